/**
 * A TLS terminating reverse proxy (RFC 9440): the connection of a client ends here, and another one begins, to the API
 * behind. What the first connection has proved, the proxy can only tell.
 */
import { type HttpRequest, json } from "../../http/message";
import { type Party, type PartyContext, stands } from "../context";
import { clientCert, withoutClientCert } from "./client-cert";

/** Where the API behind it listens, and the subject of the certificate with which it connects there. */
export interface Upstream {
	readonly origin: string;
	readonly subject: string;
}

/** Passes on what comes, and what comes back. */
export const reverseProxy = (upstream: Upstream): Party => ({
	answer: (request, at) => ({ ask: passedOn(request, upstream, at), next: "passedBack" }),
	resume: {
		passedBack: ({ response }) => (response.status === 0 ? json(502, { error: "bad_gateway" }) : response),
	},
});

/** The request as it goes on. Its own header takes the place of one that came in; without a certificate it has none. */
function passedOn({ tls, ...request }: HttpRequest, { origin, subject }: Upstream, at: PartyContext): HttpRequest {
	const shown = tls && "certificate" in tls ? [clientCert(tls.certificate)] : [];
	const sanitized = shown.length > 0 || stands(at, "proxyStrip", "on");
	const came = sanitized ? withoutClientCert(request.headers) : request.headers;
	return {
		...request,
		url: `${origin}${request.url.slice((at.lane.base ?? "").length)}`,
		headers: [...came, ...shown],
		tls: { clientSubject: subject },
	};
}
