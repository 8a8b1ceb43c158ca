/** A DPoP proof as a server reads it (RFC 9449 §4.3). Reading proves nothing; the checks do. */
import { fromBase64url } from "../../crypto/bytes";
import { decodeJwt, type Json, type JsonObject } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { type HttpRequest, headerAll } from "../../http/message";
import type { DpopServer } from "../../world/as-memory";
import { type PartyContext, stands } from "../context";
import type { ProofSubject, Scheme } from "./checks/subject";

/** Seconds that clocks may differ (RFC 9449 §11.1). */
export const CLOCK_SKEW = 5;

/** A fixed list, which metadata and challenges publish; `none` and shared secrets may not stand in it (RFC 9449 §4.2). */
export const PROOF_ALGORITHMS: readonly string[] = ["RS256"];

/** What this server keeps for proofs; `undefined` where it knows nothing of DPoP. */
export function dpopOf({ world, lane }: PartyContext): DpopServer | undefined {
	const memory = world.memory[lane.id];
	return memory?.role === "as" || memory?.role === "rs" ? memory.dpop : undefined;
}

/** Whether this server reads proofs: it was set up for DPoP, and that is switched on. */
export const readsProofs = (at: PartyContext): boolean => dpopOf(at) !== undefined && stands(at, "sender", "dpop");

/** What an API knows of the token that a proof comes with. */
export interface PresentedWith {
	readonly scheme: Scheme;
	readonly token: string;
	/** `cnf.jkt` of the token. */
	readonly boundTo?: string;
}

/** Reads the proof of a request. Where the server reads none, there is none. */
export function readProof(
	request: HttpRequest,
	at: PartyContext,
	how: { readonly status: 400 | 401; readonly required: boolean; readonly with?: PresentedWith },
): ProofSubject {
	// With the Bearer scheme a proof has no meaning.
	const reads = readsProofs(at) && how.with?.scheme !== "Bearer";
	const lines = reads ? headerAll(request.headers, "dpop") : [];
	const decoded = decodeJwt(lines[0] ?? "");
	const jwt = "claims" in decoded ? decoded : undefined;
	return {
		lines,
		jwt,
		key: keyIn(jwt?.header.jwk),
		method: request.method,
		url: request.url,
		status: how.status,
		required: how.required,
		...how.with,
	};
}

/** The public key in a header, where it is one that can be used: RSA with 2048 bits at least (RFC 7518 §3.3). */
function keyIn(jwk: Json | undefined): PublicJwk | undefined {
	if (typeof jwk !== "object" || jwk === null || Array.isArray(jwk)) return undefined;
	const { kty, n, e } = jwk as JsonObject;
	if (kty !== "RSA" || typeof n !== "string" || typeof e !== "string") return undefined;
	const [modulus, exponent] = [fromBase64url(n), fromBase64url(e)];
	const isStrong = modulus !== undefined && modulus.length >= 256 && modulus.length <= 512 && modulus[0] !== 0;
	const isOdd =
		exponent !== undefined && exponent.length > 0 && exponent.length <= 4 && (exponent.at(-1) ?? 0) % 2 === 1;
	return isStrong && isOdd ? { kid: "", kty, alg: "RS256", use: "sig", n, e } : undefined;
}
