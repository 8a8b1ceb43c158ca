import type { Json, JsonObject } from "../../../../crypto/jwt";
import type { CallSubject } from "../subject";

/** What a tool server has read from a call besides the token. */
export interface ToolSubject extends CallSubject {
	/** The body; `undefined` where it is no JSON object. */
	readonly rpc: JsonObject | undefined;
	readonly id: string | number | undefined;
	/** `params._meta`. */
	readonly meta: JsonObject;
	readonly tool: string | undefined;
	/** What the tool needs; `undefined` for a tool that does not exist. */
	readonly toolScope: string | undefined;
	readonly headers: {
		readonly version: string | undefined;
		readonly method: string | undefined;
		readonly name: string | undefined;
	};
}

export const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
export const CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";
export const VERSION = "2026-07-28";

/** Text members as they are, anything else as nothing. */
export const textIn = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
