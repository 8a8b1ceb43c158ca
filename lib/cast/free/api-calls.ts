/** Every call that a token could be good for, at every API of a run. */
import { get, type HttpRequest, post } from "../../http/message";
import { toolRequest } from "../../parties/client/mcp-agent";
import { TOOLS_PATH } from "../../parties/rs/tools";
import type { Lane } from "../../vocabulary/lanes";
import type { RsMemory } from "../../world/rs-memory";
import type { World } from "../../world/world";

/** What an API of photos offers where it says nothing else (`rs.ts`). */
const USUAL = ["/photos"];

/**
 * With the token in the header, as Bearer (RFC 6750 §2.1). Where no API takes part, the one thing that a token opens is
 * the userinfo endpoint (OpenID Core §5.3).
 */
export function callsWith(token: string, lanes: readonly Lane[], { memory }: Pick<World, "memory">): HttpRequest[] {
	const apis = lanes.flatMap(({ id, role, base }) =>
		role === "rs" && base !== undefined ? callsAt(base, memory[id] as RsMemory, token) : [],
	);
	if (apis.length > 0) return apis;
	return lanes.flatMap(({ id, role, base }) => {
		const server = memory[id];
		return role === "as" && server?.role === "as" && "openid" in server && base !== undefined
			? [get(`${base}/userinfo`, bearer(token))]
			: [];
	});
}

const bearer = (token: string) => [["Authorization", `Bearer ${token}`]] as const;

function callsAt(base: string, { resource, scopeOfTools, tools, paths }: RsMemory, token: string): HttpRequest[] {
	if (scopeOfTools) return Object.keys(scopeOfTools).map((tool) => toolRequest(resource, tool, token));
	if (!tools)
		return Object.keys(paths ?? {})
			.concat(paths ? [] : USUAL)
			.map((path) => get(base + path, bearer(token)));
	const orders = Object.keys(tools.orders).map((id) => ["read_order", `order=${id}`] as const);
	return [["list_orders", ""] as const, ...orders].map(([tool, body]) =>
		post(base + TOOLS_PATH + tool, body, bearer(token)),
	);
}
