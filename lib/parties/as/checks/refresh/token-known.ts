import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import type { RefreshSubject } from "../subjects";

export const tokenKnown: Check<RefreshSubject> = {
	id: "refresh.token-known",
	title: "Refresh token exists",
	specs: ["OAuth 2.1 §4.3.1", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §6", "RFC 6749 §5.2"],
	without: "There would be no grant to issue a token from.",
	structural: true,
	run({ token, record, family }) {
		if (token === undefined) return fail("invalid_request", "refresh_token is missing");
		if (!record || !family) return fail("invalid_grant", "the refresh token is unknown");
		return pass(tailOf(token));
	},
};
