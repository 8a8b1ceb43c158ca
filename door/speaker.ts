/**
 * The official MCP server, which speaks the current revision and its predecessors. Our checks stand in front of it. It
 * keeps nothing between two requests, and so has nothing that one sandbox could see of another.
 */
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import type { JsonObject } from "../lib/crypto/json";
import { type HttpRequest, type HttpResponse, json } from "../lib/http/message";
import { type Speaker, TOOLS } from "../lib/lab/tools";
import type { Limits } from "./limits";

type Bounds = Pick<Limits, "toolTime" | "toolOctets">;

/** Answers a request of the web platform, as the official handler does. */
type Handler = Pick<ReturnType<typeof createMcpHandler>, "fetch">;

/**
 * What a tool server of every sandbox has: tools that say what they do, and remember nothing. Nothing changes in the
 * list of them, so there is nothing to listen for: a subscription ends as soon as it is acknowledged.
 */
function toolServer(): McpServer {
	const server = new McpServer(
		{ name: "par-avion-lab", version: "1.0.0" },
		{ capabilities: { tools: { listChanged: false } } },
	);
	for (const { name, description, says } of TOOLS)
		server.registerTool(name, { description }, async () => ({ content: [{ type: "text", text: says }] }));
	return server;
}

/**
 * A failure of the server, as the protocol says it: nothing that a client sends is answered with 500.
 * An answer that is a stream ends early where it takes too long or is too large; the log keeps whole answers only.
 * @param handler another one in tests
 */
export const officialSpeaker =
	(bounds: Bounds, handler: Handler = createMcpHandler(toolServer)): Speaker =>
	async (request, message) => {
		const ending = new AbortController();
		const timer = setTimeout(() => ending.abort(), bounds.toolTime);
		try {
			const answered = handler.fetch(webRequest(request, ending.signal), { parsedBody: message });
			const answer = await Promise.race([answered, rejected(ending.signal)]);
			// 499 is what it says of an exchange that was broken off.
			if (answer.status > 498) return failed(message);
			return await recordOf(answer, ending.signal, bounds.toolOctets);
		} catch {
			return failed(message);
		} finally {
			clearTimeout(timer);
			ending.abort();
		}
	};

/** The error of JSON-RPC 2.0 (section 5.1) for a fault of the server's own. */
const failed = ({ id }: JsonObject): HttpResponse =>
	json(200, {
		jsonrpc: "2.0",
		...(typeof id === "string" || typeof id === "number" ? { id } : {}),
		error: { code: -32603, message: "the tool server has failed" },
	});

const rejected = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

/** Lines that are of the connection, and not of the message that is handed on (RFC 9110 §7.6.1). */
const OF_CONNECTION = /^(connection|content-length|host|keep-alive|transfer-encoding|upgrade|expect)$/i;

function webRequest({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Request {
	const lines = new Headers();
	for (const [name, value] of headers) if (!OF_CONNECTION.test(name)) lines.append(name, value);
	return new Request(url, { method, headers: lines, signal, body });
}

async function recordOf(answer: Response, ending: AbortSignal, most: number): Promise<HttpResponse> {
	const headers = [...answer.headers].filter(([name]) => !OF_CONNECTION.test(name));
	const { body, isWhole } = await read(answer, ending, most);
	const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream") === true;
	if (!isWhole && !isStream) throw new Error("Half of an answer is none");
	return { status: answer.status, headers, body };
}

/** Reads what comes until it ends, or until it has to. */
async function read(
	{ body }: Response,
	ending: AbortSignal,
	most: number,
): Promise<{ readonly body: string; readonly isWhole: boolean }> {
	const reader = body?.getReader();
	const decoder = new TextDecoder();
	let text = "";
	const stop = () => void reader?.cancel().catch(() => undefined);
	ending.addEventListener("abort", stop, { once: true });
	for (let size = 0; ; ) {
		const part = await reader?.read().catch(() => undefined);
		if (ending.aborted) return { body: text, isWhole: false };
		if (part === undefined || part.done) return { body: text, isWhole: reader === undefined || part !== undefined };
		size += part.value.length;
		if (size > most) {
			stop();
			return { body: text, isWhole: false };
		}
		text += decoder.decode(part.value, { stream: true });
	}
}
