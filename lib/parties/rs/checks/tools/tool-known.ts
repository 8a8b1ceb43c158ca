import { type Check, fail, pass, skip } from "../../../guard";
import type { ToolSubject } from "./subject";

export const toolKnown: Check<ToolSubject> = {
	id: "tool.known",
	title: "Tool exists",
	specs: ["MCP"],
	without: "There would be nothing to call.",
	structural: true,
	run({ rpc, tool, toolScope }) {
		if (rpc?.method !== "tools/call") return skip("no tool is called");
		if (tool === undefined || toolScope === undefined) return fail("-32602", "the tool is unknown");
		return pass(tool);
	},
};
