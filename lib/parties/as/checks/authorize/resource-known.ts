import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { knownResources } from "../../audience";
import type { AuthorizeSubject } from "../subjects";

/** `resource` may repeat; each must be an API that this server issues tokens for (RFC 8707 §2). */
export const resourceKnown: Check<AuthorizeSubject> = {
	id: "authorize.resource-known",
	title: "resource is known",
	specs: ["RFC 8707 §2"],
	without: "A client could be led to get a token for an API of the attacker.",
	control: { id: "aud", from: "on" },
	run({ params }, at) {
		const wanted = params.all("resource");
		if (wanted.length === 0) return skip("not sent");
		const known = knownResources(recall(at.world, at.lane.id, "as"));
		const fits = wanted.every((resource) => known.includes(resource));
		const compared = compare(["asked", wanted.join(" ")], fits ? "is in" : "is not in", ["known", known.join(" ")]);
		if (fits) return pass(wanted.join(" "), compared);
		return fail("invalid_target", "resource is unknown", { compared });
	},
};
