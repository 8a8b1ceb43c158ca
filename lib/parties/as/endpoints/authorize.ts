import { type Params, parsePairs, queryOf, readParams } from "../../../http/form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, isGet, mediaType, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import type { PendingRequest, Session } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { type Answer, mint, type PartyContext, stands } from "../../context";
import { readsProofs } from "../../dpop/server";
import { guard, guardAtOnce } from "../../guard";
import { checksAt } from "../checks/requests";
import { consented } from "../checks/sign-in/consented";
import { isSilent, type SignInSubject } from "../checks/sign-in/subject";
import type { AuthorizeSubject } from "../checks/subjects";
import { wasAllowed } from "../consents";
import { awaitsDocument, documentRequest } from "../document-url";
import { grantAccess } from "../granted";
import { KEY_PARAMETER } from "../known-parameters";
import { messageTarget } from "../message-target";
import { asksAgain, isOpenidRequest, readAskedSignIn, understoodScope } from "../openid-request";
import { errorPage } from "../pages/error";
import { hasPar, pushedUnder, spendPushed } from "../pushed";
import { answerRefusal, signsInFirst } from "../refused";
import { modeOf } from "../response-types";
import { sentSession, sessionCookie, showConsent, showLogin } from "../session";

const clientChecks = checksAt("authorize", "client");
const referenceChecks = checksAt("authorize", "reference");
const targetChecks = checksAt("authorize", "target");
const pushedChecks = checksAt("authorize", "pushed");
const requestChecks = checksAt("authorize", "request");
const signInChecks = checksAt("authorize", "sign-in");

/**
 * The authorization endpoint (OAuth 2.1 §3.1, §4.1.1): GET, or POST with a form body.
 *
 * A request without somebody to redirect to gets an error page; any other refusal travels to the client
 * by 303. An accepted request waits until its user has signed in and decided; with `prompt=none` it is answered at
 * once, from what the user has done before (OpenID Core §3.1.2.3).
 * @param documentRead whether the client's own document has been read for this very request
 */
export async function authorize(request: HttpRequest, at: PartyContext, documentRead = false): Promise<Answer> {
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	const isForm = mediaType(request.headers) === FORM_TYPE;
	const form = isGet(request) ? undefined : isForm ? request.body : "";
	const sent = readAsked(readParams(form === undefined ? queryOf(request.url) : parsePairs(form)), at);

	const clientId = sent.params.get("client_id");
	if (!documentRead && clientId !== undefined && awaitsDocument(clientId, at))
		return { ask: documentRequest(clientId), next: "document" };
	const nobody = await guard(clientChecks, sent, at);
	if (nobody) return errorPage(nobody);
	const subject = asPushed(sent, at);
	if ("error" in subject) return errorPage(subject);
	const noTarget = await guard(targetChecks, subject, at);
	if (noTarget) return errorPage(noTarget);
	const login = isOpenidRequest(subject.params, at) ? readLogin(subject, request, at) : undefined;
	const refused = (await refusalOf(subject, at)) ?? (login && (await guard(signInChecks, login, at)));
	if (refused) return refuse(request, subject, refused, login, at);
	if (login?.session && isSilent(login)) return grantAccess(at, pendingOf(subject, "", at), login.session);
	const remembered = await allowedBefore(subject, request, at);
	if (remembered) return grantAccess(at, pendingOf(subject, "", at), remembered);
	return askPerson(request, subject, login, at);
}

/** The error travels back, or its user signs in first; without a page where none may be shown (RFC 9700 §4.11.2). */
function refuse(
	request: HttpRequest,
	subject: AuthorizeSubject,
	{ error, description }: Refusal,
	login: SignInSubject | undefined,
	at: PartyContext,
): HttpResponse {
	const { params, client, redirectUri = "" } = subject;
	const isSignedIn = sentSession(request, at).session?.sub !== undefined;
	if (signsInFirst(subject, at) && !isSignedIn && !(login && isSilent(login)))
		return askPerson(request, subject, undefined, at, { error, description });
	const mode = modeOf(params.get("response_type"), at);
	const asker = { client, redirectUri, state: params.get("state"), mode, messageTo: messageTarget(subject, at) };
	return answerRefusal(at, asker, { error, description });
}

/** The request waits, and its user sees the page that comes first: to sign in, once more where that was asked, or to decide. */
function askPerson(
	request: HttpRequest,
	subject: AuthorizeSubject,
	login: SignInSubject | undefined,
	at: PartyContext,
	refused?: PendingRequest["refused"],
): HttpResponse {
	const { id: sessionId, session, isNew } = openSession(request, at);
	const again = login !== undefined && asksAgain(login.asked, session, at.now());
	const ticket = mint(at, "interaction", 16);
	const as = recall(at.world, at.lane.id, "as");
	as.pending[ticket] = {
		...pendingOf(subject, sessionId, at),
		...(again ? { signInAgain: true } : {}),
		...(refused ? { refused } : {}),
	};
	const cookie = isNew ? [sessionCookie(as).set(sessionId)] : [];
	const shown = { at, ticket, session, headers: cookie };
	return session.sub === undefined || again ? showLogin(shown) : showConsent(shown);
}

/** A server that does not ask twice answers what was allowed before as if it must not show a page. */
async function allowedBefore(
	subject: AuthorizeSubject,
	request: HttpRequest,
	at: PartyContext,
): Promise<Session | undefined> {
	if (!recall(at.world, at.lane.id, "as").remembers) return undefined;
	const login: SignInSubject = { ...readLogin(subject, request, at), asked: { prompts: ["none"] } };
	const { session, scope, client } = login;
	if (session?.sub === undefined || !wasAllowed(at, session.sub, client?.client_id ?? "", scope)) return undefined;
	return (await guard([consented], login, at)) ? undefined : session;
}

/** A look at the session starts none: who is refused without a page gets no cookie either. */
function readLogin(subject: AuthorizeSubject, request: HttpRequest, at: PartyContext): SignInSubject {
	const scope = understoodScope(subject.params, subject.client, at);
	return { ...subject, asked: readAskedSignIn(subject.params), session: sentSession(request, at).session, scope };
}

/**
 * The request that a `request_uri` stands for. It is judged as it was pushed, and what else came with the reference does
 * not count. The reference is used up by whoever may use it, whatever comes of it (RFC 9126 §4).
 */
function asPushed(sent: AuthorizeSubject, at: PartyContext): AuthorizeSubject | Refusal {
	const uri = sent.params.get("request_uri");
	if (uri === undefined || !hasPar(at)) return sent;
	const pushed = pushedUnder(at, uri);
	const refused = guardAtOnce(referenceChecks, { ...sent, pushed }, at);
	if (refused) return refused;
	if (!pushed) throw new Error("A request_uri that stands for nothing has passed its checks");
	spendPushed(at, uri, pushed);
	return { ...readAsked(readParams(pushed.params), at), pushed };
}

/** A server without PAR does not ask whether a request was pushed. */
const refusalOf = async (subject: AuthorizeSubject, at: PartyContext): Promise<Refusal | undefined> =>
	(recall(at.world, at.lane.id, "as").pushed && (await guard(pushedChecks, subject, at))) ??
	(await guard(requestChecks, subject, at));

/** What parameters ask for: of whom, and where the answer is to go. */
export function readAsked(params: Params, at: PartyContext): AuthorizeSubject {
	const { clients } = recall(at.world, at.lane.id, "as");
	const id = params.get("client_id");
	const client = id !== undefined && Object.hasOwn(clients, id) ? clients[id] : undefined;
	const [only, ...others] = client?.redirect_uris ?? [];
	const redirectUri = params.get("redirect_uri") ?? (others.length === 0 ? only : undefined);
	return { params, client, redirectUri };
}

/** The browser session that a request names, or a new one where the server knows none such. */
export function openSession(request: HttpRequest, at: PartyContext): { id: string; session: Session; isNew: boolean } {
	const { sessions } = recall(at.world, at.lane.id, "as");
	const known = sentSession(request, at);
	if (known.id !== undefined && known.session) return { id: known.id, session: known.session, isNew: false };
	const id = mint(at, "session");
	const session: Session = { csrf: mint(at, "csrf", 16), startedAt: at.now() };
	sessions[id] = session;
	return { id, session, isNew: true };
}

/** What is kept of a request while its person decides. */
export function pendingOf(subject: AuthorizeSubject, session: string, at: PartyContext): PendingRequest {
	const { params, client, redirectUri } = subject;
	const messageTo = messageTarget(subject, at);
	const state = params.get("state");
	const nonce = params.get("nonce");
	const dpopJkt = readsProofs(at) ? params.get(KEY_PARAMETER) : undefined;
	const challenge = stands(at, "pkce", "optional") ? params.get("code_challenge") : undefined;
	return {
		clientId: client?.client_id ?? "",
		redirectUri: redirectUri ?? "",
		redirectUriSent: params.get("redirect_uri") !== undefined,
		responseType: params.get("response_type") ?? "code",
		scope: understoodScope(params, client, at),
		...(state === undefined ? {} : { state }),
		...(challenge === undefined
			? {}
			: { codeChallenge: challenge, codeChallengeMethod: params.get("code_challenge_method") ?? "plain" }),
		resource: stands(at, "aud", "on") ? params.all("resource") : [],
		...(messageTo === undefined ? {} : { messageTo }),
		...(nonce === undefined ? {} : { nonce }),
		...(dpopJkt === undefined ? {} : { dpopJkt }),
		session,
	};
}
