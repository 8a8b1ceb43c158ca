import { type Check, compare, fail, pass } from "../../../guard";
import { type ToolSubject, textIn } from "./subject";

export const methodKnown: Check<ToolSubject> = {
	id: "tool.method-known",
	title: "Method is known",
	specs: ["MCP"],
	without: "There would be nothing to carry out.",
	structural: true,
	run({ rpc }) {
		const method = textIn(rpc?.method) ?? "none";
		const known = method === "tools/call";
		const compared = compare(["method", method], known ? "=" : "≠", ["known", "tools/call"]);
		if (known) return pass(undefined, compared);
		return fail("-32601", "the method is unknown", { status: 404, compared });
	},
};
