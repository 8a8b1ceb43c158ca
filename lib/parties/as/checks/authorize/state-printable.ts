import { type Check, fail, pass, skip } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/**
 * `state` is printable ASCII, `%x20-7E` (OAuth 2.1, Appendix A). One that is not still goes back with the error, since
 * the client has nothing else to find its request by; in the redirect it is form-encoded, so none of it stands there raw.
 */
export const statePrintable: Check<AuthorizeSubject> = {
	id: "authorize.state-printable",
	title: "state is printable",
	specs: ["OAuth 2.1 §4.1.1"],
	specs20: ["RFC 6749 §4.1.1", "RFC 6749 §4.2.1"],
	without: "A client could get its state back in other characters than it sent, and take the answer for a forged one.",
	run({ params }) {
		const state = params.get("state");
		if (state === undefined) return skip("not sent");
		if (/[^\x20-\x7E]/.test(state)) return fail("invalid_request", "state has characters that it must not have");
		return pass();
	},
};
