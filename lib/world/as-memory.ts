/** What an authorization server remembers. Records are keyed by the value that finds them. */
import type { JsonObject } from "../crypto/json";
import type { ClientJwk, RsaKey } from "../crypto/keys";
import type { Pairs } from "../http/form";

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
	/** Whom the server has found to run it. No part of the metadata. */
	readonly developer?: string;
}

export interface Account {
	readonly sub: string;
	readonly name: string;
	readonly password: string;
}

/** One browser session at the authorization server. */
export interface Session {
	/** Bound to the session, and part of every form (RFC 6749 §10.12). */
	readonly csrf: string;
	sub?: string;
	authTime?: number;
	/** When it began, where nobody has signed in yet: seconds since 1970. */
	readonly startedAt?: number;
}

/** An authorization request that waits for its user. */
export interface PendingRequest {
	readonly clientId: string;
	readonly redirectUri: string;
	/** Whether the request named it, or the only registered one was used. */
	readonly redirectUriSent: boolean;
	readonly responseType: string;
	readonly scope: string;
	readonly state?: string;
	readonly codeChallenge?: string;
	readonly codeChallengeMethod?: string;
	readonly resource: readonly string[];
	/** The session that may answer it. */
	readonly session: string;
	/** The `device_code` that it would allow, where a device asked: then nothing travels by redirect. */
	readonly device?: string;
	/** The origin that the answer is posted to, where it is a message between windows and no redirect. */
	readonly messageTo?: string;
	/** To be put into the ID Token (OpenID Core §3.1.2.1). */
	readonly nonce?: string;
	/** Whoever is signed in has to sign in once more before this is decided (OpenID Core §3.1.2.3). */
	readonly signInAgain?: true;
	/** It was refused, and its error travels back when its user has signed in (RFC 9700 §4.11.2). */
	readonly refused?: { readonly error: string; readonly description: string };
}

/** An authorization request that its client has pushed (RFC 9126 §2). */
export interface PushedRequest {
	/** The client that pushed it, and the only one that may use it. */
	readonly clientId: string;
	/** As they came, without those by which the client proved who it is. */
	readonly params: Pairs;
	/** Seconds since 1970. */
	readonly issuedAt: number;
	readonly expiresAt: number;
	uses: number;
}

export interface CodeRecord {
	readonly clientId: string;
	readonly redirectUri: string;
	readonly redirectUriSent: boolean;
	readonly scope: string;
	readonly resource: readonly string[];
	readonly codeChallenge?: string;
	readonly codeChallengeMethod?: string;
	readonly sub: string;
	readonly authTime: number;
	/** Seconds since 1970; ten minutes at most are recommended for a code (OAuth 2.1 §4.1.2). */
	readonly issuedAt: number;
	readonly expiresAt: number;
	uses: number;
	/** `jti` of every token issued for it. */
	readonly tokens: string[];
	/** Key of the refresh tokens that came from it, if any. */
	family?: string;
	readonly nonce?: string;
}

/**
 * What a user agreed to, for as long as refresh tokens keep it alive: the grant. All refresh tokens that
 * followed from it are one family, and share its end.
 */
export interface RefreshFamily {
	readonly clientId: string;
	readonly sub: string;
	/** What was granted. A request may narrow an access token, never this (OAuth 2.1 §4.3.3). */
	readonly scope: string;
	readonly authTime?: number;
	readonly resource: readonly string[];
	readonly issuedAt: number;
	/** A rotated token does not live longer than the first one (RFC 10017 §6.3.2.3). */
	readonly expiresAt: number;
	revoked: boolean;
	/** `jti` of every access token issued for it. */
	readonly tokens: string[];
	/** Every refresh token of it, oldest first. */
	readonly refreshTokens: string[];
	/** Thumbprint of the key that must prove each use; of a public client only (RFC 9449 §5). */
	readonly jkt?: string;
}

export interface RefreshRecord {
	/** Key of its family. */
	readonly family: string;
	/** Whether a newer one has taken its place. */
	used: boolean;
}

/** A device that waits for its person (RFC 8628 §3.2). */
export interface DeviceRecord {
	readonly clientId: string;
	/** As it is compared: letters only. */
	readonly userCode: string;
	/** As asked, and from the decision on as allowed. */
	scope: string;
	readonly issuedAt: number;
	readonly expiresAt: number;
	/** Seconds from one poll to the next. Every `slow_down` adds five (RFC 8628 §3.5). */
	interval: number;
	/** When the device polled last. */
	polledAt?: number;
	decision?: "allow" | "deny";
	sub?: string;
	authTime?: number;
	/** How many tokens were issued for it. */
	uses: number;
}

export interface DeviceMemory {
	/** By `device_code`. */
	readonly waiting: Record<string, DeviceRecord>;
	/** The `device_code` of each, by the letters of its user code. */
	shown?: Record<string, string>;
	/** When wrong user codes were typed. */
	wrongCodes: number[];
	/** Seconds that both codes live, where that is not the usual. */
	readonly lifetime?: number;
	/** Whether its page asks only for consent, and not whether the device is here (RFC 8628 §5.4). */
	readonly asksNoDevice?: true;
	/** Whether it offers no `verification_uri_complete`, so that a code has to be typed. */
	readonly typedOnly?: true;
}

export interface IssuedToken {
	readonly clientId: string;
	readonly sub: string;
	readonly scope: string;
	readonly expiresAt: number;
	revoked: boolean;
	/** Everything that it stands for: the claims of a JWT, and what introspection tells of any token. */
	readonly claims?: JsonObject;
	/** The random text that the client holds, where the token is opaque. */
	readonly reference?: string;
}

/** An API that may ask about tokens (RFC 7662 §2.1), as the authorization server has registered it. */
export interface RegisteredApi {
	readonly id: string;
	readonly secret: string;
	/** The audience by which tokens name it. */
	readonly resource: string;
}

/** A logout that waits for its person. */
export interface PendingLogout {
	/** The session that may end. */
	readonly session: string;
	/** Where the browser goes afterwards; already compared with what is registered. */
	readonly returnTo?: string;
}

/** What a server keeps for DPoP proofs (RFC 9449 §8, RFC 9449 §11.1). */
export interface DpopServer {
	/** The nonce that it gives out now, and until when it accepts it. */
	nonce?: { readonly text: string; readonly until: number };
	/** Thumbprint and `jti` of the proofs that it accepted, with the time until which they are remembered. */
	seen: Record<string, number>;
}

/** Content of another site on a page of one's own: an image, and a link behind it (RFC 9700 §4.2.1). */
export interface Advert {
	/** Whose it is. */
	readonly origin: string;
	/** What the page says in `Referrer-Policy`; absent where it says nothing. */
	readonly policy?: string;
}

export interface AsMemory {
	readonly role: "as";
	readonly issuer: string;
	readonly key: RsaKey;
	readonly scopes: readonly string[];
	readonly resources: readonly string[];
	/** Grants that are switched on. */
	readonly grantTypes: readonly string[];
	readonly clients: Record<string, Registration>;
	accounts: Readonly<Record<string, Account>>;
	readonly sessions: Record<string, Session>;
	readonly pending: Record<string, PendingRequest>;
	readonly codes: Record<string, CodeRecord>;
	/** By `jti`. */
	readonly tokens: Record<string, IssuedToken>;
	/** The `jti` of each opaque token, by the text that the client holds. */
	references?: Record<string, string>;
	readonly refreshTokens: Record<string, RefreshRecord>;
	readonly families: Record<string, RefreshFamily>;
	/** `iss jti` of every assertion that was accepted, with the time until which it could come again. */
	assertions?: Record<string, number>;
	/** Which clients may exchange tokens, and for what, by `client_id`. RFC 8693 leaves it to the server. */
	readonly exchange?: Readonly<Record<string, ExchangePolicy>>;
	/** Whether it can post its answer to the window that has opened its own (RFC 9700 §4.17). */
	readonly postsMessages?: true;
	/** Whether its pages leave it to anybody to show them in a frame (RFC 9700 §4.16). */
	readonly framable?: boolean;
	/** Whether its session cookie goes along into frames of other sites (`SameSite=None`). */
	readonly inFrames?: true;
	/** Where the server offers the device grant. */
	readonly devices?: DeviceMemory;
	/** APIs that may ask, by id. Where there are none, the server offers no introspection. */
	readonly apis?: Readonly<Record<string, RegisteredApi>>;
	/** Whether clients may end their tokens (RFC 7009). */
	readonly revocation?: boolean;
	/** Response types that it was set up with; only `code` where absent. */
	readonly responseTypes?: readonly string[];
	/** Whether it is an OpenID Provider as well: it issues ID Tokens, and has /userinfo and /end_session. */
	readonly openid?: true;
	/** The scopes that a person has allowed a client, by `sub` and `client_id` with a space between. */
	consents?: Readonly<Record<string, readonly string[]>>;
	/** Whether what was allowed before is not asked again, as at many servers. */
	readonly remembers?: true;
	logouts?: Record<string, PendingLogout>;
	/** Where it issues tokens that are bound to a key by DPoP. */
	dpop?: DpopServer;
	/** Whether it asks clients for a certificate, to bind their tokens to it (RFC 8705 §3). */
	readonly mtls?: true;
	/**
	 * The status with which whoever signs in goes back to a client at once, where she has allowed what it asks before. A
	 * server that does not say one shows its consent page to everybody who signs in.
	 */
	readonly atOnce?: 302 | 303 | 307;
	/** What stands on its sign-in page and is not its own (RFC 9700 §4.2.2). */
	readonly advert?: Advert;
	/** Whether anybody may register a client by a request (RFC 7591 §3). */
	readonly registers?: true;
	/** Whether it asks itself whom it would send people to with an error, since anybody may register (RFC 9700 §4.11.2). */
	readonly weighsRedirects?: true;
	/** Tokens of developers that it knows, where it registers no others (RFC 7591 §3). */
	readonly initialAccess?: readonly string[];
	/** What a client may ask for that nobody vouches for; everything that the server knows, where it does not say. */
	readonly openScopes?: readonly string[];
	/** What its consent page shows, where that is not the usual: less, or who runs the client as well. */
	readonly consentShows?: "name" | "developer";
	/** What stands before a client_id in `sub`, where the server can keep the names of clients and people apart. */
	readonly clientPrefix?: string;
	/** Whether an assertion may name its token endpoint, unless it is told otherwise (RFC 7523 §3). */
	readonly takesEndpoints?: true;
	/** Whether a client_id may be the address of the client's own metadata document (CIMD). */
	readonly clientDocuments?: true;
	/** By the address of a client's document: until when it may be used without asking again. Seconds since 1970. */
	freshDocuments?: Record<string, number>;
	/** By `request_uri`. Where the server has PAR. */
	readonly pushed?: Record<string, PushedRequest>;
	/** When it last let go of what is over, and how many requests ago. */
	tidied?: { readonly at: number; readonly requests: number };
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
