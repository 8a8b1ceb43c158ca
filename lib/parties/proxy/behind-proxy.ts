/** An API to which a reverse proxy tells what it has seen of the client's connection (RFC 9440 §2.4). */
import { connectedWith } from "../../http/connection";
import { targetOf } from "../../http/raw";
import { recall } from "../../world/world";
import type { Party } from "../context";
import { guard } from "../guard";
import { NO_ANSWER } from "../network";
import { refuse, resourceServer } from "../rs/rs";
import { proxyChecks } from "./checks";
import { certificateTold } from "./client-cert";
import { type InnerLink, originOf } from "./inner-link";

/** The API itself is the usual one: it serves the address of the proxy, and the certificate that it was told. */
export const behindProxy = (link: InnerLink): Party => ({
	answer: async ({ tls, ...request }, at) => {
		// With TLS it listens at one port, without at another.
		if (!request.url.startsWith(`${originOf(link, at)}/`)) return NO_ANSWER;
		const { resource } = recall(at.world, at.lane.id, "rs");
		const told = certificateTold(request.headers);
		const url = `${resource}${targetOf(request.url).target}`;
		at.notebook.place = "API";
		const refused = await guard(proxyChecks, { told, tls, proxy: link.proxy }, at);
		if (refused) return refuse(refused, "", at);
		return resourceServer({ ...request, url, ...(told === undefined ? {} : { tls: connectedWith(told) }) }, at);
	},
	resume: {},
});
