import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";

/**
 * A valid chain proves that somebody has a certificate; only the subject says whether it is this client
 * (RFC 8705 §2.1). One subject is registered. Names are compared as text here, which is modelled.
 */
export const subjectRegistered: Check<TokenSubject> = {
	id: "certificate.subject-registered",
	title: "Certificate is this client's",
	specs: ["RFC 8705 §2.1"],
	without: "Anybody with a certificate of the same authority could act as this client.",
	run({ client, presented }) {
		const shown = presented.find(({ method }) => method === "tls_client_auth")?.certificateSubject ?? "none";
		const registered = client?.tls_client_auth_subject_dn;
		const fits = shown === registered;
		const compared = compare(["subject", shown], fits ? "=" : "≠", ["registered", registered ?? "none"]);
		if (fits) return pass(shown, compared);
		return fail("invalid_client", "the certificate is not the one of this client", { status: 401, compared });
	},
};
