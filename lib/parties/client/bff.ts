/**
 * A backend for frontend (RFC 10017 §6.1): the page asks its own server, which puts the token to the call and sends it
 * on. In the browser is a cookie that no script can read. The one address to forward to is the client's own API, so
 * nobody can have the token sent anywhere else (RFC 10017 §6.1.3.6). The program of one lesson.
 */
import { pathBelow } from "../../http/base";
import { type HttpRequest, isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Answer, Continuation, Handler, PartyContext } from "../context";
import { program } from "../programs";
import { connected } from "./certificate";
import { client } from "./client";
import { keepNonce, provenCall } from "./dpop";
import { userSessionIn } from "./logout";
import { inSession, sessionOf } from "./session";
import { photosOf } from "./tokens";
import { webTurns } from "./web";

/** Where its page asks for the photos. */
export const FORWARD_PATH = "/bff/photos";

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** The cookie says whose session it is, and so which token goes along. */
async function forward(request: HttpRequest, at: PartyContext): Promise<Answer> {
	if (!isGet(request)) return notAllowed("GET");
	const session = userSessionIn(request, at);
	if (session === undefined) return json(401, { error: "no_session" }, NO_STORE);
	const memory = recall(at.world, at.lane.id, "client");
	const own = inSession(at, session);
	const call = await provenCall(own, memory.resource, sessionOf(own).accessToken ?? "");
	return { ask: connected(call, memory, at), next: "forwarded", about: { session } };
}

/** What the API has answered goes back to the page, and what would help to call it does not. */
const forwarded: Continuation = ({ about, asked, response }, at) => {
	keepNonce(at, asked.url, response);
	const photos = photosOf(response);
	if (photos === undefined) return json(502, { error: "api_refused" }, NO_STORE);
	sessionOf(inSession(at, String(about.session))).photos = photos;
	return json(200, { photos }, NO_STORE);
};

/** A client that is only files has no server to ask: its page has the tokens itself. */
const answer: Handler = (request, at) => {
	const { files } = recall(at.world, at.lane.id, "client");
	const asks = !files && pathBelow(at.lane.base ?? "", request.url) === FORWARD_PATH;
	return asks ? forward(request, at) : client(request, at);
};

export const BACKEND = program("backend-for-frontend", { answer, resume: { ...webTurns, forwarded } });
