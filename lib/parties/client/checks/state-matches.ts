import { sameText } from "../../../crypto/same-text";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** Compared before anything else of the answer is used, then thrown away (OAuth 2.1 §2.3.3). */
export const stateMatches: Check<CallbackSubject> = {
	id: "callback.state-matches",
	title: "state is the one sent",
	specs: ["OAuth 2.1 §2.3.3", "RFC 9700 §4.7.1"],
	specs20: ["RFC 6749 §10.12", "RFC 9700 §4.7.1"],
	without: "An attacker could finish their own authorization inside the user's session.",
	control: { id: "state", from: "unbound" },
	run({ params, transaction }) {
		const sent = params.get("state");
		const stored = transaction?.state ?? "";
		const fits = sent !== undefined && stored !== "" && sameText(sent, stored);
		const compared = compare(["returned", sent ?? "none"], fits ? "=" : "≠", ["stored", stored || "none"]);
		if (fits) return pass(undefined, compared);
		return fail("state_mismatch", "state is not the one that this session sent", { ...STOPPED, compared });
	},
};
