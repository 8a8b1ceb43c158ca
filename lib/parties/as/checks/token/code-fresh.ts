import { type Check, compare, fail, pass } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/** Ten minutes at most is recommended, less is better (OAuth 2.1 §4.1.2). */
export const codeFresh: Check<CodeGrantSubject> = {
	id: "token.code-fresh",
	title: "Code is fresh",
	specs: ["OAuth 2.1 §4.1.2"],
	specs20: ["RFC 6749 §4.1.2", "RFC 6749 §10.5"],
	without: "A code from an old log could still work.",
	run({ record }, at) {
		if (!record) return fail("invalid_grant", "the code is unknown");
		const now = at.now();
		const age = now - record.issuedAt;
		const life = record.expiresAt - record.issuedAt;
		const fresh = now < record.expiresAt;
		const compared = compare(["age", `${age} s`], fresh ? "before" : "not before", ["lifetime", `${life} s`]);
		if (fresh) return pass(`${age} s of ${life} s`, compared);
		return fail("invalid_grant", "the code has expired", { compared });
	},
};
