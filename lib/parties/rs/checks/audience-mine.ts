import { recall } from "../../../world/world";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, claimsOf, INVALID_TOKEN } from "./subject";

export const audienceMine: Check<CallSubject> = {
	id: "api.audience-mine",
	title: "Token is meant for this API",
	specs: ["RFC 9068 §4", "RFC 9700 §4.10.2"],
	without: "Another API that receives the token could use it here.",
	control: { id: "aud", from: "on" },
	run(call, at) {
		const { resource } = recall(at.world, at.lane.id, "rs");
		const aud = claimsOf(call).aud;
		const named = (Array.isArray(aud) ? aud : [aud]).filter((one): one is string => typeof one === "string");
		const fits = named.includes(resource);
		const compared = compare(["this API", resource], fits ? "is in" : "is not in", ["aud", named.join(" ") || "none"]);
		if (fits) return pass(resource, compared);
		return fail("invalid_token", "the token is meant for another API", { ...INVALID_TOKEN, compared });
	},
};
