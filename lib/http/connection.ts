/** Connecting with a certificate: what the receiver's end of the connection then has, and what a party reads from it. */
import { certificateSubject, certificateThumbprint } from "../crypto/certificate";
import { jobCertificate, mallorysCertificate } from "../crypto/certificates";
import type { CertificateProof, TlsProof } from "./message";
import { UNREADABLE } from "./tls";

/** What a connection proves on which this certificate was shown. @param certificate base64 of its DER */
export function connectedWith(certificate: string): CertificateProof {
	const [subject, thumbprint] = [certificateSubject(certificate), certificateThumbprint(certificate)];
	return {
		certificate,
		shown: { ...(subject === undefined ? {} : { subject }), ...(thumbprint === undefined ? {} : { thumbprint }) },
	};
}

/** Whose certificate it is, as a party reads it from the DER. */
export const subjectOf = (tls: TlsProof): string =>
	"certificate" in tls ? (certificateSubject(tls.certificate) ?? UNREADABLE) : tls.clientSubject;

/** Its thumbprint, hashed by the party that asks (RFC 8705 §3.1); `undefined` where only the subject is modelled. */
export const thumbprintIn = (tls: TlsProof): string | undefined =>
	"certificate" in tls ? certificateThumbprint(tls.certificate) : undefined;

/** The certificates that exist in full. */
const KNOWN = [jobCertificate, mallorysCertificate];

/**
 * What connecting with the certificate of somebody proves.
 * @param inFull whether the certificate itself is wanted, where there is one
 */
export function tlsOf(subject: string, inFull: boolean): TlsProof {
	const certificate = inFull ? KNOWN.find((one) => certificateSubject(one) === subject) : undefined;
	return certificate === undefined ? { clientSubject: subject } : connectedWith(certificate);
}
