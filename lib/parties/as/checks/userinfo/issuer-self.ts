import { textOf } from "../../../../crypto/json-kind";
import { recall } from "../../../../world/world";
import { INVALID_TOKEN } from "../../../bearer/checks/subject";
import { type Check, compare, fail, pass } from "../../../guard";
import type { UserinfoSubject } from "../subjects";

export const issuerSelf: Check<UserinfoSubject> = {
	id: "userinfo.issuer-self",
	title: "This server issued the token",
	specs: ["RFC 9068 §4", "OpenID Core §5.3"],
	without: "A token of another issuer that shares the signing key would count.",
	run({ jwt }, at) {
		const { issuer } = recall(at.world, at.lane.id, "as");
		const iss = textOf(jwt?.claims.iss);
		const compared = compare(["iss", iss], iss === issuer ? "=" : "≠", ["this server", issuer]);
		if (iss === issuer) return pass(iss, compared);
		return fail("invalid_token", "the token is not of this server", { ...INVALID_TOKEN, compared });
	},
};
