import { type Check, fail, pass } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/** The server makes sure that the grant behind the token is still active (OAuth 2.1 §4.3.1). */
export const grantActive: Check<RefreshSubject> = {
	id: "refresh.grant-active",
	title: "Grant is still active",
	specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	specs20: ["RFC 6749 §5.2", "RFC 9700 §4.14.2"],
	without: "Revoking a grant would stop nothing: its newest refresh token would go on working.",
	run({ family }) {
		if (!family?.revoked) return pass("not revoked");
		return fail("invalid_grant", "the grant was revoked");
	},
};
