/** Client metadata as a client states it (RFC 7591 §2), with the defaults for what it leaves out. */
import type { JsonObject } from "../../crypto/jwt";
import { parseUrl } from "../../http/form";
import type { ClientAuthMethod, Registration } from "../../world/as-memory";
import { textsOf } from "../json";

/** How a client may prove itself that anybody can register. */
export const OPEN_METHODS: readonly ClientAuthMethod[] = ["none", "client_secret_post", "client_secret_basic"];

/** Everything but who it is. Members that no check has looked at are ignored (RFC 7591 §2). */
export function registrationOf(stated: JsonObject): Omit<Registration, "client_id"> {
	const { client_name: name, scope } = stated;
	return {
		client_name: typeof name === "string" ? name : "A client without a name",
		redirect_uris: textsOf(stated.redirect_uris) ?? [],
		token_endpoint_auth_method: methodOf(stated) ?? "client_secret_basic",
		grant_types: textsOf(stated.grant_types) ?? ["authorization_code"],
		response_types: textsOf(stated.response_types) ?? ["code"],
		scope: typeof scope === "string" ? scope : "",
	};
}

/** The authentication method; the default is a secret in the header, so a public client must say `none`. */
export function methodOf({ token_endpoint_auth_method: stated = "client_secret_basic" }: JsonObject) {
	return OPEN_METHODS.find((method) => method === stated);
}

/** Whether the client states its keys in two ways, which it must not: which of the two would count? (RFC 7591 §2) */
export const statesKeysTwice = ({ jwks, jwks_uri: address }: JsonObject): boolean =>
	jwks !== undefined && address !== undefined;

/** https, or a loopback address, without fragment: nothing else can be kept apart from other people's addresses. */
export function isUsableRedirect(uri: string): boolean {
	const url = parseUrl(uri);
	if (!url || uri.includes("#") || url.username !== "" || url.password !== "") return false;
	const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
	return url.protocol === "https:" || (url.protocol === "http:" && isLoopback);
}
