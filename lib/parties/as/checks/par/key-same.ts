import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { DirectSubject } from "../subjects";

/** Both ways of naming a key are read, and must not name two (RFC 9449 §10.1, which leaves the error code open). */
export const keySame: Check<DirectSubject> = {
	id: "par.key-same",
	title: "dpop_jkt is the key of the proof",
	specs: ["RFC 9449 §10.1"],
	without: "The code could be bound to another key than the one that was proven.",
	control: { id: "sender", from: "dpop" },
	run({ params, jkt }) {
		const named = params.get("dpop_jkt");
		if (named === undefined || jkt === undefined) return skip("the key is named in one way at most");
		const fits = sameText(named, jkt);
		const compared = compare(["dpop_jkt", named], fits ? "=" : "≠", ["key of the proof", jkt]);
		if (fits) return pass(jkt, compared);
		return fail("invalid_request", "dpop_jkt is not the key of the DPoP proof", { compared });
	},
};
