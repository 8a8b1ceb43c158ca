/**
 * A TLS terminating reverse proxy (RFC 9440): the connection of a client ends here, and another one begins, to the API
 * behind. What the first connection has proved, the proxy can only tell.
 */
import { type HttpRequest, json } from "../../http/message";
import { type Party, type PartyContext, stands } from "../context";
import { clientCert, withoutClientCert } from "./client-cert";
import { type InnerLink, originOf, proofOf } from "./inner-link";

/** Passes on what comes, and what comes back. */
export const reverseProxy = (link: InnerLink): Party => ({
	answer: (request, at) => ({ ask: passedOn(request, link, at), next: "passedBack" }),
	resume: {
		passedBack: ({ response }) => (response.status === 0 ? json(502, { error: "bad_gateway" }) : response),
	},
});

/** The request as it goes on. Its own header takes the place of one that came in; without a certificate it has none. */
function passedOn({ tls, ...request }: HttpRequest, link: InnerLink, at: PartyContext): HttpRequest {
	const shown = tls && "certificate" in tls ? [clientCert(tls.certificate)] : [];
	const sanitized = shown.length > 0 || stands(at, "proxyStrip", "on");
	const came = sanitized ? withoutClientCert(request.headers) : request.headers;
	return {
		...request,
		url: `${originOf(link, at)}${request.url.slice((at.lane.base ?? "").length)}`,
		headers: [...came, ...shown],
		...proofOf(link, at),
	};
}
