import { type Check, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** A request is pushed itself, and not by reference to another one (RFC 9126 §2.1). */
export const noRequestUri: Check<AuthorizeSubject> = {
	id: "par.no-request-uri",
	title: "No request_uri is pushed",
	specs: ["RFC 9126 §2.1"],
	without: "A pushed request could point at another one, and so on.",
	run({ params }) {
		if (params.get("request_uri") !== undefined) return fail("invalid_request", "request_uri cannot be pushed");
		return pass();
	},
};
