import { type Check, fail, pass } from "../../../guard";
import type { ToolCall } from "./subject";

export const callReadable: Check<ToolCall> = {
	id: "tool.call-readable",
	title: "Call says what the tool needs",
	specs: ["RFC 9110 §15.5.1"],
	without: "The rules would judge another call than the one that is carried out.",
	structural: true,
	run({ unreadable, asked }) {
		if (unreadable !== undefined) return fail("invalid_call", unreadable);
		return pass(asked.tool);
	},
};
