import { sameText } from "../../../../crypto/same-text";
import { type Check, fail, pass } from "../../../guard";
import type { PasswordGrantSubject } from "../subjects";

/**
 * The server validates the password as at its own sign-in page (RFC 6749 §4.3.2). An unknown name and a wrong
 * password are told apart for nobody. What was compared is not recorded: a log is no place for a password.
 */
export const passwordRight: Check<PasswordGrantSubject> = {
	id: "token.password-right",
	title: "User name and password fit",
	specs: ["RFC 6749 §4.3.2", "RFC 6749 §5.2"],
	without: "Any client could get a token for anybody.",
	structural: true,
	run({ params, account }) {
		if (!account || !sameText(params.get("password") ?? "", account.password))
			return fail("invalid_grant", "user name or password is wrong");
		return pass(account.sub);
	},
};
