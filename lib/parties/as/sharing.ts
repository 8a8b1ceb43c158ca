/**
 * Which endpoints of the server a page may use from its browser, by path (OAuth 2.1 §3.2, RFC 10017 §6.3.3.4). The
 * authorization endpoint is none of them: a browser goes there, and no script reads it (OAuth 2.1 §3.1).
 */
import { parseUrl } from "../../http/form";
import { type HttpRequest, header } from "../../http/message";
import type { AsMemory } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import type { Sharing } from "../cors";

/** Public documents, which every page may read, and the endpoint where anybody may register. */
const OPEN: Readonly<Record<string, Sharing>> = {
	"/.well-known/oauth-authorization-server": { origins: "*", methods: "GET" },
	"/.well-known/openid-configuration": { origins: "*", methods: "GET" },
	"/jwks": { origins: "*", methods: "GET" },
	"/register": { origins: "*", methods: "POST", headers: "Content-Type" },
};

/** What clients call, for the pages of clients. */
const OF_CLIENTS: Readonly<Record<string, Sharing>> = {
	"/token": { origins: [], methods: "POST", headers: "Authorization, DPoP" },
	"/par": { origins: [], methods: "POST", headers: "Authorization, DPoP" },
	"/revoke": { origins: [], methods: "POST", headers: "Authorization" },
	"/userinfo": { origins: [], methods: "GET, POST", headers: "Authorization, DPoP" },
};

/** @returns `undefined` for an endpoint that no page may call */
export function sharingAt(path: string, request: HttpRequest, at: PartyContext): Sharing | undefined {
	const as = recall(at.world, at.lane.id, "as");
	if (path === "/register" && !as.registers) return undefined;
	if (Object.hasOwn(OPEN, path)) return OPEN[path];
	if (!Object.hasOwn(OF_CLIENTS, path)) return undefined;
	const policy = OF_CLIENTS[path];
	// Most calls come from no page: then nobody's address has to be looked at.
	const page = header(request.headers, "origin");
	return policy && page !== undefined && isOfClient(page, as) ? { ...policy, origins: [page] } : policy;
}

/**
 * Whether pages of a registered client lie at an origin: an answer is redirected to them, so a script of theirs may read
 * one as well. Like a redirect to a loopback IP, a page there may have any port (OAuth 2.1 §8.4.2).
 */
const isOfClient = (page: string, { clients }: AsMemory): boolean => {
	const wanted = anyPort(page);
	return Object.values(clients).some(({ redirect_uris: uris }) =>
		uris.some((uri) => anyPort(originOf(uri)) === wanted),
	);
};

/** An origin on a loopback IP stands for all of its ports, every other one for itself. */
const anyPort = (origin: string | undefined): string | undefined =>
	origin?.replace(/^(http:\/\/(?:127\.0\.0\.1|\[::1\])):\d{1,5}$/, "$1");

function originOf(uri: string): string | undefined {
	const { protocol, origin } = parseUrl(uri) ?? {};
	return protocol === "https:" || protocol === "http:" ? origin : undefined;
}
