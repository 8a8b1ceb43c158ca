/**
 * A proxy for tools (MCP): to its own clients an authorization server and a tool server, to the server behind it one
 * client with one static `client_id`, whichever of its own clients asks. What it has of an authorization server is the
 * usual one's; it knows nobody, so where that signs people in, it sends them on.
 */
import { pathBelow } from "../../http/base";
import { type HttpRequest, type HttpResponse, header, json } from "../../http/message";
import { recall } from "../../world/world";
import { authorizationServer } from "../as/as";
import { register } from "../as/endpoints/register";
import type { Answer, Handler, PartyContext } from "../context";
import { guard } from "../guard";
import { program } from "../programs";
import { unauthorized } from "./answers";
import { proxiedTurns, takeAnswer } from "./callback";
import { registrarChecks } from "./checks";
import { askAtProxy, decideAtProxy } from "./consent";
import { proxyOf } from "./memory";
import { callProxiedTool, toolTurns } from "./tools";

/** Where its tools are called, as seen from its issuer. */
const TOOLS_PATH = "/mcp";

/** A registration, of whoever may ask for one. */
async function registerAtProxy(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const { initialToken } = proxyOf(at);
	const subject = { presented: header(request.headers, "authorization"), initialToken };
	const refused = request.method === "POST" ? await guard(registrarChecks, subject, at) : undefined;
	return refused ? unauthorized(refused) : register(request, at);
}

/** By path as seen from its issuer: what differs from a usual server. */
const endpoints: Readonly<Record<string, { readonly name: string; readonly answer: Handler }>> = {
	"/register": { name: "registration endpoint", answer: registerAtProxy },
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
