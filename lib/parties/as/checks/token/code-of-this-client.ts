import { type Check, compare, fail, pass } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

export const codeOfThisClient: Check<CodeGrantSubject> = {
	id: "token.code-of-this-client",
	title: "Code is this client's",
	specs: ["OAuth 2.1 §4.1.3"],
	specs20: ["RFC 6749 §4.1.3", "RFC 6749 §10.5"],
	without: "Another client of the same server could redeem a code that it has seen.",
	run({ client, record }) {
		const mine = client?.client_id ?? "";
		const owner = record?.clientId ?? "";
		const compared = compare(["asking", mine], mine === owner ? "=" : "≠", ["issued to", owner]);
		if (mine === owner) return pass(owner, compared);
		return fail("invalid_grant", "the code was issued to another client", { compared });
	},
};
