import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

/** The grants of this server. A name that is missing here is `unsupported_grant_type`. */
export const GRANT_TYPES = ["authorization_code"] as const;

export const grantTypeSupported: Check<TokenSubject> = {
	id: "token.grant-type-supported",
	title: "Grant type is supported",
	specs: ["OAuth 2.1 §3.2.2", "OAuth 2.1 §3.2.4"],
	without: "The server could not know what the request means.",
	structural: true,
	run({ params }) {
		const type = params.get("grant_type");
		if (type === undefined) return fail("invalid_request", "grant_type is missing");
		if (!(GRANT_TYPES as readonly string[]).includes(type))
			return fail("unsupported_grant_type", "grant_type is not supported");
		return pass(type);
	},
};
