import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { ToolSubject } from "./subject";

/**
 * Only a browser sends `Origin`. A server that any page can reach by a name of the page's own (DNS rebinding) must not
 * answer such a request; programs are not affected (MCP).
 */
export const originAllowed: Check<ToolSubject> = {
	id: "tool.origin-allowed",
	title: "No foreign page is calling",
	specs: ["MCP"],
	without: "A page that somebody opens could call a tool server that only runs on this machine.",
	run({ origin, allowedOrigins }) {
		if (origin === undefined) return skip("no page has sent it");
		const fits = allowedOrigins.includes(origin);
		const compared = compare(["Origin", origin], fits ? "is in" : "is not in", [
			"allowed",
			allowedOrigins.join(" ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("-32600", "this origin may not call the tool server", { status: 403, compared });
	},
};
