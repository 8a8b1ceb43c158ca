import { type Check, compare, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** What has expired must be refused (RFC 9126 §4). */
export const requestUriFresh: Check<AuthorizeSubject> = {
	id: "authorize.request-uri-fresh",
	title: "request_uri is fresh",
	specs: ["RFC 9126 §4", "RFC 9126 §2.2"],
	without: "A link from an old log could still be opened.",
	run({ pushed }, at) {
		if (!pushed) return fail("invalid_request_uri", "the request_uri is unknown");
		const now = at.now();
		const age = now - pushed.issuedAt;
		const life = pushed.expiresAt - pushed.issuedAt;
		const fresh = now < pushed.expiresAt;
		const compared = compare(["age", `${age} s`], fresh ? "before" : "not before", ["lifetime", `${life} s`]);
		if (fresh) return pass(`${age} s of ${life} s`, compared);
		return fail("invalid_request_uri", "the request_uri has expired", { compared });
	},
};
