import { type Check, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** A server may take requests by PAR alone; it says so in its metadata, and refuses any other (RFC 9126 §4, §5). */
export const requestPushed: Check<AuthorizeSubject> = {
	id: "authorize.request-pushed",
	title: "Request was pushed",
	specs: ["RFC 9126 §4", "RFC 9126 §5"],
	without: "Whoever writes the link could leave PAR out, and write every parameter as before.",
	control: { id: "par", from: "required" },
	run({ pushed }) {
		if (!pushed) return fail("invalid_request", "this server takes pushed requests only");
		return pass(pushed.clientId);
	},
};
