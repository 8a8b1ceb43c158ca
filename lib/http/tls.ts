/**
 * How the screens name what a client has shown when it connected. Light: nothing here opens a certificate. What is in
 * it was read when the connection was made, and a party reads the certificate for itself.
 */
import type { Pairs } from "./form";
import type { TlsProof } from "./message";

/** How the screens name the certificate that a client showed when it connected. */
export const CLIENT_CERTIFICATE = "client certificate";

/** How the screens name its thumbprint, as tokens do (RFC 8705 §3.1). */
export const CERTIFICATE_THUMBPRINT = "x5t#S256";

/** The subject of a certificate that somebody else may have. */
export const ANOTHER_SUBJECT = "CN=mallory,O=Elsewhere";

/** What is said of a certificate whose subject cannot be read. */
export const UNREADABLE = "a subject that cannot be read";

/** Whose certificate it is, as RFC 4514 writes it. */
export const subjectShown = (tls: TlsProof): string =>
	"certificate" in tls ? (tls.shown.subject ?? UNREADABLE) : tls.clientSubject;

/** Its thumbprint (RFC 8705 §3.1); `undefined` where only the subject is modelled. */
export const thumbprintShown = (tls: TlsProof): string | undefined =>
	"certificate" in tls ? tls.shown.thumbprint : undefined;

/** How the screens show it: whose it is, and its thumbprint, which a token that is bound to it repeats. */
export const certificatePairs = (tls: TlsProof): Pairs =>
	[[CLIENT_CERTIFICATE, subjectShown(tls)] as const, [CERTIFICATE_THUMBPRINT, thumbprintShown(tls)] as const].flatMap(
		([name, text]) => (text === undefined ? [] : [[name, text] as const]),
	);
