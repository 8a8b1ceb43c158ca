import { fromBase64, fromUtf8 } from "../../../../crypto/bytes";
import type { Json, JsonObject } from "../../../../crypto/json";
import type { CallSubject } from "../../../bearer/checks/subject";

/** What a tool server has read from a call besides the token. */
export interface ToolSubject extends CallSubject {
	/** The body; `undefined` where it is no JSON object. */
	readonly rpc: JsonObject | undefined;
	/** Whether the body is JSON at all. */
	readonly isJson: boolean;
	readonly id: string | number | undefined;
	/** `params._meta`. */
	readonly meta: JsonObject;
	readonly tool: string | undefined;
	/** What the tool needs; `undefined` for a tool that does not exist. */
	readonly toolScope: string | undefined;
	readonly headers: {
		readonly version: string | undefined;
		readonly method: string | undefined;
		/** Decoded, where it was sent in Base64. */
		readonly name: string | undefined;
	};
	/** Whose page sent it, where a browser did. */
	readonly origin: string | undefined;
	/** Pages from which this server may be called. */
	readonly allowedOrigins: readonly string[];
}

export const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
export const CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";
export const VERSION = "2026-07-28";

/** The methods of this server. Every other one is unknown. */
export const METHODS: readonly string[] = ["server/discover", "tools/list", "tools/call"];

/** Methods that name what they are about, and the member of `params` that does; no other is repeated in `Mcp-Name`. */
const NAMED: Readonly<Record<string, "name" | "uri">> = {
	"tools/call": "name",
	"resources/read": "uri",
	"prompts/get": "name",
};

/** The member that `Mcp-Name` has to repeat; `undefined` where the header is not asked for. */
export const namedBy = (method: string | undefined): "name" | "uri" | undefined =>
	method !== undefined && Object.hasOwn(NAMED, method) ? NAMED[method] : undefined;

/** `=?base64?…?=` stands for a text that no header can carry; what does not decode is no name. */
export function nameIn(value: string | undefined): string | undefined {
	const encoded = /^=\?base64\?(.*)\?=$/.exec(value ?? "")?.[1];
	if (encoded === undefined) return value;
	const octets = fromBase64(encoded);
	try {
		return octets && fromUtf8(octets);
	} catch {
		return undefined;
	}
}

/** Text members as they are, anything else as nothing. */
export const textIn = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
