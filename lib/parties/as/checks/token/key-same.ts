import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/** RFC 9449 §10 has the server refuse, and names no error code; `invalid_grant` is our choice. */
export const keySame: Check<CodeGrantSubject> = {
	id: "token.key-same",
	title: "The key is the one for which the code was made",
	specs: ["RFC 9449 §10"],
	without: "Whoever copies a code and its verifier could have the token bound to a key of their own.",
	control: { id: "sender", from: "dpop" },
	run({ record, jkt }) {
		const bound = record?.dpopJkt;
		if (bound === undefined) return skip("not bound to a key");
		const used = jkt ?? "none";
		const fits = sameText(used, bound);
		const compared = compare(["key of the proof", used], fits ? "=" : "≠", ["dpop_jkt", bound]);
		if (fits) return pass(bound, compared);
		return fail("invalid_grant", "the code is for another key", { compared });
	},
};
