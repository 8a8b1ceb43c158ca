/** The resource server: an API with one set of photos for each user. */

import { textOf } from "../../crypto/json-kind";
import type { PublicJwk } from "../../crypto/keys";
import { pathBelow, SERVER_METADATA, wellKnownName, wellKnownUrl } from "../../http/base";
import { get, type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { constant } from "../../world/own-memory";
import type { CallLog, RsMemory, ServedList } from "../../world/rs-memory";
import { recall } from "../../world/world";
import { type CallSubject, callChecks } from "../bearer/checks";
import { oneToken } from "../bearer/checks/one-token";
import { claimsOf } from "../bearer/checks/subject";
import { tokenSent } from "../bearer/checks/token-sent";
import { readBearer } from "../bearer/read";
import { type Answer, type Handler, type PartyContext, stands } from "../context";
import { type Sharing, sharing } from "../cors";
import { challengeHeaders, schemesOf } from "../dpop/call";
import { dpopOf, PROOF_ALGORITHMS, readsProofs } from "../dpop/server";
import { guard } from "../guard";
import { asksForCertificates, bindsCertificates } from "../mtls/binding";
import { introspectionChecks } from "./checks/introspection";
import { judgeBound } from "./dpop";
import { metadataUrlOf, RESOURCE_METADATA } from "./metadata-url";
import { introspectionRequest } from "./question";
import { callTool } from "./tools";

/** The scope that each path needs, as seen from the resource. */
const needs: Readonly<Record<string, string>> = { "/photos": "photos.read" };

export const resourceServer: Handler = (request, at) => {
	const { resource } = recall(at.world, at.lane.id, "rs");
	if (wellKnownName(resource, request.url) === RESOURCE_METADATA) return resourceMetadata(request, at);
	at.notebook.place = "API";
	return sharing(request, apiPages(at), () => answer(request, at));
};

/** Whose pages may call the API. */
export function apiPages(at: PartyContext): Sharing {
	const { openToPages, allowedOrigins = [] } = recall(at.world, at.lane.id, "rs");
	return {
		origins: openToPages ? "*" : allowedOrigins,
		methods: "GET, POST",
		headers: readsProofs(at) ? "Authorization, DPoP" : "Authorization",
	};
}

async function answer(request: HttpRequest, at: PartyContext): Promise<Answer> {
	const subject = readCall(request, at);
	const { tools, accessLog } = recall(at.world, at.lane.id, "rs");
	accessLog?.push(request.headers);
	if (!subject) return json(404, { error: "not_found" });
	if (tools) return callTool(request, subject, at, (refused) => refuse(refused, subject.needs, at));
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	const { introspection, onward, log } = recall(at.world, at.lane.id, "rs");
	const asks = introspection !== undefined && stands(at, "introspection", "on");
	// A call with a token is judged when the server has said what the token is worth.
	if (asks && subject.presented.length === 1)
		return { ask: introspectionRequest(subject.token ?? "", at), next: "introspected" };
	const refused =
		dpopOf(at) || asksForCertificates(at)
			? await judgeBound(request, subject, at)
			: await guard(asks ? arrivalChecks : introspection ? uncheckedCalls : callChecks, subject, at);
	if (refused) return refuse(refused, subject.needs, at, request);
	log?.push(logOf(subject));
	return onward === undefined
		? serve(request, subject, at)
		: { next: "onward", about: { received: subject.token ?? "" } };
}

/** Before an API asks about a token, there has to be one. */
const arrivalChecks = [oneToken, tokenSent];

/** An API that could ask and does not: the record names what is left out. */
const uncheckedCalls = [...callChecks, ...introspectionChecks];

/** What lies at the path of the call, of the one that the token is about: photos, where nothing else is said. */
export function serve(request: HttpRequest, subject: CallSubject, at: PartyContext): HttpResponse {
	const { resource, lists, photos } = recall(at.world, at.lane.id, "rs");
	const path = pathBelow(resource, request.url) ?? "";
	const { member, owned = {}, shared } = listed(lists, path) ?? { member: "photos", owned: photos };
	const owner = claimsOf(subject).sub;
	const own = typeof owner === "string" && Object.hasOwn(owned, owner) ? owned[owner] : [];
	return json(200, { [member]: shared ?? own }, [["Cache-Control", "no-store"]]);
}

const listed = (lists: RsMemory["lists"], path: string): ServedList | undefined =>
	lists && Object.hasOwn(lists, path) ? lists[path] : undefined;

/** Who called: only the user and the outermost actor count, earlier actors are history (RFC 8693 §4.1). */
function logOf({ jwt }: CallSubject): CallLog {
	const { sub, act, client_id: clientId } = jwt?.claims ?? {};
	const actor = typeof act === "object" && act !== null && "sub" in act ? act.sub : undefined;
	return {
		sub: textOf(sub),
		...(actor === undefined ? {} : { actor: textOf(actor) }),
		clientId: textOf(clientId),
	};
}

/** Fetches the issuer's keys from where its metadata says, as an API does when it starts. Never from where a token says. */
export async function fetchKeys(at: PartyContext): Promise<void> {
	const rs = recall(at.world, at.lane.id, "rs");
	const read = async (url: string) => JSON.parse((await at.fetch(get(url))).body) as Record<string, unknown>;
	const { issuer, jwks_uri } = await read(wellKnownUrl(rs.issuer, SERVER_METADATA));
	if (issuer !== rs.issuer) throw new Error(`Metadata of ${rs.issuer} names ${String(issuer)}`);
	const { keys } = (await read(String(jwks_uri))) as { readonly keys: readonly PublicJwk[] };
	rs.keys = constant(keys.map((key) => constant(key)));
}

/** What a call brings; `undefined` at a path that is no call. */
export function readCall(request: HttpRequest, at: PartyContext): CallSubject | undefined {
	const { resource, paths = needs } = recall(at.world, at.lane.id, "rs");
	const path = pathBelow(resource, request.url) ?? "";
	const scope = Object.hasOwn(paths, path) ? paths[path] : undefined;
	return scope === undefined ? undefined : readToken(request, at, scope);
}

/** The token that a request brings, for a call that needs this scope. */
export const readToken = (request: HttpRequest, at: PartyContext, scope: string): CallSubject =>
	readBearer(request, {
		keys: recall(at.world, at.lane.id, "rs").keys,
		needs: scope,
		scheme: schemesOf(at),
		query: readsQuery(at),
	});

/** Whether it takes tokens in the address of a call: an API of before that was not told to stop. */
const readsQuery = (at: PartyContext): boolean =>
	recall(at.world, at.lane.id, "rs").takesQuery === true && !stands(at, "queryToken", "ignore");

/** The challenge forms of RFC 6750 §3, with where to find the metadata (RFC 9728 §5.1). */
export function refuse(
	{ error, description, status }: Refusal,
	scope: string,
	at: PartyContext,
	request?: HttpRequest,
): HttpResponse {
	// No challenge where nothing that the client could send would help.
	if (status === 503) return json(status, { error, error_description: description }, [["Cache-Control", "no-store"]]);
	const { resource } = recall(at.world, at.lane.id, "rs");
	const asksForScope = error === "" || error === "insufficient_scope";
	const params = {
		error: error === "" ? undefined : error,
		error_description: error === "" ? undefined : description,
		scope: asksForScope ? scope : undefined,
		resource_metadata: metadataUrlOf(resource),
	};
	const body = error === "" ? {} : { error, error_description: description };
	return json(status, body, [...challengeHeaders(request, params, at), ["Cache-Control", "no-store"]]);
}

/** Protected resource metadata (RFC 9728 §3): public, so every page may read it as well. */
export const resourceMetadata = (request: HttpRequest, at: PartyContext) =>
	sharing(request, { origins: "*", methods: "GET" }, () => metadataAnswer(request, at));

function metadataAnswer(request: HttpRequest, at: PartyContext): HttpResponse {
	if (!isGet(request)) return notAllowed("GET");
	const { resource, issuer, scopeOfTools, paths = scopeOfTools ?? needs } = recall(at.world, at.lane.id, "rs");
	return json(200, {
		resource,
		authorization_servers: [issuer],
		scopes_supported: [...new Set(Object.values(paths))],
		bearer_methods_supported: scopeOfTools ? ["header"] : ["header", "body", ...(readsQuery(at) ? ["query"] : [])],
		...(readsProofs(at) ? { dpop_signing_alg_values_supported: PROOF_ALGORITHMS } : {}),
		...(bindsCertificates(at) ? { tls_client_certificate_bound_access_tokens: true } : {}),
	});
}
