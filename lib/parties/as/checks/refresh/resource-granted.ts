import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { RefreshSubject } from "../subjects";

/** Each refresh may pick among the resources of the grant (RFC 8707 §2.2). Others are refused here; the RFC leaves that to policy. */
export const resourceGranted: Check<RefreshSubject> = {
	id: "refresh.resource-granted",
	title: "resource is within the grant",
	specs: ["RFC 8707 §2.2"],
	without: "A client could turn one consent into tokens for every API.",
	control: { id: "aud", from: "on" },
	run({ params, family }) {
		const wanted = params.all("resource");
		if (wanted.length === 0) return skip("not sent");
		const granted = family?.resource ?? [];
		const fits = wanted.every((resource) => granted.includes(resource));
		const compared = compare(["asked", wanted.join(" ")], fits ? "is in" : "is not in", ["granted", granted.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_target", "resource was not authorized", { compared });
	},
};
