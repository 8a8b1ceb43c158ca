import { decodeJwt } from "../../../crypto/jwt";
import { pathAt } from "../../../http/base";
import { pairsOf, parsePairs, queryOf, readParams, withQuery } from "../../../http/form";
import {
	FORM_TYPE,
	type HttpRequest,
	type HttpResponse,
	isGet,
	json,
	mediaType,
	notAllowed,
	redirect,
} from "../../../http/message";
import type { AsMemory } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { mint, type PartyContext, spend } from "../../context";
import { guard, guardAtOnce } from "../../guard";
import { endSessionChecks, type LogoutSubject } from "../checks/end-session";
import { audienceOf } from "../checks/end-session/subject";
import { logoutFormChecks } from "../checks/form";
import { errorPage } from "../pages/error";
import { logoutPage, signedOutPage, stillSignedInPage } from "../pages/logout";
import { serverPage } from "../pages/shared";
import { sentSession, sessionCookie } from "../session";

/**
 * The logout endpoint (OpenID Logout §2): GET or POST. It always asks the person who is signed in, which a
 * server should do even with a good hint. Where nobody is, there is nothing to end, and that is no error.
 */
export async function endSession(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid) return json(404, { error: "not_found" });
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	const subject = readSubject(request, as);
	const refused = await guard(endSessionChecks, subject, at);
	if (refused) return errorPage(refused);

	const { params, client } = subject;
	const { id: cookie, session } = sentSession(request, at);
	// A POST from another site comes without the Lax cookie. The same by GET brings it, if there is one.
	if (cookie === undefined && request.method === "POST")
		return redirect(withQuery(pathAt(as.issuer, "/end_session"), params.pairs), [["Cache-Control", "no-store"]]);
	const returnTo = returnOf(params);
	if (cookie === undefined || session?.sub === undefined) return ended(as, returnTo);

	const ticket = mint(at, "interaction", 16);
	as.logouts = { ...as.logouts, [ticket]: { session: cookie, ...(returnTo === undefined ? {} : { returnTo }) } };
	const userName = Object.values(as.accounts).find(({ sub }) => sub === session.sub)?.name ?? session.sub;
	const action = pathAt(as.issuer, "/end_session/form");
	const fields = { action, issuerHost: new URL(as.issuer).host, userName, clientName: client?.client_name };
	return serverPage(200, logoutPage({ ...fields, request: ticket, csrf: session.csrf }));
}

/** The person's decision. A yes ends the session here; tokens that were issued live until they expire. */
export async function endSessionForm(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const params = readParams(parsePairs(request.body));
	const { id: sessionId, session } = sentSession(request, at);
	const ticket = params.get("request") ?? "";
	const logout = as.logouts && Object.hasOwn(as.logouts, ticket) ? as.logouts[ticket] : undefined;
	const foreign = guardAtOnce(logoutFormChecks, { params, sessionId, session, pending: logout }, at);
	if (foreign) return errorPage(foreign);

	const { [ticket]: _, ...others } = as.logouts ?? {};
	as.logouts = others;
	if (params.get("decision") !== "sign-out") return serverPage(200, stillSignedInPage(new URL(as.issuer).host));
	delete as.sessions[sessionId ?? ""];
	spend(at, sessionId ?? "", "revoked");
	return ended(as, logout?.returnTo);
}

function readSubject(request: HttpRequest, { clients }: AsMemory): LogoutSubject {
	const isForm = mediaType(request.headers) === FORM_TYPE;
	const form = isForm ? request.body : "";
	const params = readParams(isGet(request) ? queryOf(request.url) : parsePairs(form));
	const decoded = decodeJwt(params.get("id_token_hint") ?? "");
	const hint = "claims" in decoded ? decoded : undefined;
	const clientId = params.get("client_id") ?? audienceOf(hint) ?? "";
	return { params, hint, client: Object.hasOwn(clients, clientId) ? clients[clientId] : undefined };
}

/** `state` goes back as it came (OpenID Logout §3). */
function returnOf(params: LogoutSubject["params"]): string | undefined {
	const uri = params.get("post_logout_redirect_uri");
	return uri === undefined ? undefined : withQuery(uri, pairsOf({ state: params.get("state") }));
}

/** The browser is to forget the session. */
function ended(as: AsMemory, returnTo: string | undefined): HttpResponse {
	const { forget } = sessionCookie(as);
	return returnTo === undefined
		? serverPage(200, signedOutPage(new URL(as.issuer).host), [forget])
		: redirect(returnTo, [forget, ["Cache-Control", "no-store"]]);
}
