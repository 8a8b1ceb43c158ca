import type { Params } from "../../../../http/form";
import type { HttpRequest } from "../../../../http/message";
import type { ClientAuthMethod, CodeRecord, Registration } from "../../../../world/as-memory";

/** Credentials that a token request carries, one entry for each way that was used. */
export interface PresentedCredentials {
	/** `unsupported`: an HTTP scheme that this server does not know. */
	readonly method: ClientAuthMethod | "unsupported";
	readonly clientId: string | undefined;
	readonly clientSecret?: string;
	/** A signed statement (RFC 7523 §2.2). Nothing in it has been verified. */
	readonly assertion?: string;
	/** Subject of the certificate that the TLS handshake proved (RFC 8705 §2.1). Modelled. */
	readonly certificateSubject?: string;
}

/** What the token endpoint has read from a request before it judges it. */
export interface TokenSubject {
	readonly request: HttpRequest;
	readonly params: Params;
	/** The parameters that the endpoint knows, where it is not the token endpoint. */
	readonly knows?: readonly string[];
	readonly presented: readonly PresentedCredentials[];
	readonly clientId: string | undefined;
	readonly client: Registration | undefined;
	/** Thumbprint of the key that a DPoP proof has shown; set once the proof has passed its checks. */
	readonly jkt?: string;
	/** Thumbprint of the certificate of the connection, where tokens are bound to it (RFC 8705 §3). */
	readonly x5t?: string;
}

/** The same, once the grant is known to be `authorization_code`. */
export interface CodeGrantSubject extends TokenSubject {
	readonly code: string | undefined;
	readonly record: CodeRecord | undefined;
}
