import { type Check, fail, pass, skip } from "../../../guard";
import { asksForCode } from "../../response-types";
import type { AuthorizeSubject } from "../subjects";

/** A server that requires PKCE refuses a request without a challenge (RFC 7636 §4.4.1, OAuth 2.1 §7.5.1). */
export const challengeSent: Check<AuthorizeSubject> = {
	id: "authorize.challenge-sent",
	title: "A code_challenge is sent",
	specs: ["OAuth 2.1 §7.5.1", "RFC 7636 §4.4.1"],
	specs20: ["RFC 7636 §4.4.1"],
	without: "An attacker could delete the challenge and get a code that is bound to no verifier.",
	control: { id: "pkce", from: "required" },
	run({ params }) {
		if (!asksForCode(params.get("response_type"))) return skip("no code is asked for");
		if (params.get("code_challenge") === undefined) return fail("invalid_request", "code_challenge is required");
		return pass();
	},
};
