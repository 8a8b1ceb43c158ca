import { textOf } from "../../../../crypto/json-kind";
import { recall } from "../../../../world/world";
import { audienceIn, elsewhere, INVALID_TOKEN } from "../../../bearer/checks/subject";
import { type Check, compare, fail, pass } from "../../../guard";
import { userinfoOf } from "../../audience";
import type { UserinfoSubject } from "../subjects";

/**
 * OpenID Connect names no audience for this endpoint. That its own URL is the identifier is our choice (RFC 9068 §3).
 * The token of a sign-in has it without asking (`audience.ts`); one that was issued for an API by `resource` has not.
 */
export const audienceUserinfo: Check<UserinfoSubject> = {
	id: "userinfo.audience-mine",
	title: "Token is meant for this endpoint",
	specs: ["RFC 9068 §4", "RFC 9700 §4.10.2"],
	without: "An API that receives a token could use it to ask who its user is.",
	control: { id: "aud", from: "on" },
	run({ jwt }, at) {
		const here = userinfoOf(recall(at.world, at.lane.id, "as").issuer);
		const aud = jwt?.claims.aud;
		const named = audienceIn(aud);
		const fits = named.includes(here);
		const shown = named.join(" ") || textOf(aud);
		const compared = compare(["this endpoint", here], fits ? "is in" : "is not in", ["aud", shown]);
		if (fits) return pass(here, compared);
		return fail("invalid_token", `the token ${elsewhere(named)}`, { ...INVALID_TOKEN, compared });
	},
};
