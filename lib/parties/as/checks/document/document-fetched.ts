import { type Check, compare, fail, pass } from "../../../guard";
import type { DocumentSubject } from "../subjects";

/** Only 200 counts, and redirects are not followed: the address itself is the identity. */
export const documentFetched: Check<DocumentSubject> = {
	id: "document.fetched",
	title: "Document was there",
	specs: ["CIMD"],
	without: "An open redirect at the client's site could put another document in its place.",
	run({ status }) {
		const shown = status === 0 ? "no answer" : String(status);
		const compared = compare(["status", shown], status === 200 ? "=" : "≠", ["needed", "200"]);
		if (status === 200) return pass(undefined, compared);
		return fail("invalid_client", "the client metadata document could not be fetched", { compared });
	},
};
