import { type Check, fail, skip } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** This server takes no request objects, and says so with the codes of RFC 9101 §7. */
export const noRequestObject: Check<AuthorizeSubject> = {
	id: "authorize.no-request-object",
	title: "No request object is sent",
	specs: ["RFC 9101 §7"],
	without: "Parameters inside a signed object would silently be ignored.",
	run({ params }) {
		if (params.get("request") !== undefined) return fail("request_not_supported", "request objects are not supported");
		if (params.get("request_uri") !== undefined)
			return fail("request_uri_not_supported", "request_uri is not supported");
		return skip("not sent");
	},
};
