import type { JsonObject } from "./json";
import type { RsaKey } from "./keys";
import { signCompact } from "./rs256";

/**
 * Signs claims with RS256.
 * @param typ media type of the token without `application/`, such as `at+jwt` (RFC 9068 §2.1)
 */
export const signJwt = (typ: string, claims: JsonObject, key: RsaKey): Promise<string> =>
	signCompact({ alg: "RS256", typ, kid: key.kid } as { readonly alg: "RS256" }, JSON.stringify(claims), key);
