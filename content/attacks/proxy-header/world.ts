/** Archive Job with its certificate, and its API behind a reverse proxy. The API writes a log. */
import { cast as usual, worldOf } from "@/content/flows/mtls/world";
import { API, lanes } from "@/lib/cast/cast";
import { program } from "@/lib/parties/programs";
import { behindProxy } from "@/lib/parties/proxy/behind-proxy";
import { reverseProxy } from "@/lib/parties/proxy/reverse-proxy";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { World } from "@/lib/world/world";

/** Where the API itself listens: an address of the network behind the proxy. */
export const ORIGIN = "https://api.internal";
/** The certificate with which the proxy connects to the API. */
export const PROXY_SUBJECT = "CN=proxy,O=Example";

const proxyLane: Lane = {
	id: "proxy",
	role: "rs",
	base: API,
	name: "Reverse proxy",
	short: "Proxy",
	spoken: "the reverse proxy",
	term: "reverse-proxy",
	program: program("reverse-proxy", reverseProxy({ origin: ORIGIN, subject: PROXY_SUBJECT })),
};

const apiLane: Lane = { ...lanes.rs, base: ORIGIN, program: program("api-behind-proxy", behindProxy(PROXY_SUBJECT)) };

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
