import { subjectOf, thumbprintIn } from "../../../http/connection";
import { type Check, fail, pass, skip } from "../../guard";
import type { ConnectionSubject } from "./subject";

/**
 * A client that registered `tls_client_certificate_bound_access_tokens` gets no token on a connection without a
 * certificate. RFC 8705 §3.4 leaves it to the server whether to refuse or to issue an unbound token; to refuse, and
 * with which code, is our choice.
 */
export const certificateSent: Check<ConnectionSubject> = {
	id: "mtls.certificate-sent",
	title: "Client connects with a certificate",
	specs: ["RFC 8705 §3.4", "RFC 8705 §3"],
	without: "Somebody without the key could talk the server into an unbound token.",
	control: { id: "sender", from: "mtls" },
	run({ tls, required }) {
		if (tls !== undefined && thumbprintIn(tls) !== undefined) return pass(subjectOf(tls));
		if (!required) return skip("none is needed");
		const problem = tls ? "the certificate cannot be read" : "this client must connect with a certificate";
		return fail("invalid_request", problem);
	},
};
