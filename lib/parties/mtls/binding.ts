/** Tokens that are bound to the certificate of their client (RFC 8705 §3): who takes part, and what a token says. */
import type { JsonObject } from "../../crypto/jwt";
import { ownMemory } from "../../world/clone";
import { type PartyContext, stands } from "../context";

/** Whether this server was set up to ask clients for a certificate. */
export function asksForCertificates({ world, lane }: PartyContext): boolean {
	const memory = ownMemory(world, lane.id);
	return (memory?.role === "as" || memory?.role === "rs") && memory.mtls === true;
}

/** Whether it binds tokens to what it was shown, or compares it: it was set up for that, and that is switched on. */
export const bindsCertificates = (at: PartyContext): boolean => asksForCertificates(at) && stands(at, "sender", "mtls");

/** `cnf.x5t#S256` in the claims of a token, or in what introspection told of it (RFC 8705 §3.1, §3.2). */
export function certificateIn({ cnf }: JsonObject): string | undefined {
	if (typeof cnf !== "object" || cnf === null || Array.isArray(cnf) || !("x5t#S256" in cnf)) return undefined;
	// A binding that cannot be read is still a binding: nothing fits it.
	const thumbprint = cnf["x5t#S256"];
	return typeof thumbprint === "string" ? thumbprint : "";
}
