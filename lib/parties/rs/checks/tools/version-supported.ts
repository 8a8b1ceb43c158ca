import { type Check, compare, fail, pass } from "../../../guard";
import { type ToolSubject, textIn, VERSION, VERSION_KEY } from "./subject";

export const versionSupported: Check<ToolSubject> = {
	id: "tool.version-supported",
	title: "Version is supported",
	specs: ["MCP"],
	without: "Both sides could mean different things by the same words.",
	run({ meta }) {
		const sent = textIn(meta[VERSION_KEY]) ?? "none";
		const compared = compare(["sent", sent], sent === VERSION ? "=" : "≠", ["supported", VERSION]);
		if (sent === VERSION) return pass(undefined, compared);
		return fail("-32022", "the protocol version is not supported", { compared });
	},
};
