import { isObject } from "../../../../crypto/json";
import { type Check, fail, pass } from "../../../guard";
import { CAPABILITIES_KEY, type ToolSubject, textIn, VERSION_KEY } from "./subject";

/** There is no session: every request says its version and what the client can do. */
export const metaComplete: Check<ToolSubject> = {
	id: "tool.meta-complete",
	title: "Version and capabilities are stated",
	specs: ["MCP"],
	without: "The server would have to guess how the client understands the answer.",
	run({ meta }) {
		if (textIn(meta[VERSION_KEY]) !== undefined && isObject(meta[CAPABILITIES_KEY])) return pass();
		return fail("-32602", "a required key of _meta is missing");
	},
};
