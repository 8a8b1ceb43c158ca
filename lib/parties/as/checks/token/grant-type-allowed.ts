import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

export const grantTypeAllowed: Check<TokenSubject> = {
	id: "token.grant-type-allowed",
	title: "Grant is allowed",
	specs: ["OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §5.2"],
	without: "A client could use grants that it was never given.",
	run({ client, params }) {
		const type = params.get("grant_type") ?? "";
		if (!client?.grant_types.includes(type)) return fail("unauthorized_client", "this client may not use this grant");
		return pass(type);
	},
};
