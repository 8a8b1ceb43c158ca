import { recall } from "../../../../world/world";
import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

export const grantTypeSupported: Check<TokenSubject> = {
	id: "token.grant-type-supported",
	title: "Grant type is supported",
	specs: ["OAuth 2.1 §3.2.2", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §5.2"],
	without: "The server could not know what the request means.",
	structural: true,
	run({ params }, at) {
		const type = params.get("grant_type");
		if (type === undefined) return fail("invalid_request", "grant_type is missing");
		if (!recall(at.world, at.lane.id, "as").grantTypes.includes(type))
			return fail("unsupported_grant_type", "grant_type is not supported");
		return pass(type);
	},
};
