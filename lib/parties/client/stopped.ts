/** The cookie of a transaction, and the page of a client that did not go on. */
import { pathAt, pathBelow } from "../../http/base";
import { cookieAt, type OwnCookie } from "../../http/cookies";
import type { HeaderList, HttpRequest, HttpResponse } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { agentStopped } from "./agent-pages";
import { notSignedInPage, notSignedInYetPage, stoppedPage } from "./pages";
import { SIGN_IN_PATH } from "./password";
import { sessionOf } from "./session";
import { needsPage } from "./sign-in";

/** Names the transaction that a browser session has open; `Lax`, since the answer comes from another site. */
export const transactionCookie = (base = ""): OwnCookie => cookieAt(base, "photos");

/** The same where a form of another site brings the answer: with `Lax` it would stay at home. */
export const postedCookie = (base = ""): OwnCookie => cookieAt(base, "photos", "None");

/** Whether a request came from the client's own form for a password, which no cookie goes with. */
const isSignIn = (request: HttpRequest, { lane }: PartyContext): boolean =>
	pathBelow(lane.base ?? "", request.url) === SIGN_IN_PATH;

/** The transaction is over, so its cookie goes. */
export const forgetTransaction = (request: HttpRequest, at: PartyContext): HeaderList =>
	isSignIn(request, at) ? [] : [transactionCookie(at.lane.base).forget];

/** The client tells its user that it did not go on, and why. @param request the one that it answers */
export function stopped(request: HttpRequest, at: PartyContext): HttpResponse {
	const { openid, mcp, metadata } = recall(at.world, at.lane.id, "client");
	const session = sessionOf(at);
	const { error = "stopped" } = session;
	const base = at.lane.base ?? "";
	const again = pathAt(base, isSignIn(request, at) ? SIGN_IN_PATH : "/connect");
	const headers = forgetTransaction(request, at);
	if (mcp) return agentStopped(error, headers, pathAt(base, "/"));
	if (needsPage(session)) return notSignedInYetPage(error, new URL(metadata.issuer).host, headers, again);
	return (openid ? notSignedInPage : stoppedPage)(error, headers, again);
}
