import { textOf } from "../../../crypto/json-kind";
import { recall } from "../../../world/world";
import { type Check, compare, fail, pass } from "../../guard";
import { audienceIn, type CallSubject, claimsOf, elsewhere, INVALID_TOKEN } from "./subject";

export const audienceMine: Check<CallSubject> = {
	id: "api.audience-mine",
	title: "Token is meant for this API",
	specs: ["RFC 9068 §4", "RFC 9700 §4.10.2"],
	without: "Another API that receives the token could use it here.",
	control: { id: "aud", from: "on" },
	run(call, at) {
		const { resource } = recall(at.world, at.lane.id, "rs");
		const aud = claimsOf(call).aud;
		const named = audienceIn(aud);
		const fits = named.includes(resource);
		const shown = named.join(" ") || textOf(aud);
		const compared = compare(["this API", resource], fits ? "is in" : "is not in", ["aud", shown]);
		if (fits) return pass(resource, compared);
		return fail("invalid_token", `the token ${elsewhere(named)}`, { ...INVALID_TOKEN, compared });
	},
};
