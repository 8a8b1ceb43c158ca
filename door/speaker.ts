/** The official MCP server, which speaks the current revision and its predecessors. Our checks stand in front of it. */
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import type { HttpRequest, HttpResponse } from "../lib/http/message";
import { type Speaker, TOOLS } from "../lib/lab/tools";

/** What a tool server of every sandbox has: tools that say what they do, and remember nothing. */
function toolServer(): McpServer {
	const server = new McpServer({ name: "par-avion-lab", version: "1.0.0" });
	for (const { name, description, says } of TOOLS)
		server.registerTool(name, { description }, async () => ({ content: [{ type: "text", text: says }] }));
	return server;
}

/** Lines that are of the connection, and not of the message that is handed on (RFC 9110 §7.6.1). */
const OF_CONNECTION = /^(connection|content-length|host|keep-alive|transfer-encoding|upgrade|expect)$/i;

export function officialSpeaker(): Speaker {
	const handler = createMcpHandler(toolServer);
	return async (request) => recordOf(await handler.fetch(webRequest(request)));
}

function webRequest({ method, url, headers, body }: HttpRequest): Request {
	const lines = new Headers();
	for (const [name, value] of headers) if (!OF_CONNECTION.test(name)) lines.append(name, value);
	return new Request(url, { method, headers: lines, ...(body === "" ? {} : { body }) });
}

async function recordOf(answer: Response): Promise<HttpResponse> {
	const headers = [...answer.headers].filter(([name]) => !OF_CONNECTION.test(name));
	return { status: answer.status, headers, body: await answer.text() };
}
