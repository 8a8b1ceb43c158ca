import { textOf } from "../../../crypto/json-kind";
import { recall } from "../../../world/world";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, claimsOf, INVALID_TOKEN } from "./subject";

export const issuerExpected: Check<CallSubject> = {
	id: "api.issuer-expected",
	title: "Issuer is the expected one",
	specs: ["RFC 9068 §4"],
	without: "A token of another issuer that shares the signing key would count.",
	run(call, at) {
		const { issuer } = recall(at.world, at.lane.id, "rs");
		const iss = textOf(claimsOf(call).iss);
		const compared = compare(["iss", iss], iss === issuer ? "=" : "≠", ["expected", issuer]);
		if (iss === issuer) return pass(iss, compared);
		return fail("invalid_token", "the issuer is not the expected one", { ...INVALID_TOKEN, compared });
	},
};
