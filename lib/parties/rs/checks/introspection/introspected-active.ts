import { type CallSubject, INVALID_TOKEN } from "../../../bearer/checks/subject";
import { type Check, compare, fail, pass } from "../../../guard";

/** The server's word of this moment. Nothing is kept for the next call: an answer that is kept misses a revocation (RFC 7662 §4). */
export const introspectedActive: Check<CallSubject> = {
	id: "api.introspected-active",
	title: "Token is active",
	specs: ["RFC 7662 §2.2", "RFC 6750 §3.1"],
	without: "A revoked token would be served until it expires.",
	control: { id: "introspection", from: "on" },
	run({ introspected }) {
		const active = introspected?.active === true;
		const compared = compare(["active", String(active)], active ? "=" : "≠", ["needed", "true"]);
		if (active) return pass(undefined, compared);
		return fail("invalid_token", "the token is not active", { ...INVALID_TOKEN, compared });
	},
};
