import { type Check, fail, pass, skip } from "../../../guard";
import { DENIED, type ToolCall } from "./subject";

export const oneScope: Check<ToolCall> = {
	id: "task.one-scope",
	title: "Token is for one kind of work",
	specs: ["RFC 9700 §2.3", "RFC 9110 §15.5.4"],
	without: "A token for one task would serve for others as well.",
	policy: "task",
	run({ lent, scope }) {
		if (!lent) return skip("the rights of nobody else are in it");
		if (scope.length === 1) return pass(scope[0]);
		return fail(DENIED, "the token has more than one scope", { status: 403, detail: scope.join(" ") || "none" });
	},
};
