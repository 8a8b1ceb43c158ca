import { type Check, compare, fail, pass } from "../../../guard";
import { METHODS, type ToolSubject, textIn } from "./subject";

export const methodKnown: Check<ToolSubject> = {
	id: "tool.method-known",
	title: "Method is known",
	specs: ["MCP"],
	without: "There would be nothing to carry out.",
	structural: true,
	run({ rpc }) {
		const method = textIn(rpc?.method) ?? "none";
		const known = METHODS.includes(method);
		const compared = compare(["method", method], known ? "is in" : "is not in", ["known", METHODS.join(" ")]);
		if (known) return pass(undefined, compared);
		return fail("-32601", "the method is unknown", { status: 404, compared });
	},
};
