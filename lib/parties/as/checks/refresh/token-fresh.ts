import { timeNear } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/** All tokens of a family end when the first one would have (RFC 10017 §6.3.2.3). */
export const tokenFresh: Check<RefreshSubject> = {
	id: "refresh.token-fresh",
	title: "Refresh token has not expired",
	specs: ["OAuth 2.1 §3.2.4", "RFC 10017 §6.3.2.3"],
	specs20: ["RFC 6749 §5.2", "RFC 10017 §6.3.2.3"],
	without: "Rotation alone could keep one consent alive for ever.",
	run({ family }, at) {
		if (!family) return fail("invalid_grant", "the refresh token is unknown");
		const now = at.now();
		const left = family.expiresAt - now;
		const fresh = left > 0;
		const compared = compare(["now", timeNear(now, family.expiresAt)], fresh ? "before" : "not before", [
			"end of the family",
			timeNear(family.expiresAt, now),
		]);
		if (fresh) return pass(`${left} s left`, compared);
		return fail("invalid_grant", "the refresh token has expired", { compared });
	},
};
