/** A DPoP proof as a server reads it (RFC 9449 §4.3). Reading proves nothing; the checks do. */
import { decodeJwt } from "../../crypto/jwt";
import { publicKeyIn } from "../../crypto/public-key";
import { SIGNATURE_ALGORITHMS } from "../../crypto/verify";
import { type HttpRequest, headerAll } from "../../http/message";
import type { DpopServer } from "../../world/as-memory";
import { ownMemory } from "../../world/clone";
import { type PartyContext, stands } from "../context";
import type { ProofSubject, Scheme } from "./checks/subject";

/** Seconds that clocks may differ (RFC 9449 §11.1). */
export const CLOCK_SKEW = 5;

/** A fixed list, which metadata and challenges publish; `none` and shared secrets may not stand in it (RFC 9449 §4.2). */
export const PROOF_ALGORITHMS = SIGNATURE_ALGORITHMS;

/** What this server keeps for proofs; `undefined` where it knows nothing of DPoP. */
export function dpopOf({ world, lane }: PartyContext): DpopServer | undefined {
	const memory = ownMemory(world, lane.id);
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
		key: publicKeyIn(jwt?.header.jwk),
		method: request.method,
		url: request.url,
		status: how.status,
		required: how.required,
		...how.with,
	};
}
