/**
 * A program that calls tools for a person: it finds out by itself who issues tokens for a tool server, and
 * becomes that server's client. The language model is not here: what it would decide is fixed.
 */
import type { JsonObject } from "../../crypto/json";
import { isObject, jsonObject, textsOf } from "../../crypto/json";
import { pathAt, pathBelow, SERVER_METADATA, wellKnownUrl } from "../../http/base";
import { parseChallenges } from "../../http/challenge";
import { parseUrl } from "../../http/form";
import {
	type HeaderList,
	type HttpRequest,
	type HttpResponse,
	headerAll,
	isGet,
	json,
	notAllowed,
} from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import type { ClientMemory, McpMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import { type Answer, enter, type PartyContext } from "../context";
import { guard } from "../guard";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "../rs/checks/tools/subject";
import { metadataUrlOf } from "../rs/metadata-url";
import { AGENT_NAME, agentFront, PROMPT_PATH } from "./agent-pages";
import { resourceChecks, serverChecks } from "./checks/discovery";
import { sessionOf } from "./session";

/** What the agent has. Throws where the client is none: an error in a lesson. */
export function agentOf(at: PartyContext): McpMemory {
	const { mcp } = recall(at.world, at.lane.id, "client");
	if (!mcp) throw new Error(`Lane "${at.lane.id}" is no agent`);
	return mcp;
}

/** Replaces what the agent remembers of itself as a client, which it did not know from the start. */
function become(at: PartyContext, change: Partial<ClientMemory>, mcp: Partial<McpMemory> = {}): void {
	const client = recall(at.world, at.lane.id, "client");
	at.world.memory[at.lane.id] = { ...client, ...change, mcp: { ...agentOf(at), ...mcp } };
}

/** A prompt begins anew. Nothing of the one before counts, a token least of all: somebody else may have typed it. */
export function forgetTask(at: PartyContext): void {
	const client = recall(at.world, at.lane.id, "client");
	const { challenge: _challenge, granted: _granted, steppedUp: _steppedUp, ...mcp } = agentOf(at);
	at.world.memory[at.lane.id] = { ...client, sessions: { own: {} }, mcp: { ...mcp, results: [] } };
}

/**
 * Its own addresses: the metadata document, and the form of its page. `undefined` for everything else.
 * @param prompted what it does with a prompt
 */
export function agentPage(
	request: HttpRequest,
	agent: McpMemory,
	base: string,
	prompted: () => Answer,
): Answer | undefined {
	const path = pathBelow(base, request.url);
	if (path === PROMPT_PATH) return request.method === "POST" ? prompted() : notAllowed("POST");
	if (path === "/") return isGet(request) ? agentFront(pathAt(base, PROMPT_PATH)) : notAllowed("GET");
	if (path !== pathBelow(base, agent.documentUrl)) return undefined;
	if (!isGet(request)) return notAllowed("GET");
	return json(200, clientMetadata(agent, base), [["Cache-Control", "max-age=3600"]]);
}

/** Client metadata (RFC 7591 §2), with the address that is its client_id (CIMD). */
const clientMetadata = ({ documentUrl }: McpMemory, base: string): JsonObject => ({
	client_id: documentUrl,
	...statedAt(base),
});

const statedAt = (base: string) => ({
	client_name: AGENT_NAME,
	redirect_uris: [redirectUriAt(base)],
	token_endpoint_auth_method: "none",
	// Whether it gets refresh tokens is the server's decision; a client that wants them says so (MCP).
	grant_types: ["authorization_code", "refresh_token"],
	response_types: ["code"],
});

const redirectUriAt = (base = ""): string => `${base}/cb`;

/** A call of a tool, with the token that the agent has for it. */
export const toolCall = (at: PartyContext, tool: string): HttpRequest =>
	toolRequest(agentOf(at).toolServer, tool, sessionOf(at).accessToken);

/** The same with any token. Every request says its version and its tool twice: in the body, and in headers that others can read. */
export function toolRequest(
	toolServer: string,
	tool: string,
	accessToken: string | undefined,
	args: Readonly<Record<string, string>> = {},
): HttpRequest {
	const _meta = { [VERSION_KEY]: VERSION, [CAPABILITIES_KEY]: {} };
	const authorization: HeaderList = accessToken === undefined ? [] : [["Authorization", `Bearer ${accessToken}`]];
	return {
		method: "POST",
		url: toolServer,
		headers: [
			...authorization,
			["Content-Type", "application/json"],
			["Accept", "application/json, text/event-stream"],
			["MCP-Protocol-Version", VERSION],
			["Mcp-Method", "tools/call"],
			["Mcp-Name", tool],
		],
		body: JSON.stringify({
			jsonrpc: "2.0",
			id: 1,
			method: "tools/call",
			params: { name: tool, arguments: args, _meta },
		}),
	};
}

/** What a tool gave, or `undefined` where it did not. A result that is marked as an error counts as none. */
export function resultOf(response: HttpResponse): string | undefined {
	const result = response.status === 200 ? jsonObject(response.body)?.result : undefined;
	if (!isObject(result) || result.isError === true || !Array.isArray(result.content)) return undefined;
	const [first] = result.content;
	return isObject(first) && typeof first.text === "string" ? first.text : undefined;
}

/** Keeps what a tool gave. @returns whether it gave something */
export function keepResult(at: PartyContext, response: HttpResponse): boolean {
	const result = resultOf(response);
	if (result === undefined) sessionOf(at).error = "tool_refused";
	else become(at, {}, { results: [...agentOf(at).results, result] });
	return result !== undefined;
}

/**
 * Reads a 401: where the metadata of the resource is, and which scope is needed (RFC 9728 §5.1). It need not say where:
 * then the agent looks at the well-known addresses (MCP).
 */
export function readChallenge(at: PartyContext, response: HttpResponse): boolean {
	const { resource_metadata: resourceMetadata, scope } = bearerChallenge(response);
	const usable = resourceMetadata === undefined || parseUrl(resourceMetadata)?.protocol === "https:";
	if (response.status !== 401 || !usable) {
		sessionOf(at).error = "no_challenge";
		return false;
	}
	const named = resourceMetadata === undefined ? {} : { resourceMetadata };
	become(at, {}, { challenge: { ...named, ...(scope === undefined ? {} : { scope }) } });
	return true;
}

const bearerChallenge = (response: HttpResponse): Readonly<Record<string, string>> =>
	parseChallenges(headerAll(response.headers, "www-authenticate")).find(
		({ scheme }) => scheme.toLowerCase() === "bearer",
	)?.params ?? {};

/**
 * Reads a 403 with `insufficient_scope` and takes what it names to what is granted already (RFC 6750 §3.1). It
 * asks once: a server that is never content would keep the person agreeing for ever.
 */
export function readScopeChallenge(at: PartyContext, response: HttpResponse): boolean {
	const { error, scope } = bearerChallenge(response);
	const { granted = "", steppedUp } = agentOf(at);
	if (response.status !== 403 || error !== "insufficient_scope" || scope === undefined || steppedUp) {
		sessionOf(at).error = "tool_refused";
		return false;
	}
	const union = [...new Set([...granted.split(" "), ...scope.split(" ")])].filter((token) => token !== "").join(" ");
	become(at, { scope: union }, { steppedUp: true });
	return true;
}

/** An address where metadata of the resource may lie, and the resource that such metadata has to be about (RFC 9728 §3.3). */
export interface MetadataPlace {
	readonly url: string;
	readonly resource: string;
	/** Whether the challenge named it. */
	readonly named: boolean;
}

/** The one that the challenge named, else the well-known ones: for the path of the tool server, then for its root (MCP). */
export function resourceMetadataPlaces(at: PartyContext): readonly MetadataPlace[] {
	const { toolServer, challenge } = agentOf(at);
	const url = challenge?.resourceMetadata;
	if (url !== undefined) return [{ url, resource: toolServer, named: true }];
	const { origin } = new URL(toolServer);
	return [...new Set([toolServer, origin])].map((resource) => ({
		url: metadataUrlOf(resource),
		resource,
		named: false,
	}));
}

/**
 * Judges protected resource metadata (RFC 9728 §3.3), and keeps the first authorization server that it names.
 * @param used the resource that it has to be about
 */
export async function judgeResource(
	at: PartyContext,
	response: HttpResponse,
	used = agentOf(at).toolServer,
): Promise<Refusal | undefined> {
	const { challenge } = agentOf(at);
	const metadata = response.status === 200 ? jsonObject(response.body) : undefined;
	const refused = await guard(resourceChecks, { used, metadata }, at);
	if (refused) {
		sessionOf(at).error = refused.error;
		return refused;
	}
	const [issuer = ""] = textsOf(metadata?.authorization_servers) ?? [];
	// The challenge says what this call needs; only where it does not, everything that is listed is asked for.
	const needed = challenge?.scope ?? (textsOf(metadata?.scopes_supported) ?? []).join(" ");
	const scope = at.settings.scope ?? needed;
	become(at, { resource: String(metadata?.resource), scope }, { issuer });
	return undefined;
}

/**
 * Where the metadata of an issuer may lie, in the order in which a client tries (RFC 8414 §3.1, OpenID Discovery
 * §4): inserted before the path, the same for OpenID, appended to the path. Without a path two of them are one.
 */
export function metadataUrls(issuer: string): readonly string[] {
	const url = parseUrl(issuer);
	if (url?.protocol !== "https:") return [];
	const base = url.origin + url.pathname.replace(/\/$/, "");
	return [
		...new Set([
			wellKnownUrl(base, SERVER_METADATA),
			wellKnownUrl(base, "openid-configuration"),
			`${base}/.well-known/openid-configuration`,
		]),
	];
}

/** Judges server metadata (RFC 8414 §3.3) and keeps the endpoints. */
export async function judgeServer(at: PartyContext, response: HttpResponse): Promise<Refusal | undefined> {
	const { issuer = "" } = agentOf(at);
	const metadata = response.status === 200 ? jsonObject(response.body) : undefined;
	const refused = await guard(serverChecks, { issuer, metadata }, at);
	if (refused) {
		sessionOf(at).error = refused.error;
		return refused;
	}
	const { authorization_endpoint, token_endpoint, registration_endpoint } = metadata ?? {};
	const endpoints = { authorization_endpoint: String(authorization_endpoint), token_endpoint: String(token_endpoint) };
	const more = typeof registration_endpoint === "string" ? { registrationEndpoint: registration_endpoint } : {};
	become(at, { metadata: { issuer, ...endpoints } }, more);
	return undefined;
}

/** The agent is known by the address of its document, and nobody has to be told (CIMD). */
export function useDocument(at: PartyContext): string {
	const { documentUrl } = agentOf(at);
	const value = { kind: "client_id", maker: at.lane.id, text: documentUrl, heldAtStart: [], isPublic: true } as const;
	enter(at, value);
	become(at, { clientId: documentUrl, redirectUri: redirectUriAt(at.lane.base) });
	return documentUrl;
}

/** MCP: `native` where the answer comes to the person's own machine, else `web`. */
const applicationTypeOf = (redirectUri: string): "native" | "web" => {
	const { protocol, hostname } = new URL(redirectUri);
	return protocol !== "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname) ? "native" : "web";
};

/** A registration request (RFC 7591 §3.1). `application_type` is OpenID's, and MCP requires it. */
export function registrationRequest(at: PartyContext): HttpRequest {
	const agent = agentOf(at);
	const application_type = applicationTypeOf(redirectUriAt(at.lane.base));
	return {
		method: "POST",
		url: agent.registrationEndpoint ?? "",
		headers: [
			["Content-Type", "application/json"],
			["Accept", "application/json"],
		],
		body: JSON.stringify({ ...statedAt(at.lane.base ?? ""), application_type }),
	};
}

/** Takes the registration in (RFC 7591 §3.2.1): what counts is what the server says it has registered. */
export function readRegistration(at: PartyContext, response: HttpResponse): boolean {
	const body = jsonObject(response.body);
	const [redirectUri] = textsOf(body?.redirect_uris) ?? [];
	const clientId = body?.client_id;
	if (response.status !== 201 || typeof clientId !== "string" || redirectUri === undefined) {
		sessionOf(at).error = typeof body?.error === "string" ? body.error : "invalid_response";
		return false;
	}
	become(at, { clientId, redirectUri });
	return true;
}

/** What Ada has agreed to now (OAuth 2.1 §3.2.3): the scope of the answer, else what was asked. */
export function keepGranted(at: PartyContext, response: HttpResponse): void {
	const scope = jsonObject(response.body)?.scope;
	become(at, {}, { granted: typeof scope === "string" ? scope : recall(at.world, at.lane.id, "client").scope });
}
