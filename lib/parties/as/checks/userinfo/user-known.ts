import { recall } from "../../../../world/world";
import { INVALID_TOKEN } from "../../../bearer/checks/subject";
import { type Check, fail, pass } from "../../../guard";
import type { UserinfoSubject } from "../subjects";

/** A token that no person granted has a sub, too: the client's (RFC 9068 §2.2). It speaks of nobody. */
export const userKnown: Check<UserinfoSubject> = {
	id: "userinfo.user-known",
	title: "Token speaks of a person",
	specs: ["OpenID Core §5.3", "RFC 9068 §2.2"],
	without: "There would be nothing to answer.",
	structural: true,
	run({ jwt }, at) {
		const { accounts } = recall(at.world, at.lane.id, "as");
		const sub = jwt?.claims.sub;
		const known = typeof sub === "string" && Object.values(accounts).some((account) => account.sub === sub);
		if (!known) return fail("invalid_token", "the token speaks of nobody", INVALID_TOKEN);
		return pass(sub);
	},
};
