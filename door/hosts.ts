/** Who may reach a server that only listens on this machine (DNS rebinding), and whose pages may drive it. */
import type { IncomingHttpHeaders } from "node:http";

const LOOPBACK_NAMES: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** Whether a host to listen at is of this machine alone. */
export const isLoopback = (host: string): boolean =>
	["localhost", "::1", "[::1]"].includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * The names by which requests may call a server that only listens on this machine. A page that somebody opens can have a
 * name of its own point to 127.0.0.1, and then reads whatever answers there; its requests carry that name.
 * @param origin the lab's own, which a proxy in front of it may have made another
 */
export const ownHosts = (origin: string, port: number): ReadonlySet<string> =>
	new Set([new URL(origin).host, ...LOOPBACK_NAMES.map((name) => `${name}:${port}`)]);

/** Whether a page of another site sent a request. A browser says so in one of two headers; a plain client in none. */
export function isForeign({ origin, "sec-fetch-site": site }: IncomingHttpHeaders, own: string): boolean {
	if (site !== undefined && site !== "same-origin" && site !== "none") return true;
	return origin !== undefined && origin !== own;
}
