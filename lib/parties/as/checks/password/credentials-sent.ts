import { type Check, fail, pass } from "../../../guard";
import type { PasswordGrantSubject } from "../subjects";

/** Both are required (RFC 6749 §4.3.2). */
export const credentialsSent: Check<PasswordGrantSubject> = {
	id: "token.credentials-sent",
	title: "User name and password are sent",
	specs: ["RFC 6749 §4.3.2", "RFC 6749 §5.2"],
	without: "The server could not know for whom the token is.",
	structural: true,
	run({ params }) {
		if (params.get("username") === undefined) return fail("invalid_request", "username is missing");
		if (params.get("password") === undefined) return fail("invalid_request", "password is missing");
		return pass();
	},
};
