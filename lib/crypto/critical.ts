/** Extensions that a header calls critical (RFC 7515 §4.1.11). Whoever reads a JWT has to judge them. */
import type { Json, JsonObject } from "./json";

/**
 * - `unknown`: an extension is named that this code does not understand. It understands none.
 * - `malformed`: `crit` names no extension at all, which a recipient may refuse as well. This code does.
 */
export type CriticalFault = "unknown" | "malformed";

/** Members of RFC 7515 and RFC 7518 that a JWS header may have anyway. `crit` may not name them. */
const STANDARD = ["alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit"];

/** What is wrong with what a header calls critical; `undefined` where it calls nothing so. */
export function criticalFault(header: JsonObject): CriticalFault | undefined {
	if (!Object.hasOwn(header, "crit")) return undefined;
	const names: Json | undefined = header.crit;
	const isExtension = (name: Json) => typeof name === "string" && name !== "" && !STANDARD.includes(name);
	return Array.isArray(names) && names.some(isExtension) ? "unknown" : "malformed";
}
