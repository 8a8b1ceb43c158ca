/** Who is registered at an authorization server: clients, and the APIs that may ask it. */
import type { ClientJwk } from "../crypto/keys";

export type ClientAuthMethod =
	| "none"
	| "client_secret_post"
	| "client_secret_basic"
	| "private_key_jwt"
	| "tls_client_auth";

/** A client as the authorization server has registered it (names as RFC 7591 §2). */
export interface Registration {
	readonly client_id: string;
	readonly client_name: string;
	readonly redirect_uris: readonly string[];
	readonly token_endpoint_auth_method: ClientAuthMethod;
	readonly client_secret?: string;
	/** Its secret is in a page that everybody can load. The server has recorded that (OAuth 2.1 §8.1.1); no part of the metadata. */
	readonly shipsSecret?: true;
	/** Public keys that the signature of an assertion may fit. */
	readonly jwks?: { readonly keys: readonly ClientJwk[] };
	/** The one subject that its certificate must have (RFC 8705 §2.1). */
	readonly tls_client_auth_subject_dn?: string;
	readonly grant_types: readonly string[];
	readonly response_types: readonly string[];
	readonly scope: string;
	/** Where the browser may go after a logout (OpenID Logout §3.1). */
	readonly post_logout_redirect_uris?: readonly string[];
	/** Whether it must send a DPoP proof with every token request (RFC 9449 §5.2). */
	readonly dpop_bound_access_tokens?: true;
	/** Whether its tokens are to be bound to the certificate with which it connects (RFC 8705 §3.4). */
	readonly tls_client_certificate_bound_access_tokens?: true;
	/**
	 * Nobody vouches for it: it registered itself, or publishes a document. The scope that it stated limits nothing, since
	 * a stranger may state any; what it gets is what a person agrees to. No part of the metadata.
	 */
	readonly selfRegistered?: true;
	/** Whoever runs the server has registered it. No part of the metadata. */
	readonly byOwner?: true;
	/** Whom the server has found to run it. No part of the metadata. */
	readonly developer?: string;
}

/** An API that may ask about tokens (RFC 7662 §2.1), as the authorization server has registered it. */
export interface RegisteredApi {
	readonly id: string;
	readonly secret: string;
	/** The audience by which tokens name it. */
	readonly resource: string;
}

/** What one client may get in exchange for a token. */
export interface ExchangePolicy {
	/** Its own identifiers as an API: a token that it presents must have been meant for one of them. */
	readonly presents: readonly string[];
	/** The APIs that it may call onward, each with the scope that it may have there. */
	readonly targets: Readonly<Record<string, readonly string[]>>;
	/** Seconds that its exchanged tokens live, where that is less than usual. */
	readonly lifetime?: number;
}
