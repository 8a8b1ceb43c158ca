/** Under which names other devices reach a server of this machine. */
import { networkInterfaces } from "node:os";

/**
 * @param host where the server listens
 * @returns hosts as they stand in an address, one for each network; none where only this machine reaches it
 */
export function outsideHosts(host) {
	if (/^(127\.|localhost$|::1$)/.test(host)) return [];
	if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
	return Object.values(networkInterfaces()).flatMap((list = []) =>
		list.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address),
	);
}
