/** What a server that reads DPoP proofs keeps and publishes (RFC 9449). */
import { SIGNATURE_ALGORITHMS } from "../../crypto/verify";
import type { DpopServer } from "../../world/as-memory";
import { ownMemory } from "../../world/own-memory";
import { type PartyContext, stands } from "../context";

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
