/**
 * A web client between the click and the photos: it sends a browser to the authorization server, judges the answer that
 * the browser brings, redeems the code and calls the API, and only then answers the browser. Each step after a wait is a
 * continuation with a name, so that it is the same client whoever drives it.
 */
import { pathAt } from "../../http/base";
import { readCookie } from "../../http/cookies";
import { parsePairs, withQuery } from "../../http/form";
import {
	FORM_TYPE,
	type HttpRequest,
	type HttpResponse,
	isGet,
	mediaType,
	notAllowed,
	redirect,
} from "../../http/message";
import { recall } from "../../world/world";
import type { Answer, Continuation, Handler, PartyContext } from "../context";
import { apiChosen } from "./api-choice";
import { getsIdToken, readCallback, sessionAnswered, startAuthorization } from "./authorization";
import { connected } from "./certificate";
import { keepNonce, proven, provenCall } from "./dpop";
import { clientSessionCookie, userSessionIn } from "./logout";
import { judgeIdToken, judgeUserInfo, userinfoRequest } from "./openid";
import { photosPage, signedInPage, WAITING_FOR, waitingPage } from "./pages";
import { forgetCredentials, signInPage } from "./password";
import { pushRequest, readReference } from "./push";
import { addressWithToken } from "./query-token";
import { askedIn, registeredAt, serverChosen } from "./servers";
import { beginSession, inSession, knownSession, sessionOf } from "./session";
import { isVisible } from "./sign-in";
import { forgetTransaction, postedCookie, stopped, transactionCookie } from "./stopped";
import { photosOf, readTokenResponse, tokenRequest } from "./tokens";

const clientOf = ({ world, lane }: PartyContext) => recall(world, lane.id, "client");

/** The click: the client makes what its request needs, and sends the browser on, or pushes its request first. */
async function connect(request: HttpRequest, at: PartyContext): Promise<Answer> {
	const started = startAuthorization(
		at,
		serverChosen(at, request.url),
		isVisible(request.url),
		apiChosen(at, request.url),
	);
	const { id } = started.transaction;
	beginSession(at, id);
	const push = await pushRequest(at, started);
	return push === undefined ? sendOn(started.url, id, at) : goOn(inSession(at, id), "sendOn", push);
}

const sendOn = (url: string, id: string, at: PartyContext): HttpResponse =>
	redirect(url, [(clientOf(at).takesForm ? postedCookie : transactionCookie)(at.lane.base).set(id)]);

/** The client has pushed its request. Where there is no reference to it, nobody is sent anywhere. */
const sendPushed: Continuation = ({ request, response }, at) => {
	const url = readReference(at, response);
	return url === undefined ? stopped(request, at) : sendOn(url, at.session ?? "", at);
};

/** What browsers are sent to, by path as seen from the client's base. By GET alone. */
const pages: Readonly<Record<string, Handler>> = {
	"/connect": connect,
	"/cb": () => ({ next: "judgeAnswer" }),
};

const isForm = ({ method, headers }: HttpRequest): boolean => method === "POST" && mediaType(headers) === FORM_TYPE;

/** An answer as the address that would have brought it: what a form has posted counts like a query. */
const answeredAt = ({ url, body }: HttpRequest): string =>
	body === "" ? url : withQuery(url.split("?", 1)[0] ?? "", parsePairs(body));

/** `undefined` where the path is none of these. */
export function webPage(path: string, request: HttpRequest, at: PartyContext): ReturnType<Handler> | undefined {
	const waited = path === WAITING_FOR && clientOf(at).advert ? redeemKept : undefined;
	const page = Object.hasOwn(pages, path) ? pages[path] : waited;
	const takesForm = path === "/cb" && clientOf(at).takesForm;
	if (page && (isGet(request) || (takesForm && isForm(request)))) return page(request, at);
	return page && notAllowed(takesForm ? "GET, POST" : "GET");
}

/** What is left to do is done for the same session, whatever others do meanwhile. */
const goOn = ({ session }: PartyContext, next: string, ask?: HttpRequest): Answer => ({
	...(ask === undefined ? {} : { ask }),
	next,
	...(session === undefined ? {} : { about: { session } }),
});

const forItsSession =
	(turn: Continuation): Continuation =>
	(heard, at) => {
		const { session } = heard.about;
		return turn(heard, typeof session === "string" ? inSession(at, session) : at);
	};

/** The client judges the answer before it uses anything of it, and then redeems the code. */
const judgeAnswer: Continuation = async ({ request }, at) => {
	const answer = answeredAt(request);
	const named = readCookie(request.headers, transactionCookie(at.lane.base).name) ?? "";
	// An agent has one user, whichever of their browsers comes.
	const { mcp, advert } = clientOf(at);
	const own = mcp ? at : inSession(at, sessionAnswered(at, answer, named));
	if (await readCallback(own, answer, named, userSessionIn(request, at))) return stopped(request, own);
	if (advert) return waitingPage(advert, pathAt(at.lane.base ?? "", WAITING_FOR));
	return goOn(own, mcp ? "readToolTokens" : "readTokens", await proven(own, await tokenRequest(own)));
};

/** The browser comes from the page that was shown first, and the client redeems the code that it has kept meanwhile. */
async function redeemKept(request: HttpRequest, at: PartyContext): Promise<Answer> {
	const named = knownSession(clientOf(at), readCookie(request.headers, transactionCookie(at.lane.base).name));
	const own = inSession(at, named);
	if (sessionOf(own).code === undefined) return stopped(request, own);
	return goOn(own, "readTokens", await tokenRequest(own));
}

/** Who has asked for an ID Token looks at it before it uses any token (OpenID Core §3.1.3.3, RFC 9700 §4.5.3.2). */
const readTokens: Continuation = ({ request, asked, response }, at) => {
	keepNonce(at, asked.url, response);
	if (!readTokenResponse(at, response)) return stopped(request, at);
	return getsIdToken(clientOf(at)) ? goOn(at, "judgeIdToken") : askApi(at);
};

/** The same for a client that has asked for the password itself: where it is wrong, the form comes again. */
const readOwnTokens: Continuation = ({ request, response }, at) => {
	if (readTokenResponse(at, response)) return goOn(at, "forgetPassword");
	forgetCredentials(at);
	if (sessionOf(at).error !== "invalid_grant") return stopped(request, at);
	return signInPage(at, "User name or password is wrong.");
};

const forgetPassword: Continuation = (_, at) => {
	forgetCredentials(at);
	return askApi(at);
};

/** The API that the person said or else that of the server that was asked, with the token and what proves the key. */
async function askApi(at: PartyContext): Promise<Answer> {
	const client = clientOf(at);
	const { current, accessToken = "" } = sessionOf(at);
	const resource = current?.api ?? registeredAt(client, askedIn(current)).resource;
	return goOn(at, "showPhotos", connected(await provenCall(at, resource, accessToken), client, at));
}

const showPhotos: Continuation = ({ request, asked, response }, at) => {
	keepNonce(at, asked.url, response);
	const session = sessionOf(at);
	const photos = photosOf(response);
	if (photos === undefined) {
		session.error = "api_refused";
		return stopped(request, at);
	}
	session.photos = photos;
	return photosPage(photos, forgetTransaction(request, at), addressWithToken(at));
};

/** Who signs people in goes on to greet them. Who only wanted to know its own answer calls the API. */
const useIdToken: Continuation = async ({ request }, at) => {
	const { openid, idTokenKeys } = clientOf(at);
	if (await judgeIdToken(at, idTokenKeys)) return stopped(request, at);
	return openid ? goOn(at, "greet", userinfoRequest(at)) : askApi(at);
};

/** The client makes sure that the profile is about the same person, and greets them. */
const greet: Continuation = async ({ request, response }, at) => {
	const session = sessionOf(at);
	if (response.status !== 200) {
		session.error = "userinfo_refused";
		return stopped(request, at);
	}
	if (await judgeUserInfo(at, response)) return stopped(request, at);
	const { id = "", name, sub = "" } = session.signedIn ?? {};
	const { host } = new URL(clientOf(at).metadata.issuer);
	const cookie = clientSessionCookie(at.lane.base).set(id);
	const signOut = pathAt(at.lane.base ?? "", "/logout");
	return signedInPage(name ?? sub, host, [...forgetTransaction(request, at), cookie], signOut);
};

export const webTurns = {
	sendOn: forItsSession(sendPushed),
	judgeAnswer,
	readTokens: forItsSession(readTokens),
	readOwnTokens,
	forgetPassword,
	judgeIdToken: forItsSession(useIdToken),
	greet: forItsSession(greet),
	showPhotos: forItsSession(showPhotos),
} as const;
