import { type Check, fail, pass } from "../../../guard";
import type { RevokeSubject } from "../subjects";

export const tokenGiven: Check<RevokeSubject> = {
	id: "revoke.token-given",
	title: "A token is named",
	specs: ["RFC 7009 §2.1"],
	without: "There would be nothing to end.",
	structural: true,
	run({ token }) {
		if (!token) return fail("invalid_request", "token is missing");
		return pass();
	},
};
