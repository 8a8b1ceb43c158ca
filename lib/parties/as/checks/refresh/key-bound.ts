import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/** RFC 9449 §5 binds the refresh tokens of public clients, and names no error code; `invalid_grant` is our choice. */
export const keyBound: Check<RefreshSubject> = {
	id: "refresh.key-bound",
	title: "Refresh token is bound to this key",
	specs: ["RFC 9449 §5", "OAuth 2.1 §4.3.1"],
	specs20: ["RFC 9449 §5"],
	without: "Whoever copies the refresh token of a public client could use it with a key of their own.",
	control: { id: "sender", from: "dpop" },
	run({ family, jkt }) {
		const bound = family?.jkt;
		if (bound === undefined) return skip("not bound to a key");
		const used = jkt ?? "none";
		const fits = sameText(used, bound);
		const compared = compare(["key of the proof", used], fits ? "=" : "≠", ["bound to", bound]);
		if (fits) return pass(bound, compared);
		return fail("invalid_grant", "the refresh token is bound to another key", { compared });
	},
};
