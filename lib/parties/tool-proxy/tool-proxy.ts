/**
 * A proxy for tools (MCP): to its own clients an authorization server and a tool server, to the server behind it one
 * client with one static `client_id`, whichever of its own clients asks. What it has of an authorization server is the
 * usual one's; it knows nobody, so where that signs people in, it sends them on.
 */
import { pathBelow } from "../../http/base";
import { json } from "../../http/message";
import { recall } from "../../world/world";
import { authorizationServer } from "../as/as";
import type { Answer, Handler } from "../context";
import { program } from "../programs";
import { proxiedTurns, takeAnswer } from "./callback";
import { askAtProxy, decideAtProxy } from "./consent";
import { callProxiedTool, toolTurns } from "./tools";

/** Where its tools are called, as seen from its issuer. */
const TOOLS_PATH = "/mcp";

/** By path as seen from its issuer: what differs from a usual server. */
const endpoints: Readonly<Record<string, { readonly name: string; readonly answer: Handler }>> = {
	"/authorize": { name: "authorization endpoint", answer: askAtProxy },
	"/consent": { name: "consent form", answer: decideAtProxy },
	"/cb": { name: "callback", answer: takeAnswer },
	[TOOLS_PATH]: { name: "tool server", answer: callProxiedTool },
	"/login": { name: "sign-in form", answer: () => json(404, { error: "not_found" }) },
};

const answer: Handler = (request, at): Answer | Promise<Answer> => {
	const { issuer } = recall(at.world, at.lane.id, "as");
	const path = pathBelow(issuer, request.url) ?? "";
	const own = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
	if (!own) return authorizationServer(request, at);
	at.notebook.place = own.name;
	return own.answer(request, at);
};

export const TOOL_PROXY = program("tool-proxy", { answer, resume: { ...proxiedTurns, ...toolTurns } });
