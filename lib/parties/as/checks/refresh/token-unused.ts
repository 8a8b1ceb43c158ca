import { type Check, compare, fail, pass } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/**
 * The reuse check. A token that a newer one has replaced comes again: two parties have had it, and the
 * server cannot tell which of them is the client. What follows from that is the grant's business.
 */
export const tokenUnused: Check<RefreshSubject> = {
	id: "refresh.token-unused",
	title: "Refresh token is the newest",
	specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	specs20: ["RFC 9700 §4.14.2"],
	without: "A copied refresh token would work beside the client's own, and nobody would notice.",
	control: { id: "refresh", from: "rotate" },
	run({ record }) {
		const uses = record?.used ? 1 : 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses === 0) return pass("not replaced", compared);
		return fail("invalid_grant", "the refresh token was used before", { compared });
	},
};
