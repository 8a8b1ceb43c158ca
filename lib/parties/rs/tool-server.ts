/**
 * A tool server in the manner of MCP (revision 2026-07-28): one POST endpoint, JSON-RPC in the body, no session.
 * Of its methods only `tools/call` is modelled. What each tool needs is the server's own table.
 */
import type { JsonObject } from "../../crypto/jwt";
import { type HttpRequest, type HttpResponse, header, json, mediaType, notAllowed } from "../../http/message";
import { pathOf } from "../../http/raw";
import type { Refusal } from "../../vocabulary/message";
import { recall } from "../../world/world";
import { type Handler, LATER, type PartyContext } from "../context";
import { guard } from "../guard";
import { isObject, jsonObject } from "../json";
import { callChecks } from "./checks";
import { type ToolSubject, toolChecks } from "./checks/tools";
import { metadataUrlOf, readBearer, refuse, resourceMetadata, resourceServer } from "./rs";

/** An API, or a tool server where it has tools. */
export const apiOrTools: Handler = (request, at) =>
	recall(at.world, at.lane.id, "rs").scopeOfTools ? toolServer(request, at) : resourceServer(request, at);

/** The one endpoint. The token first, with the scope that opens the door (401, 403), then the request (400), and last the scope of the tool (403). */
export async function toolServer(request: HttpRequest, at: PartyContext): Promise<HttpResponse | typeof LATER> {
	const { resource, onward } = recall(at.world, at.lane.id, "rs");
	if (pathOf(request.url) === pathOf(metadataUrlOf(resource))) return resourceMetadata(request, at);
	if (pathOf(request.url) !== pathOf(resource)) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const subject = readToolCall(request, at);
	const refused = await guard([...callChecks, ...toolChecks], subject, at);
	if (refused)
		return /^-\d+$/.test(refused.error) ? rpcError(refused, subject) : refuse(refused, neededBy(refused, subject), at);
	if (subject.tool !== onwardTool || onward === undefined) return toolResult(subject.id, doneBy(subject.tool));
	onward.received = subject.token ?? "";
	return LATER;
}

const doneBy = (tool: string | undefined): string =>
	tool === "set_price" ? "The price is changed." : "A print is ordered.";

/** The tool whose answer comes from another API. */
const onwardTool = "list_photos";

/** Whoever may call nothing yet is told what opens the door; whoever is inside, what the tool needs. */
const neededBy = ({ check }: Refusal, { needs, toolScope }: ToolSubject): string =>
	check === "tool.scope-covers" ? (toolScope ?? needs) : needs;

function readToolCall(request: HttpRequest, at: PartyContext): ToolSubject {
	const { scopeOfTools = {} } = recall(at.world, at.lane.id, "rs");
	const entry = Object.values(scopeOfTools)[0] ?? "";
	const rpc = mediaType(request.headers) === "application/json" ? jsonObject(request.body) : undefined;
	const params = isObject(rpc?.params) ? rpc.params : {};
	const tool = typeof params.name === "string" ? params.name : undefined;
	const sent = (name: string) => header(request.headers, name);
	return {
		...readBearer(request, at, entry),
		rpc,
		id: typeof rpc?.id === "number" || typeof rpc?.id === "string" ? rpc.id : undefined,
		meta: isObject(params._meta) ? params._meta : {},
		tool,
		toolScope: tool !== undefined && Object.hasOwn(scopeOfTools, tool) ? scopeOfTools[tool] : undefined,
		headers: { version: sent("mcp-protocol-version"), method: sent("mcp-method"), name: sent("mcp-name") },
	};
}

/** A result of `tools/call`. A tool that failed says so in its result: the call itself went well. */
export const toolResult = (id: ToolSubject["id"], text: string, failed = false): HttpResponse => {
	const result = { resultType: "complete", content: [{ type: "text", text }], ...(failed ? { isError: true } : {}) };
	return json(200, { jsonrpc: "2.0", id: id ?? null, result }, [["Cache-Control", "no-store"]]);
};

/** The answer to the call that waited for the upstream API. */
export function answerToolCall(request: HttpRequest, text: string, failed = false): HttpResponse {
	const id = jsonObject(request.body)?.id;
	return toolResult(typeof id === "number" || typeof id === "string" ? id : undefined, text, failed);
}

const rpcError = ({ error, description, status }: Refusal, { id }: ToolSubject): HttpResponse =>
	json(status, {
		jsonrpc: "2.0",
		id: id ?? null,
		error: { code: Number(error), message: description } satisfies JsonObject,
	});
