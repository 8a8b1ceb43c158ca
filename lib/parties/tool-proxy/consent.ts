/** The request of one of the proxy's clients, and the page on which its user says yes to that client (MCP). */

import { challengeOf } from "../../crypto/pkce";
import { pathAt } from "../../http/base";
import { cookieAt, type OwnCookie } from "../../http/cookies";
import { pairsOf, queryOf, readParams, withQuery } from "../../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, isGet, notAllowed, redirect } from "../../http/message";
import { targetOf } from "../../http/raw";
import type { ProxiedRequest } from "../../world/proxy-memory";
import { recall } from "../../world/world";
import { answerError } from "../as/answer";
import { loginChecks } from "../as/checks/form";
import { checksAt } from "../as/checks/requests";
import { openSession, pendingOf, readAsked } from "../as/endpoints/authorize";
import { readForm } from "../as/endpoints/login";
import { errorPage } from "../as/pages/error";
import { scopeList } from "../as/pages/scope-list";
import { serverPage } from "../as/pages/shared";
import { sessionCookie } from "../as/session";
import { mint, type PartyContext, register, stands } from "../context";
import { guard, guardAtOnce } from "../guard";
import { documentOf, html } from "../html";
import { proxyConsentChecks } from "./checks";
import { proxyOf } from "./memory";

/** What ties the answer of the server behind to one browser. */
export const stateCookie = (issuer: string): OwnCookie => cookieAt(issuer, "state");

const serverOf = (at: PartyContext) => recall(at.world, at.lane.id, "as");

/** The authorization endpoint. Whoever asks is judged as at any server; the person is asked once, or for each client. */
export async function askAtProxy(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (!isGet(request)) return notAllowed("GET");
	const asked = readAsked(readParams(queryOf(request.url)), at);
	const nobody =
		(await guard(checksAt("authorize", "client"), asked, at)) ??
		(await guard(checksAt("authorize", "target"), asked, at));
	if (nobody) return errorPage(nobody);
	const refused = await guard(checksAt("authorize", "request"), asked, at);
	if (refused) return answerError(at, asked.redirectUri ?? "", asked.params.get("state"), refused);
	const { id, isNew } = openSession(request, at);
	const as = serverOf(at);
	const ticket = mint(at, "interaction", 16);
	as.pending[ticket] = pendingOf(asked, id, at);
	const cookie = isNew ? [sessionCookie(as).set(id)] : [];
	const early = stands(at, "proxyState", "after") ? [] : keepState(at, ticket);
	const approved = proxyOf(at).approved[id] ?? [];
	const toAsk = await guard(proxyConsentChecks, { client: asked.client, approved }, at);
	return toAsk ? consentPage(at, ticket, [...cookie, ...early]) : sendOn(at, ticket, cookie);
}

/** The decision. A yes is written down for this browser session and this client. */
export function decideAtProxy(request: HttpRequest, at: PartyContext): HttpResponse {
	if (request.method !== "POST") return notAllowed("POST");
	const subject = readForm(request, at);
	const foreign = guardAtOnce(loginChecks, subject, at);
	const { params, pending, sessionId = "" } = subject;
	if (foreign || !pending) return errorPage(foreign ?? NOTHING);
	const ticket = params.get("request") ?? "";
	if (params.get("decision") !== "allow") {
		letGo(at, ticket);
		return answerError(at, pending.redirectUri, pending.state, DENIED);
	}
	const { approved } = proxyOf(at);
	approved[sessionId] = [...new Set([...(approved[sessionId] ?? []), pending.clientId])];
	return sendOn(at, ticket);
}

const NOTHING = { error: "invalid_request", description: "nothing waits", status: 403 } as const;
const DENIED = { error: "access_denied", description: "the user said no" } as const;

/** The request that this ticket stands for, as the proxy has begun it at the server behind. */
const begunFor = (at: PartyContext, ticket: string): readonly [state: string, ProxiedRequest] | undefined =>
	Object.entries(proxyOf(at).waiting).find(([, one]) => one.ticket === ticket);

/** A request that is decided, or answered, is not kept. */
export function letGo(at: PartyContext, ticket: string): void {
	delete serverOf(at).pending[ticket];
	const begun = begunFor(at, ticket);
	if (begun) delete proxyOf(at).waiting[begun[0]];
}

/**
 * Makes what the proxy's own request needs. Where it does so before anybody has agreed, it takes over the state of its
 * client. @returns the cookie for the browser, where the proxy ties the state to it
 */
function keepState(at: PartyContext, ticket: string): HeaderList {
	const request = serverOf(at).pending[ticket];
	const { metadata, redirectUri, resource, waiting } = proxyOf(at);
	if (!request) throw new Error(`No request waits for the ticket ${ticket}`);
	const taken = stands(at, "proxyState", "after") ? undefined : request.state;
	const state = taken ?? mint(at, "state", 16);
	const codeVerifier = stands(at, "pkce", "optional") ? mint(at, "code_verifier") : undefined;
	waiting[state] = {
		request,
		ticket,
		transaction: {
			id: ticket,
			state,
			issuer: metadata.issuer,
			redirectUri,
			...(codeVerifier === undefined ? {} : { codeVerifier }),
			...(stands(at, "aud", "on") ? { resource } : {}),
		},
	};
	return stands(at, "proxyState", "before") ? [stateCookie(serverOf(at).issuer).set(state)] : [];
}

/** Sends the browser on to the server behind, with the one `client_id` that the proxy has there. */
function sendOn(at: PartyContext, ticket: string, headers: HeaderList = []): HttpResponse {
	const known = begunFor(at, ticket);
	const cookie = known ? tied(at, known[0]) : keepState(at, ticket);
	const begun = known ?? begunFor(at, ticket);
	if (!begun) throw new Error(`The request of the ticket ${ticket} was not begun`);
	const [state, { transaction }] = begun;
	const { metadata, clientId, redirectUri, scope } = proxyOf(at);
	const { codeVerifier } = transaction;
	const challenge = codeVerifier && register(at, "code_challenge", challengeOf(codeVerifier, "S256"), "code_verifier");
	const query = pairsOf({
		response_type: "code",
		client_id: clientId,
		redirect_uri: redirectUri,
		scope,
		state,
		code_challenge: challenge,
		code_challenge_method: challenge && "S256",
		resource: transaction.resource,
	});
	return redirect(withQuery(metadata.authorization_endpoint, query), [...headers, ...cookie]);
}

const tied = (at: PartyContext, state: string): HeaderList =>
	stands(at, "proxyState", "before") ? [stateCookie(serverOf(at).issuer).set(state)] : [];

/** The page names the client, what it would get behind the proxy, and where the answer goes. It is never framed (MCP). */
function consentPage(at: PartyContext, ticket: string, headers: HeaderList): HttpResponse {
	const { issuer, pending, clients, sessions } = serverOf(at);
	const { clientId = "", redirectUri = "", session = "" } = pending[ticket] ?? {};
	const { scope, resource } = proxyOf(at);
	const name = clients[clientId]?.client_name ?? "An application";
	const page = html`<main>
<h1>Allow ${name}?</h1>
<p>${name} wants to use your account at ${new URL(resource).host} through this server, to:</p>
<form method="post" action="${pathAt(issuer, "/consent")}">
<input type="hidden" name="request" value="${ticket}">
<input type="hidden" name="csrf" value="${sessions[session]?.csrf ?? ""}">
${scopeList(scope)}
<p>The answer goes to <strong>${targetOf(redirectUri).host}</strong>.</p>
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`;
	return serverPage(200, documentOf("Allow access?", page), headers);
}
