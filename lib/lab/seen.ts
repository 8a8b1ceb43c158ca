/** One exchange as a client's behaviour is read from it: which endpoint, which values, whose. */
import { textIn } from "../crypto/bytes";
import { type JsonObject, jsonObject } from "../crypto/json";
import { decodeJwt } from "../crypto/jwt";
import { answeredPairs, type Params, parsePairs, queryOf, readParams } from "../http/form";
import { type HttpRequest, type HttpResponse, header, isRedirect, mediaType } from "../http/message";
import { pathOf } from "../http/raw";
import { readForms } from "../parties/browser/forms";
import type { LaneId } from "../vocabulary/lanes";
import type { CheckRecord } from "../vocabulary/message";
import type { Exchange } from "./log";
import { readFrom } from "./parameters";

export type SeenKind =
	| "server metadata"
	| "resource metadata"
	| "keys"
	| "registration"
	| "pushed request"
	| "authorization"
	| "page"
	| "device"
	| "token"
	| "userinfo"
	| "call"
	| "other";

export interface Seen {
	readonly exchange: Exchange;
	readonly n: number;
	readonly kind: SeenKind;
	readonly to: LaneId;
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** What the receiver checked. */
	readonly checks: readonly CheckRecord[];
	/** The parameters, from where a server reads them. */
	readonly asked: Params;
	/** The object in the answer; empty where there is none. */
	readonly body: JsonObject;
	/** The parameters with which the answer sends a browser on, in an address or in a form. */
	readonly returned: Params;
	readonly clientId?: string;
	/** The token that stands in `Authorization` (RFC 6750 §2.1, RFC 9449 §7.1). */
	readonly token?: string;
}

const NONE = readParams([]);

/** By path below the server. */
const ENDPOINTS: Readonly<Record<string, SeenKind>> = {
	"/jwks": "keys",
	"/register": "registration",
	"/par": "pushed request",
	"/authorize": "authorization",
	"/login": "page",
	"/consent": "page",
	"/device": "page",
	"/device/confirm": "page",
	"/device_authorization": "device",
	"/token": "token",
	"/userinfo": "userinfo",
};

const SERVER_DOCUMENT = /\/\.well-known\/(oauth-authorization-server|openid-configuration)(\/|$)/;

function kindOf(to: LaneId, { method, url }: HttpRequest): SeenKind {
	const path = pathOf(url);
	if (method === "OPTIONS") return "other";
	if (SERVER_DOCUMENT.test(path)) return "server metadata";
	if (path.includes("/.well-known/oauth-protected-resource")) return "resource metadata";
	if (to !== "as" && to !== "other") return "call";
	// Below the sandbox and its party.
	return ENDPOINTS[path.replace(/^\/[^/]+\/[^/]+/, "")] ?? "other";
}

const EMPTY: HttpResponse = { status: 0, headers: [], body: "" };

/** Reads an exchange; `undefined` where there is no request in it. */
export function seenIn(exchange: Exchange): Seen | undefined {
	const sent = exchange.messages.find((message) => message.kind === "request");
	if (sent?.kind !== "request") return undefined;
	const answer = exchange.messages.findLast(
		(message) => message.kind === "response" && message.exchange === sent.exchange,
	);
	const { request, to } = sent;
	const response = answer?.kind === "response" ? answer.response : EMPTY;
	const asked = readFrom(request);
	const clientId = clientIn(request, asked);
	const token = /^(?:bearer|dpop) +(.*)$/i.exec(header(request.headers, "authorization") ?? "")?.[1];
	return {
		exchange,
		n: exchange.n,
		kind: kindOf(to, request),
		to,
		request,
		response,
		checks: exchange.messages.flatMap((message) => (message.kind === "checks" ? message.checks : [])),
		asked,
		body: jsonObject(response.body) ?? {},
		returned: returnedBy(to, response),
		...(clientId === undefined ? {} : { clientId }),
		...(token === undefined ? {} : { token }),
	};
}

export const seenAll = (exchanges: readonly Exchange[]): readonly Seen[] =>
	exchanges.flatMap((exchange) => seenIn(exchange) ?? []);

function returnedBy(to: LaneId, response: HttpResponse): Params {
	if (isRedirect(response)) return readParams(answeredPairs(header(response.headers, "location") ?? ""));
	return to === "as" && mediaType(response.headers) === "text/html"
		? readParams(readForms(response.body)[0]?.hidden ?? [])
		: NONE;
}

/** As whom a client presents itself: by name, by Basic, or by its own statement (RFC 7523 §2.2). */
export function clientIn({ headers }: Pick<HttpRequest, "headers">, asked: Params): string | undefined {
	const named = asked.get("client_id");
	if (named !== undefined) return named;
	const [, basic] = /^basic +(\S+)$/i.exec(header(headers, "authorization") ?? "") ?? [];
	if (basic !== undefined) return userIn(basic);
	const statement = decodeJwt(asked.get("client_assertion") ?? "");
	return "claims" in statement && typeof statement.claims.sub === "string" ? statement.claims.sub : undefined;
}

/** The user of Basic, which clients form-encode (OAuth 2.1 §2.4.1). */
function userIn(basic: string): string | undefined {
	const text = textIn(basic.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""));
	const [user = ""] = (text ?? "").split(":", 1);
	return parsePairs(user)[0]?.[0];
}

/** The nonce in the DPoP proof of a request; absent where there is no proof, or none in it. */
export function nonceIn({ headers }: HttpRequest): string | undefined {
	const proof = decodeJwt(header(headers, "dpop") ?? "");
	return "claims" in proof && typeof proof.claims.nonce === "string" ? proof.claims.nonce : undefined;
}

/** Whether a request has a proof of possession of its own (RFC 9449 §4.1). */
export const hasProof = ({ headers }: HttpRequest): boolean => header(headers, "dpop") !== undefined;

/** The token that a request brings, wherever it stands. */
export const tokenIn = ({ token, asked, request }: Seen): string | undefined =>
	token ?? asked.get("access_token") ?? readParams(queryOf(request.url)).get("access_token");

/** Text members of an answer. */
export const member = ({ body }: Seen, name: string): string | undefined => {
	const value = body[name];
	return typeof value === "string" ? value : undefined;
};

export const hasTokens = (seen: Seen): boolean =>
	seen.kind === "token" && seen.response.status === 200 && member(seen, "access_token") !== undefined;
