/** Client metadata as a client states it (RFC 7591 §2), with the defaults for what it leaves out. */

import { isObject, type Json, type JsonObject, textsOf } from "../../crypto/json";
import type { ClientJwk } from "../../crypto/keys";
import { keyProblem } from "../../crypto/public-key";
import { parseUrl } from "../../http/form";
import type { ClientAuthMethod, Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { readsProofs } from "../dpop/server";

/** How a client may prove itself that anybody can register. */
export const OPEN_METHODS: readonly ClientAuthMethod[] = ["none", "client_secret_post", "client_secret_basic"];

/** How a client may prove itself that is known by its metadata document: a secret would be everybody's (CIMD). */
export const DOCUMENT_METHODS: readonly string[] = ["none", "private_key_jwt"];

/** What a client may have that nobody vouches for: a code that a person has agreed to, and what follows from one. */
const OPEN_GRANTS: readonly string[] = ["authorization_code", "refresh_token"];

/** Those of them that this server offers. */
export const openGrants = (at: PartyContext): readonly string[] => {
	const { grantTypes } = recall(at.world, at.lane.id, "as");
	return OPEN_GRANTS.filter((grant) => grantTypes.includes(grant));
};

/** Whether a client may ask for a grant: what the server does not offer is left out of what it registers. */
export const isOpenGrant = (grant: string): boolean => OPEN_GRANTS.includes(grant);

/**
 * Everything but who it is. Members that no check has looked at are ignored (RFC 7591 §2), and grants that the server
 * does not offer are left out: it may replace what a client has asked for, and says so (RFC 7591 §3.2.1).
 */
export function registrationOf(stated: JsonObject, at: PartyContext): Omit<Registration, "client_id"> {
	const { client_name: name, scope } = stated;
	return {
		client_name: typeof name === "string" ? name : "A client without a name",
		redirect_uris: textsOf(stated.redirect_uris) ?? [],
		token_endpoint_auth_method: methodOf(stated) ?? "client_secret_basic",
		grant_types: openGrants(at).filter((grant) => (textsOf(stated.grant_types) ?? DEFAULT_GRANTS).includes(grant)),
		response_types: textsOf(stated.response_types) ?? ["code"],
		scope: typeof scope === "string" ? scope : "",
		...logoutOf(stated, at),
		...(stated.dpop_bound_access_tokens === true && readsProofs(at) ? { dpop_bound_access_tokens: true } : {}),
	};
}

/** Where a login can be ended, too: the addresses that a browser may come back to, as far as they can be used (OpenID Logout §3.1). */
function logoutOf(
	{ post_logout_redirect_uris: stated }: JsonObject,
	at: PartyContext,
): Pick<Registration, "post_logout_redirect_uris"> {
	const usable = recall(at.world, at.lane.id, "as").openid ? (textsOf(stated) ?? []).filter(isUsableRedirect) : [];
	return usable.length > 0 ? { post_logout_redirect_uris: usable } : {};
}

/** RFC 7591 §2: what a client has that names no grant. */
const DEFAULT_GRANTS: readonly string[] = ["authorization_code"];

/** The authentication method; the default is a secret in the header, so a public client must say `none`. */
export function methodOf({ token_endpoint_auth_method: stated = "client_secret_basic" }: JsonObject) {
	return OPEN_METHODS.find((method) => method === stated);
}

/** Whether the client states its keys in two ways, which it must not: which of the two would count? (RFC 7591 §2) */
export const statesKeysTwice = ({ jwks, jwks_uri: address }: JsonObject): boolean =>
	jwks !== undefined && address !== undefined;

/** The public keys that a metadata document holds, of those that a signature can be verified with (RFC 7517 §5). */
export function documentKeys({ jwks }: JsonObject): readonly ClientJwk[] {
	const keys: readonly Json[] = isObject(jwks) && Array.isArray(jwks.keys) ? jwks.keys : [];
	return keys.filter((key) => keyProblem(key) === undefined) as unknown as readonly ClientJwk[];
}

/** https, or a loopback address, without fragment: nothing else can be kept apart from other people's addresses. */
export function isUsableRedirect(uri: string): boolean {
	const url = /^[!-~]+$/.test(uri) ? parseUrl(uri) : undefined;
	if (!url || uri.includes("#") || url.username !== "" || url.password !== "") return false;
	return url.protocol === "https:" || isLoopback(uri);
}

/** Whether an answer goes to a program on the computer of the one who asks (RFC 8252 §7.3). */
export function isLoopback(uri: string): boolean {
	const url = parseUrl(uri);
	return url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
