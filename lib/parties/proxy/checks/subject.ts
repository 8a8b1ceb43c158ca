import type { TlsProof } from "../../../http/message";

/** What an API behind a proxy knows of the connection on which a request came. */
export interface ProxySubject {
	/** The certificate that a header tells of; `undefined` where none does. */
	readonly told: string | undefined;
	/** What the connection itself proves. */
	readonly tls: TlsProof | undefined;
	/** The subject of the certificate of its proxy. */
	readonly proxy: string;
}
