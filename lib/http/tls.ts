/** What a receiver reads from the certificate that a client showed when it connected. */
import { certificateSubject, certificateThumbprint } from "../crypto/certificate";
import { jobCertificate, mallorysCertificate } from "../crypto/certificates";
import type { Pairs } from "./form";
import type { TlsProof } from "./message";

/** How the screens name the certificate that a client showed when it connected. */
export const CLIENT_CERTIFICATE = "client certificate";

/** How the screens name its thumbprint, as tokens do (RFC 8705 §3.1). */
export const CERTIFICATE_THUMBPRINT = "x5t#S256";

/** Whose certificate it is, as RFC 4514 writes it. */
export const subjectOf = (tls: TlsProof): string =>
	"certificate" in tls ? (certificateSubject(tls.certificate) ?? "a subject that cannot be read") : tls.clientSubject;

/** Its thumbprint (RFC 8705 §3.1); `undefined` where only the subject is modelled. */
export const thumbprintIn = (tls: TlsProof): string | undefined =>
	"certificate" in tls ? certificateThumbprint(tls.certificate) : undefined;

/** How the screens show it: whose it is, and its thumbprint, which a token that is bound to it repeats. */
export const certificatePairs = (tls: TlsProof): Pairs =>
	[[CLIENT_CERTIFICATE, subjectOf(tls)] as const, [CERTIFICATE_THUMBPRINT, thumbprintIn(tls)] as const].flatMap(
		([name, text]) => (text === undefined ? [] : [[name, text] as const]),
	);

/** The certificates that exist in full. */
const KNOWN = [jobCertificate, mallorysCertificate];

/** The subject of a certificate that somebody else may have. */
export const ANOTHER_SUBJECT = "CN=mallory,O=Elsewhere";

/**
 * What connecting with the certificate of somebody proves.
 * @param inFull whether the certificate itself is wanted, where there is one
 */
export function tlsOf(subject: string, inFull: boolean): TlsProof {
	const certificate = inFull ? KNOWN.find((one) => certificateSubject(one) === subject) : undefined;
	return certificate === undefined ? { clientSubject: subject } : { certificate };
}
