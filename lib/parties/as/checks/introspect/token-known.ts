import { type Check, fail, pass } from "../../../guard";
import { INACTIVE, type IntrospectSubject } from "./subject";

/** Issued by this server: an opaque text that it remembers, or a JWT with its signature (RFC 7662 §4). */
export const tokenKnown: Check<IntrospectSubject> = {
	id: "introspect.token-known",
	title: "Token was issued here",
	specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	without: "Any text could count as a token.",
	structural: true,
	run({ token }) {
		if (!token?.record) return fail("inactive", "the token is unknown", INACTIVE);
		return pass(token.record.reference === undefined ? "a JWT with our signature" : "an opaque token of ours");
	},
};
