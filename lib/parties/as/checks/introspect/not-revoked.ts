import { type Check, compare, fail, pass } from "../../../guard";
import { INACTIVE, type IntrospectSubject } from "./subject";

/** The question that a signature cannot answer (RFC 7662 §4). */
export const notRevoked: Check<IntrospectSubject> = {
	id: "introspect.not-revoked",
	title: "Token is not revoked",
	specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	without: "A token that its client has ended would go on working.",
	run({ token }) {
		const revoked = token?.record?.revoked ?? false;
		const compared = compare(["revoked", String(revoked)], revoked ? "≠" : "=", ["needed", "false"]);
		if (revoked) return fail("inactive", "the token is revoked", { ...INACTIVE, compared });
		return pass(undefined, compared);
	},
};
