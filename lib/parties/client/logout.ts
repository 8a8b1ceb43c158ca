/** The client's own pages for signing out. It ends its own session first, then asks the server to end the other one. */
import { pathAt } from "../../http/base";
import { cookieAt, type OwnCookie, readCookie } from "../../http/cookies";
import { pairsOf, queryOf, readParams, withQuery } from "../../http/form";
import { type HttpRequest, type HttpResponse, isGet, notAllowed, redirect } from "../../http/message";
import { recall } from "../../world/world";
import { mint, type PartyContext, spend } from "../context";
import { guardAtOnce } from "../guard";
import { logoutChecks, signedOutChecks } from "./checks/logout";
import { openidOf } from "./openid";
import { signedOutPage } from "./pages";
import { endSession, inSession, knownSession, sessionOf } from "./session";

/** Names the client's own session, which is not the one at the server. */
export const clientSessionCookie = (base = ""): OwnCookie => cookieAt(base, "photos-session");

/** The client's own session of whoever sends a request, if they have one. */
export function userSessionIn(request: HttpRequest, at: PartyContext): string | undefined {
	const cookie = readCookie(request.headers, clientSessionCookie(at.lane.base).name);
	return knownSession(recall(at.world, at.lane.id, "client"), cookie);
}

/** Where a page leads afterwards. */
const connectAt = ({ lane }: PartyContext): string => pathAt(lane.base ?? "", "/connect");

/**
 * POST: forgets the session, and sends the browser to the server with the ID Token as a hint
 * (OpenID Logout §2). The token has expired perhaps; as a hint that does not matter.
 */
async function logout(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (request.method !== "POST") return notAllowed("POST");
	const openid = openidOf(at);
	const { endSessionEndpoint, postLogoutRedirectUri } = openid;
	const { name, forget } = clientSessionCookie(at.lane.base);
	const cookie = readCookie(request.headers, name);
	const { idToken, signedIn } = sessionOf(inSession(at, userSessionIn(request, at)));
	const subject = { cookie, session: signedIn?.id, state: undefined, sent: undefined };
	const refused = guardAtOnce(logoutChecks, subject, at);
	if (refused) return signedOutPage(refused.status, "Nobody was signed out", connectAt(at), refused.error);
	const state = mint(at, "state", 16);
	openid.logoutStates.push(state);
	endSession(at, signedIn?.id ?? "");
	spend(at, signedIn?.id ?? "", "revoked");
	const query = { id_token_hint: idToken, post_logout_redirect_uri: postLogoutRedirectUri, state };
	return redirect(withQuery(endSessionEndpoint, pairsOf(query)), [forget, ["Cache-Control", "no-store"]]);
}

/** GET, the address that is registered as `post_logout_redirect_uri`. */
async function signedOut(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (!isGet(request)) return notAllowed("GET");
	const openid = openidOf(at);
	const state = readParams(queryOf(request.url)).get("state");
	const { logoutStates } = openid;
	// One that was not sent is compared with the last that was, as the only one that could be meant.
	const sent = logoutStates.find((one) => one === state) ?? logoutStates.at(-1);
	const subject = { cookie: undefined, session: undefined, state, sent };
	const refused = guardAtOnce(signedOutChecks, subject, at);
	openid.logoutStates = openid.logoutStates.filter((one) => one !== sent);
	if (refused) return signedOutPage(refused.status, "Nobody asked for this", connectAt(at), refused.error);
	return signedOutPage(200, "You are signed out", connectAt(at));
}

/** Pages of a client that lets people sign in. */
export const openidPages: Readonly<Record<string, (request: HttpRequest, at: PartyContext) => Promise<HttpResponse>>> =
	{
		"/logout": logout,
		"/signed-out": signedOut,
	};
