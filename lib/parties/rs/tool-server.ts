/**
 * A tool server in the manner of MCP (revision 2026-07-28): one POST endpoint, JSON-RPC in the body, no session.
 * Of its methods `server/discover`, `tools/list` and `tools/call` are modelled. What each tool needs is the server's
 * own table.
 */
import type { JsonObject } from "../../crypto/json";
import { isJson, isObject, jsonObject } from "../../crypto/json";
import { pathBelow, wellKnownName } from "../../http/base";
import { type HttpRequest, type HttpResponse, header, json, mediaType, notAllowed } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { recall } from "../../world/world";
import { type CallSubject, callChecks } from "../bearer/checks";
import type { Answer, Continuation, Handler, PartyContext } from "../context";
import { type Sharing, sharing } from "../cors";
import { guard } from "../guard";
import { originChecks, type ToolSubject, toolChecks } from "./checks/tools";
import { nameIn } from "./checks/tools/subject";
import { RESOURCE_METADATA } from "./metadata-url";
import { discovered, listed, rpcError, toolResult } from "./rpc";
import { apiPages, readToken, refuse, resourceMetadata, resourceServer } from "./rs";

/** An API, or a tool server where it has tools. */
export const apiOrTools: Handler = (request, at) =>
	recall(at.world, at.lane.id, "rs").scopeOfTools ? toolServer(request, at) : resourceServer(request, at);

/**
 * The one endpoint. First the page that a browser may have sent it from (403), then the token, with the scope that
 * opens the door (401, 403), then the request (400, 404), and last the scope of the tool (403).
 */
export function toolServer(request: HttpRequest, at: PartyContext): Answer | Promise<Answer> {
	const { resource } = recall(at.world, at.lane.id, "rs");
	if (wellKnownName(resource, request.url) === RESOURCE_METADATA) return resourceMetadata(request, at);
	if (pathBelow(resource, request.url) !== "/") return json(404, { error: "not_found" });
	at.notebook.place = "tool server";
	return sharing(request, toolPages(at), () => answer(request, at));
}

/** Whose pages may call the tools, and what a page may send along that speaks MCP. */
const toolPages = (at: PartyContext): Sharing => ({
	origins: recall(at.world, at.lane.id, "rs").allowedOrigins ?? [],
	methods: "POST",
	headers: "Authorization, Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name",
});

/** Whatever it had to ask before: the page that called may read the answer as if it had come at once. */
export const readableByPages =
	(goOn: Continuation): Continuation =>
	(turn, at) => {
		const { scopeOfTools } = recall(at.world, at.lane.id, "rs");
		return sharing(turn.request, scopeOfTools ? toolPages(at) : apiPages(at), () => goOn(turn, at));
	};

async function answer(request: HttpRequest, at: PartyContext): Promise<Answer> {
	const { onward, scopeOfTools = {} } = recall(at.world, at.lane.id, "rs");
	const subject = readToolCall(request, at);
	// Of a request that a foreign page has sent, nothing is read, not even its id.
	const foreign = await guard(originChecks, subject, at);
	if (foreign) return rpcError(foreign, { ...subject, id: undefined, rpc: undefined });
	if (request.method !== "POST") return notAllowed("POST");
	const refused = await guard([...callChecks, ...toolChecks], subject, at);
	if (refused)
		return /^-\d+$/.test(refused.error) ? rpcError(refused, subject) : refuse(refused, neededBy(refused, subject), at);
	if (subject.rpc?.method === "server/discover") return discovered(subject.id);
	if (subject.rpc?.method === "tools/list") return listed(subject.id, Object.keys(scopeOfTools));
	if (subject.tool !== onwardTool || onward === undefined) return toolResult(subject.id, doneBy(subject.tool));
	return { next: "onward", about: { received: subject.token ?? "" } };
}

const doneBy = (tool: string | undefined): string =>
	tool === "set_price" ? "The price is changed." : "A print is ordered.";

/** The tool whose answer comes from another API. */
const onwardTool = "list_photos";

/** Whoever may call nothing yet is told what opens the door; whoever is inside, what the tool needs. */
const neededBy = ({ check }: Refusal, { needs, toolScope }: ToolSubject): string =>
	check === "tool.scope-covers" ? (toolScope ?? needs) : needs;

function readToolCall(request: HttpRequest, at: PartyContext): ToolSubject {
	const { scopeOfTools = {}, allowedOrigins = [] } = recall(at.world, at.lane.id, "rs");
	const entry = Object.values(scopeOfTools)[0] ?? "";
	return { ...readToken(request, at, entry), ...readRpc(request, scopeOfTools), allowedOrigins };
}

/** The call itself, whoever may make it. @param scopeOfTools what each tool needs */
export function readRpc(
	request: HttpRequest,
	scopeOfTools: Readonly<Record<string, string>>,
): Omit<ToolSubject, keyof CallSubject | "allowedOrigins"> {
	const rpc = mediaType(request.headers) === "application/json" ? jsonObject(request.body) : undefined;
	const params = isObject(rpc?.params) ? rpc.params : {};
	const tool = typeof params.name === "string" ? params.name : undefined;
	const sent = (name: string) => header(request.headers, name);
	return {
		rpc,
		isJson: isJson(request.body),
		id: idOf(rpc),
		meta: isObject(params._meta) ? params._meta : {},
		tool,
		toolScope: tool !== undefined && Object.hasOwn(scopeOfTools, tool) ? scopeOfTools[tool] : undefined,
		headers: { version: sent("mcp-protocol-version"), method: sent("mcp-method"), name: nameIn(sent("mcp-name")) },
		origin: sent("origin"),
	};
}

/** A text or a whole number (MCP); anything else, `null` too, is none. */
const idOf = (rpc: JsonObject | undefined): ToolSubject["id"] =>
	typeof rpc?.id === "string" || (typeof rpc?.id === "number" && Number.isInteger(rpc.id)) ? rpc.id : undefined;

/** The answer to the call that waited for the upstream API. */
export const answerToolCall = (request: HttpRequest, text: string, failed = false): HttpResponse =>
	toolResult(idOf(jsonObject(request.body)), text, failed);
