import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/**
 * A `request_uri` is one that this server gave out. A bad one gets a page and no redirect: nobody has said where to.
 * That is our choice, with the code of RFC 9101 §7. RFC 9126 §4 leaves it open.
 */
export const requestUriKnown: Check<AuthorizeSubject> = {
	id: "authorize.request-uri-known",
	title: "request_uri is known",
	specs: ["RFC 9126 §2.2", "RFC 9126 §4", "RFC 9101 §7"],
	without: "There would be no request to answer.",
	structural: true,
	run({ params, pushed }) {
		if (params.repeated.includes("request_uri")) return fail("invalid_request", "request_uri is repeated");
		if (!pushed) return fail("invalid_request_uri", "the request_uri is unknown");
		return pass(tailOf(params.get("request_uri") ?? ""));
	},
};
