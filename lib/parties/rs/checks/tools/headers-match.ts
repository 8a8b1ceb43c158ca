import { type Check, compare, fail, pass } from "../../../guard";
import { type ToolSubject, textIn, VERSION_KEY } from "./subject";

/** The headers repeat what stands in the body, for whoever routes or filters on the way. */
export const headersMatch: Check<ToolSubject> = {
	id: "tool.headers-match",
	title: "Headers say what the body says",
	specs: ["MCP"],
	without: "A filter on the way could let one tool through while another one is called.",
	run({ headers, meta, rpc, tool }) {
		const inBody = [textIn(meta[VERSION_KEY]), textIn(rpc?.method), tool];
		const inHeaders = [headers.version, headers.method, headers.name];
		const fits = inHeaders.every((value, index) => value !== undefined && value === inBody[index]);
		const shown = (texts: readonly (string | undefined)[]) => texts.map((text) => text ?? "none").join(" ");
		const compared = compare(["headers", shown(inHeaders)], fits ? "=" : "≠", ["body", shown(inBody)]);
		if (fits) return pass(undefined, compared);
		return fail("-32020", "a header is missing or differs from the body", { compared });
	},
};
