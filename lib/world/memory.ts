/** What each role remembers. Records are keyed by the value that finds them. */
import type { PublicJwk, RsaKey } from "../crypto/keys";
import type { Jar } from "../http/cookies";

export type ClientAuthMethod = "none" | "client_secret_post" | "client_secret_basic";

/** A client as the authorization server has registered it (names as RFC 7591 §2). */
export interface Registration {
	readonly client_id: string;
	readonly client_name: string;
	readonly redirect_uris: readonly string[];
	readonly token_endpoint_auth_method: ClientAuthMethod;
	readonly client_secret?: string;
	readonly grant_types: readonly string[];
	readonly response_types: readonly string[];
	readonly scope: string;
	/** Where the browser may go after a logout (OpenID Logout §3.1). */
	readonly post_logout_redirect_uris?: readonly string[];
}

export interface Account {
	readonly sub: string;
	readonly name: string;
	readonly password: string;
}

/** One browser session at the authorization server. */
export interface Session {
	/** Bound to the session, and part of every form (PROTOCOL §8). */
	readonly csrf: string;
	sub?: string;
	authTime?: number;
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
	/** To be put into the ID Token (OpenID Core §3.1.2.1). */
	readonly nonce?: string;
	/** The session that may answer it. */
	readonly session: string;
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
	readonly nonce?: string;
	/** Seconds since 1970; ten minutes at most are recommended for a code (OAuth 2.1 §4.1.2). */
	readonly issuedAt: number;
	readonly expiresAt: number;
	uses: number;
	/** `jti` of every token issued for it. */
	readonly tokens: string[];
}

export interface IssuedToken {
	readonly clientId: string;
	readonly sub: string;
	readonly scope: string;
	readonly expiresAt: number;
	revoked: boolean;
}

/** A logout that waits for its person. */
export interface PendingLogout {
	/** The session that may end. */
	readonly session: string;
	/** Where the browser goes afterwards; already compared with what is registered. */
	readonly returnTo?: string;
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
	readonly accounts: Readonly<Record<string, Account>>;
	readonly sessions: Record<string, Session>;
	readonly pending: Record<string, PendingRequest>;
	readonly codes: Record<string, CodeRecord>;
	readonly tokens: Record<string, IssuedToken>;
	/** Whether it is an OpenID Provider as well: it issues ID Tokens, and has /userinfo and /end_session. */
	readonly openid?: true;
	logouts?: Record<string, PendingLogout>;
}

export interface RsMemory {
	readonly role: "rs";
	/** The identifier that tokens for it carry as `aud` (RFC 9068 §3). */
	readonly resource: string;
	readonly issuer: string;
	/** Fetched from the issuer before the first hop; never from a token. */
	keys: readonly PublicJwk[];
	readonly photos: Readonly<Record<string, readonly string[]>>;
}

/** What the client stores while the user is away. */
export interface Transaction {
	readonly id: string;
	readonly state?: string;
	readonly codeVerifier?: string;
	readonly issuer: string;
	readonly redirectUri: string;
	readonly resource?: string;
	readonly nonce?: string;
}

/** What a client needs besides to let people sign in with an OpenID Provider. */
export interface OpenidClient {
	readonly postLogoutRedirectUri: string;
	/** From the metadata and from `jwks_uri`, read before the first hop; never from a token. */
	userinfoEndpoint: string;
	endSessionEndpoint: string;
	keys: readonly PublicJwk[];
	/** As it came. Nothing in it counts before it is checked. */
	idToken?: string;
	/** Whose ID Token was accepted, and the client's own session for them. */
	session?: { readonly id: string; readonly sub: string; readonly name?: string };
	/** `state` of a logout that was asked for. */
	logoutState?: string;
}

export interface ClientMemory {
	readonly role: "client";
	readonly clientId: string;
	readonly clientSecret?: string;
	readonly redirectUri: string;
	readonly scope: string;
	readonly resource: string;
	/** From the issuer's metadata, read before the first hop (RFC 8414). */
	metadata: {
		readonly issuer: string;
		readonly authorization_endpoint: string;
		readonly token_endpoint: string;
	};
	transactions: Transaction[];
	/** What came back, until it is redeemed. */
	code?: string;
	/** The transaction that the answer belongs to. */
	current?: Transaction;
	accessToken?: string;
	photos?: readonly string[];
	error?: string;
	openid?: OpenidClient;
}

export interface BrowserMemory {
	readonly role: "browser";
	cookies: Jar;
	/** Every URL that stood in the address bar, oldest first. */
	history: string[];
	/** A redirect that it has received and not yet followed. */
	following?: string;
	/** What the window shows. */
	page?: {
		readonly url: string;
		readonly status: number;
		readonly html: string;
		readonly referrerPolicy: string;
	};
}

export interface AttackerMemory {
	readonly role: "attacker";
	code?: string;
	accessToken?: string;
	photos?: readonly string[];
}

export type Memory = AsMemory | RsMemory | ClientMemory | BrowserMemory | AttackerMemory;
