import type { TlsProof } from "../../../http/message";

/** What a server knows of the connection on which a request came, and of the binding that is asked about. */
export interface ConnectionSubject {
	/** What the client's certificate proves; `undefined` where none was shown. */
	readonly tls: TlsProof | undefined;
	/** At the token endpoint: whether this client has registered that its tokens are bound to a certificate. */
	readonly required?: boolean;
	/** At an API: `cnf.x5t#S256` of the token; `undefined` where it is bound to no certificate. */
	readonly boundTo?: string | undefined;
}
