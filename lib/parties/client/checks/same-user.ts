import { sameText } from "../../../crypto/same-text";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** Before the code is redeemed: afterwards the tokens are in the other session (RFC 9700 Update §2.3.2). */
export const sameUser: Check<CallbackSubject> = {
	id: "callback.same-user",
	title: "The user who asked brings the answer",
	specs: ["RFC 9700 Update §2.3.2"],
	without: "Whoever opens somebody else's link would connect their own account to that user's session.",
	control: { id: "sameUser", from: "on" },
	run({ transaction, userSession }) {
		const asked = transaction?.linked?.by ?? "";
		const fits = userSession !== undefined && asked !== "" && sameText(userSession, asked);
		const compared = compare(["user session here", userSession ?? "none"], fits ? "=" : "≠", [
			"that asked",
			asked || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("user_mismatch", "another user session has asked for this", { ...STOPPED, compared });
	},
};
