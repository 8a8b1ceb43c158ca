import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";

/** The certificate counts as the client's way only where nothing else was presented (OAuth 2.1 §2.4). */
export const sent: Check<TokenSubject> = {
	id: "certificate.sent",
	title: "Client shows a certificate",
	specs: ["RFC 8705 §2", "OAuth 2.1 §2.4"],
	specs20: ["RFC 8705 §2", "RFC 6749 §3.2.1"],
	without: "Whoever knows a client_id, which is public, could act as this client.",
	structural: true,
	run({ presented }) {
		const shown = presented.some(({ method }) => method === "tls_client_auth");
		if (!shown) return fail("invalid_client", "client authentication is missing", { status: 401 });
		return pass("mutual TLS, modelled");
	},
};
