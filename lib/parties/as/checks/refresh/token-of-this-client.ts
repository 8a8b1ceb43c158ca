import { type Check, compare, fail, pass } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/** Before the reuse check, so that another client cannot have this one's tokens revoked. */
export const tokenOfThisClient: Check<RefreshSubject> = {
	id: "refresh.token-of-this-client",
	title: "Refresh token is this client's",
	specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §10.4"],
	specs20: ["RFC 6749 §6", "RFC 6749 §10.4"],
	without: "Another client of the same server could use a refresh token that it has seen.",
	run({ client, family }) {
		const mine = client?.client_id ?? "";
		const owner = family?.clientId ?? "";
		const compared = compare(["asking", mine], mine === owner ? "=" : "≠", ["issued to", owner]);
		if (mine === owner) return pass(owner, compared);
		return fail("invalid_grant", "the refresh token was issued to another client", { compared });
	},
};
