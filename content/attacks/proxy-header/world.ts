/** Archive Job with its certificate, and its API behind a reverse proxy. The API writes a log. */
import { cast as usual, worldOf } from "@/content/flows/mtls/world";
import { API, lanes } from "@/lib/cast/cast";
import { program } from "@/lib/parties/programs";
import { behindProxy } from "@/lib/parties/proxy/behind-proxy";
import type { InnerLink } from "@/lib/parties/proxy/inner-link";
import { reverseProxy } from "@/lib/parties/proxy/reverse-proxy";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import type { World } from "@/lib/world/world";

/** Variants of the attacker that are in the network behind the proxy: it calls from there, or listens there. */
export const AROUND = "around";
export const LISTENS = "listens";

/** Where the API itself listens, in the network behind the proxy, and the certificate with which the proxy connects there. */
export const LINK: InnerLink = constant({ host: "api.internal", proxy: "CN=proxy,O=Example" });

const proxyLane: Lane = {
	id: "proxy",
	role: "rs",
	base: API,
	name: "Reverse proxy",
	short: "Proxy",
	spoken: "the reverse proxy",
	term: "reverse-proxy",
	program: program("reverse-proxy", reverseProxy(LINK)),
};

const apiLane: Lane = {
	...lanes.rs,
	base: `https://${LINK.host}`,
	also: `http://${LINK.host}`,
	program: program("api-behind-proxy", behindProxy(LINK)),
};

export const cast: readonly Lane[] = [
	lanes.attacker,
	...usual.filter(({ id }) => id === "client" || id === "as"),
	proxyLane,
	apiLane,
];

export async function newWorld(settings: Settings): Promise<World> {
	const world = await worldOf(settings);
	const { rs } = world.memory;
	if (rs?.role !== "rs") throw new Error("There is no API");
	world.memory.rs = { ...rs, accessLog: [] };
	return world;
}
