import { textOf } from "../../../crypto/json-kind";
import { covers } from "../../../vocabulary/scopes";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, claimsOf } from "./subject";

export const scopeCovers: Check<CallSubject> = {
	id: "api.scope-covers",
	title: "Scope covers the call",
	specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
	without: "A token with a narrow scope would open everything.",
	control: { id: "scopeCheck", from: "on" },
	run(call) {
		const { needs } = call;
		const { scope } = claimsOf(call);
		const fits = typeof scope === "string" && covers(scope.split(" "), needs);
		const compared = compare(["needed", needs], fits ? "is covered by" : "is not covered by", [
			"scope",
			textOf(scope) || "none",
		]);
		if (fits) return pass(needs, compared);
		return fail("insufficient_scope", "the token does not cover this call", { status: 403, compared });
	},
};
