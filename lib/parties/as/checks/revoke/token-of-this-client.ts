import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { RevokeSubject } from "../subjects";

/** RFC 7009 §2.1 refuses another client's token and names no code; `invalid_request` is our choice. */
export const tokenOfThisClient: Check<RevokeSubject> = {
	id: "revoke.token-of-this-client",
	title: "Token was issued to this client",
	specs: ["RFC 7009 §2.1"],
	without: "A client that got hold of a token could end another client's access.",
	run({ token, clientId }, at) {
		const { families } = recall(at.world, at.lane.id, "as");
		const owner = token?.family === undefined ? token?.record?.clientId : families[token.family]?.clientId;
		if (owner === undefined) return skip("unknown token");
		const fits = owner === clientId;
		const compared = compare(["client", clientId ?? "none"], fits ? "=" : "≠", ["issued to", owner]);
		if (fits) return pass(owner, compared);
		return fail("invalid_request", "the token was issued to another client", { compared });
	},
};
