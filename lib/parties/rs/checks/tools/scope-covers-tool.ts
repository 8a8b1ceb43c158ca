import { textOf } from "../../../../crypto/json-kind";
import { covers } from "../../../../vocabulary/scopes";
import { claimsOf } from "../../../bearer/checks/subject";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { ToolSubject } from "./subject";

/** Which tool needs what is the server's own table. The protocol has no field for it, only this challenge. */
export const scopeCoversTool: Check<ToolSubject> = {
	id: "tool.scope-covers",
	title: "Scope covers this tool",
	specs: ["RFC 6750 §3.1", "MCP"],
	without: "Whoever agreed to the most harmless tool has agreed to every one.",
	control: { id: "toolScopes", from: "per-tool" },
	run(call) {
		if (call.rpc?.method !== "tools/call") return skip("no tool is called");
		const { scope } = claimsOf(call);
		const { toolScope = "none" } = call;
		const fits = typeof scope === "string" && covers(scope.split(" "), toolScope);
		const compared = compare(["needed", toolScope], fits ? "is covered by" : "is not covered by", [
			"scope",
			textOf(scope),
		]);
		if (fits) return pass(toolScope, compared);
		return fail("insufficient_scope", "the token does not cover this tool", { status: 403, compared });
	},
};
