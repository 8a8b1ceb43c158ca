import { type Check, compare, fail, pass } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/**
 * Last on purpose: a replay that fails for another reason should not revoke anything, or whoever has an
 * old code could take the client's tokens away (OAuth 2.1 §7.5.3).
 */
export const codeUnused: Check<CodeGrantSubject> = {
	id: "token.code-unused",
	title: "Code is unused",
	specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.3"],
	specs20: ["RFC 6749 §4.1.2", "RFC 6749 §10.5"],
	without: "A code that leaked after its use could work again.",
	control: { id: "codeUse", from: "once" },
	run({ record }) {
		const uses = record?.uses ?? 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses === 0) return pass("0 uses before", compared);
		return fail("invalid_grant", "the code was used before", { compared });
	},
};
