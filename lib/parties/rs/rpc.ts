/** What a tool server answers (MCP): results and errors of JSON-RPC 2.0, each with the id of its request. */
import type { JsonObject } from "../../crypto/json";
import { type HttpResponse, json } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { type ToolSubject, textIn, VERSION, VERSION_KEY } from "./checks/tools/subject";

type Id = ToolSubject["id"];

/** Who answers, for display and logs. Nobody has checked it, so nothing may depend on it. */
const SERVER = { "io.modelcontextprotocol/serverInfo": { name: "tool-server", version: "1.0.0" } } as const;

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** A result that is complete. `undefined` members are left out. */
const resultOf = (id: Id, result: JsonObject): HttpResponse =>
	json(200, { jsonrpc: "2.0", id, result: { resultType: "complete", ...result, _meta: SERVER } }, NO_STORE);

/** A result of `tools/call`. A tool that failed says so in its result: the call itself went well. */
export const toolResult = (id: Id, text: string, failed = false): HttpResponse =>
	resultOf(id, { content: [{ type: "text", text }], ...(failed ? { isError: true } : {}) });

/** How long a client may take these answers as they are. They are the same for everybody. */
const CACHING = { ttlMs: 300_000, cacheScope: "public" } as const;

/** `server/discover`: which versions, and what there is to ask for. */
export const discovered = (id: Id): HttpResponse =>
	resultOf(id, { supportedVersions: [VERSION], capabilities: { tools: {} }, ...CACHING });

/**
 * `tools/list`: every tool, whatever the token covers. A list by scope would be allowed; then an agent could not find
 * out that there is a tool for which it would have to ask a person.
 */
export const listed = (id: Id, names: readonly string[]): HttpResponse =>
	resultOf(id, {
		tools: names.map((name) => ({ name, inputSchema: { type: "object", additionalProperties: false } })),
		...CACHING,
	});

/** An error. A request whose id could not be read is answered without one; `null` is no id here. */
export function rpcError({ error, description, status }: Refusal, { id, rpc, meta }: ToolSubject): HttpResponse {
	const code = Number(error);
	// A client that begins with `initialize` is of an older era, and learns of the versions nowhere else.
	const isOld = textIn(rpc?.method) === "initialize";
	const data = {
		...(code === UNSUPPORTED_VERSION || isOld ? { supported: [VERSION] } : {}),
		...(code === UNSUPPORTED_VERSION ? { requested: textIn(meta[VERSION_KEY]) ?? "" } : {}),
	};
	return json(status, {
		jsonrpc: "2.0",
		id,
		error: { code, message: description, ...(Object.keys(data).length > 0 ? { data } : {}) },
	});
}

const UNSUPPORTED_VERSION = -32022;
