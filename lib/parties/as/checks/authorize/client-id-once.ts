import { type Check, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** Repeated or missing `client_id`: an error page, since nobody is known to redirect to (OAuth 2.1 §4.1.2.1). */
export const clientIdOnce: Check<AuthorizeSubject> = {
	id: "authorize.client-id-once",
	title: "One client_id is named",
	specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §3.1", "RFC 6749 §4.1.2.1", "RFC 6749 §4.2.2.1"],
	without: "Two readers of the same request could each see another client.",
	structural: true,
	run({ params }) {
		const given = params.get("client_id");
		if (given === undefined) return fail("invalid_request", "client_id is missing");
		if (params.repeated.includes("client_id")) return fail("invalid_request", "client_id is repeated");
		return pass(given);
	},
};
