import { jobCertificate, mallorysCertificate } from "../../../crypto/certificates";
import { connectedWith } from "../../../http/connection";
import type { TlsProof } from "../../../http/message";
import { withLevels } from "../../../testing/bench";
import { testChecks } from "../../../testing/checks";
import { rfc8705Certificate, rfc8705Thumbprint } from "../../../testing/vectors";
import { certificateBound } from "./certificate-bound";
import { certificateSent } from "./certificate-sent";
import * as lists from "./index";
import type { ConnectionSubject } from "./subject";

const on = withLevels({ sender: "mtls" });
const shows = (certificate: string): TlsProof => connectedWith(certificate);
const INVALID = ["invalid_token", 401] as const;
const boundTo = rfc8705Thumbprint;

testChecks<ConnectionSubject, ConnectionSubject>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: (input) => input,
	table: [
		{
			check: certificateSent,
			cases: [
				["a certificate", { tls: shows(jobCertificate), required: true }, "passed", on],
				["none, from a client that never said so", { tls: undefined }, "skipped", on],
				[
					"one that cannot be read",
					{ tls: { clientSubject: "CN=mtls" }, required: true },
					["invalid_request", 400],
					on,
				],
				["none, from one that did", { tls: undefined, required: true }, ["invalid_request", 400], on],
			],
		},
		{
			check: certificateBound,
			cases: [
				["the one of RFC 8705 Appendix A", { tls: shows(rfc8705Certificate), boundTo }, "passed", on],
				["another one", { tls: shows(mallorysCertificate), boundTo }, INVALID, on],
				["none", { tls: undefined, boundTo }, INVALID, on],
				["one of which only the subject is known", { tls: { clientSubject: "CN=mtls" }, boundTo }, INVALID, on],
				["no certificate at all", { tls: shows("?"), boundTo: "" }, INVALID, on],
				["a binding that cannot be read", { tls: shows(rfc8705Certificate), boundTo: "" }, INVALID, on],
				["a token that is bound to none", { tls: shows(rfc8705Certificate) }, "skipped", on],
				["the same without a certificate", { tls: undefined }, "skipped", on],
			],
		},
	],
});
