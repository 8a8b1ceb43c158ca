/** The resource server: an API with one set of photos for each user. */

import { decodeJwt } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { formatChallenge } from "../../http/challenge";
import { parsePairs, readParams } from "../../http/form";
import {
	FORM_TYPE,
	get,
	type HttpRequest,
	type HttpResponse,
	headerAll,
	json,
	mediaType,
	notAllowed,
} from "../../http/message";
import { pathOf } from "../../http/raw";
import type { Refusal } from "../../vocabulary/message";
import { constant } from "../../world/clone";
import { recall } from "../../world/world";
import type { Handler, PartyContext } from "../context";
import { guard } from "../guard";
import { type CallSubject, callChecks } from "./checks";
import { crossOrigin, shared } from "./cors";

/** The scope that each path needs. */
const needs: Readonly<Record<string, string>> = { "/photos": "photos.read" };

const METADATA_PATH = "/.well-known/oauth-protected-resource";

export const resourceServer: Handler = async (request, at) =>
	crossOrigin(request, at) ?? shared(request, at, await answer(request, at));

async function answer(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const path = pathOf(request.url);
	if (path === METADATA_PATH) return resourceMetadata(request, at);
	const scope = Object.hasOwn(needs, path) ? needs[path] : undefined;
	if (scope === undefined) return json(404, { error: "not_found" });
	if (request.method !== "GET" && request.method !== "POST") return notAllowed("GET, POST");
	const subject = readCall(request, scope, at);
	const refused = await guard(callChecks, subject, at);
	if (refused) return refuse(refused, scope, at);
	const { photos } = recall(at.world, at.lane.id, "rs");
	const owner = subject.jwt?.claims.sub;
	const known = typeof owner === "string" && Object.hasOwn(photos, owner);
	return json(200, { photos: known ? photos[owner] : [] }, [["Cache-Control", "no-store"]]);
}

/** Fetches the issuer's keys, as an API does when it starts. Never from an address that a token names. */
export async function fetchKeys(at: PartyContext): Promise<void> {
	const rs = recall(at.world, at.lane.id, "rs");
	const response = await at.fetch(get(`${rs.issuer}/jwks`));
	const { keys } = JSON.parse(response.body) as { keys: readonly PublicJwk[] };
	rs.keys = constant(keys.map((key) => constant(key)));
}

function readCall(request: HttpRequest, scope: string, at: PartyContext): CallSubject {
	const authorizations = headerAll(request.headers, "authorization");
	const presented = [
		...authorizations.flatMap((line) => {
			// What follows the scheme is the token, even where it is none: then it is malformed, not absent (RFC 6750 §3.1).
			const token = /^bearer +(.+)$/i.exec(line.trim())?.[1];
			// Two Authorization headers are two tries to authenticate, whatever their schemes (RFC 9110 §11.6.2 allows one).
			if (token === undefined && authorizations.length < 2) return [];
			return [{ where: "header" as const, token: token ?? line }];
		}),
		...bodyTokens(request).map((token) => ({ where: "body" as const, token })),
	];
	const token = presented[0]?.token;
	const decoded = token === undefined ? undefined : decodeJwt(token);
	const jwt = decoded && "claims" in decoded ? decoded : undefined;
	const { keys } = recall(at.world, at.lane.id, "rs");
	return { presented, token, jwt, key: keys.find((key) => key.kid === jwt?.header.kid), needs: scope };
}

/** The form body is allowed under conditions (RFC 6750 §2.2). */
const bodyTokens = (request: HttpRequest): readonly string[] =>
	request.method === "POST" && mediaType(request.headers) === FORM_TYPE
		? readParams(parsePairs(request.body)).all("access_token")
		: [];

/** The challenge forms of RFC 6750 §3, with where to find the metadata (RFC 9728 §5.1). */
function refuse({ error, description, status }: Refusal, scope: string, at: PartyContext): HttpResponse {
	const { resource } = recall(at.world, at.lane.id, "rs");
	const asksForScope = error === "" || error === "insufficient_scope";
	const challenge = formatChallenge("Bearer", {
		error: error === "" ? undefined : error,
		error_description: error === "" ? undefined : description,
		scope: asksForScope ? scope : undefined,
		resource_metadata: `${resource}${METADATA_PATH}`,
	});
	const body = error === "" ? {} : { error, error_description: description };
	return json(status, body, [
		["WWW-Authenticate", challenge],
		["Cache-Control", "no-store"],
	]);
}

/** Protected resource metadata (RFC 9728 §3). */
function resourceMetadata(request: HttpRequest, at: PartyContext): HttpResponse {
	if (request.method !== "GET") return notAllowed("GET");
	const { resource, issuer } = recall(at.world, at.lane.id, "rs");
	return json(200, {
		resource,
		authorization_servers: [issuer],
		scopes_supported: Object.values(needs),
		bearer_methods_supported: ["header", "body"],
	});
}
