import { type Check, compare, fail, pass } from "../../guard";
import type { ProofSubject } from "./subject";

/** A bound token as a bearer token must be refused (RFC 9449 §7.2). That an unbound one with `DPoP` is, is our choice. */
export const schemeFits: Check<ProofSubject> = {
	id: "dpop.scheme-fits",
	title: "A bound token comes as one",
	specs: ["RFC 9449 §7.2", "RFC 9449 §7.1"],
	without: "Whoever has a bound token could send it as a bearer token, and would need no key.",
	control: { id: "sender", from: "dpop" },
	run({ scheme, boundTo }) {
		const expected = boundTo === undefined ? "Bearer" : "DPoP";
		const fits = scheme === expected;
		const kind = boundTo === undefined ? "for an unbound token" : "for a bound token";
		const compared = compare(["scheme", scheme ?? "none"], fits ? "=" : "≠", [kind, expected]);
		if (fits) return pass(expected, compared);
		const description =
			boundTo === undefined ? "the token is not bound to a key" : "the token is bound to a key and is no bearer token";
		return fail("invalid_token", description, { status: 401, compared });
	},
};
