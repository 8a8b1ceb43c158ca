import { type Check, fail, pass } from "../../../guard";
import { type ToolSubject, textIn } from "./subject";

/** JSON-RPC 2.0, with an id that is a text or a number. What is no JSON at all has an error code of its own there. */
export const requestReadable: Check<ToolSubject> = {
	id: "tool.request-readable",
	title: "Body is a JSON-RPC request",
	specs: ["MCP"],
	without: "There would be nothing to carry out.",
	structural: true,
	run({ rpc, id, isJson }) {
		if (!isJson) return fail("-32700", "the body is not JSON");
		const isRequest = rpc?.jsonrpc === "2.0" && textIn(rpc.method) !== undefined && id !== undefined;
		if (!isRequest) return fail("-32600", "the body is not a JSON-RPC request");
		return pass();
	},
};
