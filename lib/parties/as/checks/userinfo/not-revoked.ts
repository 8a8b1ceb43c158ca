import { recall } from "../../../../world/world";
import { INVALID_TOKEN } from "../../../bearer/checks/subject";
import { type Check, fail, pass, skip } from "../../../guard";
import type { UserinfoSubject } from "../subjects";

/** Here the server that revokes is the one that is asked, so a revoked token ends at once. */
export const notRevoked: Check<UserinfoSubject> = {
	id: "userinfo.not-revoked",
	title: "Token has not been revoked",
	specs: ["RFC 6750 §3.1"],
	without: "A token from a code that was used twice would go on working.",
	run({ jwt }, at) {
		const { tokens } = recall(at.world, at.lane.id, "as");
		const jti = jwt?.claims.jti;
		const record = typeof jti === "string" && Object.hasOwn(tokens, jti) ? tokens[jti] : undefined;
		if (!record) return skip("the server has no record of it");
		if (record.revoked) return fail("invalid_token", "the token has been revoked", INVALID_TOKEN);
		return pass();
	},
};
