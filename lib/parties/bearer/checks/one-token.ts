import { type Check, fail, pass } from "../../guard";
import type { CallSubject } from "./subject";

/** A client must not use more than one method to send a token (RFC 6750 §2). */
export const oneToken: Check<CallSubject> = {
	id: "api.one-token",
	title: "One token is sent",
	specs: ["RFC 6750 §2", "RFC 6750 §3.1"],
	without: "The API could check one token and act on the other.",
	run({ presented }) {
		if (presented.length > 1) return fail("invalid_request", "more than one access token was sent");
		return pass();
	},
};
