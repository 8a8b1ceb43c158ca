import { isObject } from "../../../../crypto/json";
import { type Check, compare, fail, pass } from "../../../guard";
import { namedBy, type ToolSubject, textIn, VERSION_KEY } from "./subject";

/** The headers repeat what stands in the body, for whoever routes or filters on the way. Not every method has a name to repeat. */
export const headersMatch: Check<ToolSubject> = {
	id: "tool.headers-match",
	title: "Headers say what the body says",
	specs: ["MCP"],
	without: "A filter on the way could let one tool through while another one is called.",
	run({ headers, meta, rpc }) {
		const method = textIn(rpc?.method);
		const named = namedBy(method);
		const name = named && isObject(rpc?.params) ? [textIn(rpc.params[named])] : named ? [undefined] : [];
		const inBody = [textIn(meta[VERSION_KEY]), method, ...name];
		const inHeaders = [headers.version, headers.method, ...(named ? [headers.name] : [])];
		const fits = inHeaders.every((value, index) => value !== undefined && value === inBody[index]);
		const shown = (texts: readonly (string | undefined)[]) => texts.map((text) => text ?? "none").join(" ");
		const compared = compare(["headers", shown(inHeaders)], fits ? "=" : "≠", ["body", shown(inBody)]);
		if (fits) return pass(undefined, compared);
		return fail("-32020", "a header is missing or differs from the body", { compared });
	},
};
