import { sameText } from "../../../crypto/same-text";
import { subjectOf, thumbprintIn } from "../../../http/connection";
import { type Check, compare, fail, pass, skip } from "../../guard";
import type { ConnectionSubject } from "./subject";

/** The certificate of this connection is the one that the token names, else 401 with `invalid_token` (RFC 8705 §3). */
export const certificateBound: Check<ConnectionSubject> = {
	id: "mtls.certificate-bound",
	title: "Token is bound to this certificate",
	specs: ["RFC 8705 §3", "RFC 8705 §3.1"],
	without: "Whoever has a copy of the token could use it on a connection of their own.",
	control: { id: "sender", from: "mtls" },
	run({ tls, boundTo }) {
		if (boundTo === undefined) return skip("the token is bound to no certificate");
		const shown = tls && thumbprintIn(tls);
		const fits = shown !== undefined && sameText(shown, boundTo);
		const ofConnection = shown ?? (tls ? `of ${subjectOf(tls)}` : "none");
		const compared = compare(["cnf x5t#S256", boundTo], fits ? "=" : "≠", ["thumbprint", ofConnection]);
		if (fits) return pass(boundTo, compared);
		const problem = tls ? "the token is bound to another certificate" : "the token is bound to a certificate";
		return fail("invalid_token", problem, { status: 401, compared });
	},
};
