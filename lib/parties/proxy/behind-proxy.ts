/** An API to which a reverse proxy tells what it has seen of the client's connection (RFC 9440 §2.4). */
import { connectedWith } from "../../http/connection";
import { recall } from "../../world/world";
import type { Party } from "../context";
import { guard } from "../guard";
import { refuse, resourceServer } from "../rs/rs";
import { proxyChecks } from "./checks";
import { certificateTold } from "./client-cert";

/** The API itself is the usual one: it serves the address of the proxy, and the certificate that it was told. */
export const behindProxy = (proxy: string): Party => ({
	answer: async ({ tls, ...request }, at) => {
		const { resource } = recall(at.world, at.lane.id, "rs");
		const told = certificateTold(request.headers);
		const url = `${resource}${request.url.slice((at.lane.base ?? "").length)}`;
		at.notebook.place = "API";
		const refused = await guard(proxyChecks, { told, tls, proxy }, at);
		if (refused) return refuse(refused, "", at);
		return resourceServer({ ...request, url, ...(told === undefined ? {} : { tls: connectedWith(told) }) }, at);
	},
	resume: {},
});
