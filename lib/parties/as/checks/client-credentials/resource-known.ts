import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { knownResources } from "../../audience";
import type { TokenSubject } from "../token/subject";

export const resourceKnown: Check<TokenSubject> = {
	id: "token.resource-known",
	title: "resource is known",
	specs: ["RFC 8707 §2"],
	without: "A token could be issued for an API that this server knows nothing of.",
	control: { id: "aud", from: "on" },
	run({ params }, at) {
		const wanted = params.all("resource");
		if (wanted.length === 0) return skip("not sent");
		const resources = knownResources(recall(at.world, at.lane.id, "as"));
		const fits = wanted.every((resource) => resources.includes(resource));
		const compared = compare(["asked", wanted.join(" ")], fits ? "is in" : "is not in", ["known", resources.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_target", "resource is unknown", { compared });
	},
};
