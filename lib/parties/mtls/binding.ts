/** Tokens that are bound to the certificate of their client (RFC 8705 §3): which servers take part. */
import { ownMemory } from "../../world/own-memory";
import { type PartyContext, stands } from "../context";

/** Whether this server was set up to ask clients for a certificate. */
export function asksForCertificates({ world, lane }: PartyContext): boolean {
	const memory = ownMemory(world, lane.id);
	return (memory?.role === "as" || memory?.role === "rs") && memory.mtls === true;
}

/** Whether it binds tokens to what it was shown, or compares it: it was set up for that, and that is switched on. */
export const bindsCertificates = (at: PartyContext): boolean => asksForCertificates(at) && stands(at, "sender", "mtls");
