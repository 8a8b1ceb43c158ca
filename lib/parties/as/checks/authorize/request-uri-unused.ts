import { type Check, compare, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/**
 * One use (RFC 9126 §4, a SHOULD for the server). A server may let the same browser load the page again; this one does
 * not. Last of these on purpose: what is refused for another reason uses nothing up.
 */
export const requestUriUnused: Check<AuthorizeSubject> = {
	id: "authorize.request-uri-unused",
	title: "request_uri is unused",
	specs: ["RFC 9126 §4", "RFC 9126 §2.2"],
	without: "Whoever reads the address in a log could ask the same once more.",
	run({ pushed }) {
		const uses = pushed?.uses ?? 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses === 0) return pass("0 uses before", compared);
		return fail("invalid_request_uri", "the request_uri was used before", { compared });
	},
};
