import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import { INVALID_TOKEN } from "../../../rs/checks/subject";
import { userinfoOf } from "../../audience";
import type { UserinfoSubject } from "./subject";

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
		const named = (Array.isArray(aud) ? aud : [aud]).filter((one): one is string => typeof one === "string");
		const fits = named.includes(here);
		const compared = compare(["this endpoint", here], fits ? "is in" : "is not in", ["aud", named.join(" ") || "none"]);
		if (fits) return pass(here, compared);
		return fail("invalid_token", "the token is meant for another API", { ...INVALID_TOKEN, compared });
	},
};
