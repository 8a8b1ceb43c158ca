import { type Check, compare, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** What was pushed is bound to the client that pushed it (RFC 9126 §2.2). */
export const requestUriOfThisClient: Check<AuthorizeSubject> = {
	id: "authorize.request-uri-of-this-client",
	title: "request_uri is this client's",
	specs: ["RFC 9126 §2.2", "RFC 9126 §4"],
	without: "A link could name one client and carry the request of another one.",
	run({ client, pushed }) {
		const [asking, owner] = [client?.client_id ?? "", pushed?.clientId ?? ""];
		const compared = compare(["asking", asking], asking === owner ? "=" : "≠", ["pushed by", owner]);
		if (asking === owner) return pass(owner, compared);
		return fail("invalid_request_uri", "the request_uri belongs to another client", { compared });
	},
};
