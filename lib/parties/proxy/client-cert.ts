/** The header in which a reverse proxy tells of the certificate that a client has shown (RFC 9440 §2.2). */
import { type HeaderList, headerAll } from "../../http/message";

export const CLIENT_CERT = "Client-Cert";

/** A certificate as the header has it: base64 of its DER between colons (RFC 9440 §2.1). */
export const clientCert = (certificate: string): HeaderList[number] => [CLIENT_CERT, `:${certificate}:`];

/** The certificate that is told; `undefined` where none is, or where it is told twice or in another form. */
export function certificateTold(headers: HeaderList): string | undefined {
	const [first = "", ...more] = headerAll(headers, CLIENT_CERT);
	return more.length > 0 ? undefined : /^:([A-Za-z0-9+/]+=*):$/.exec(first.trim())?.[1];
}

export const withoutClientCert = (headers: HeaderList): HeaderList =>
	headers.filter(([name]) => name.toLowerCase() !== CLIENT_CERT.toLowerCase());
