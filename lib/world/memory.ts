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

export interface AsMemory {
	readonly role: "as";
	readonly issuer: string;
	readonly key: RsaKey;
	readonly scopes: readonly string[];
	readonly resources: readonly string[];
	/** Grants that are switched on. */
	readonly grantTypes: readonly string[];
	/** Response types that it was set up with; only `code` where absent. */
	readonly responseTypes?: readonly string[];
	readonly clients: Record<string, Registration>;
	readonly accounts: Readonly<Record<string, Account>>;
	readonly sessions: Record<string, Session>;
	readonly pending: Record<string, PendingRequest>;
	readonly codes: Record<string, CodeRecord>;
	readonly tokens: Record<string, IssuedToken>;
}

export interface RsMemory {
	readonly role: "rs";
	/** The identifier that tokens for it carry as `aud` (RFC 9068 §3). */
	readonly resource: string;
	readonly issuer: string;
	/** Fetched from the issuer before the first hop; never from a token. */
	keys: readonly PublicJwk[];
	/** Origins whose pages may call it and read the answer (CORS); nobody's where absent. */
	readonly allowedOrigins?: readonly string[];
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
	/** The HTML of a client that is only files, by path. Its program runs in the page. */
	readonly files?: Readonly<Record<string, string>>;
	transactions: Transaction[];
	/** What came back, until it is redeemed. */
	code?: string;
	/** The transaction that the answer belongs to. */
	current?: Transaction;
	accessToken?: string;
	photos?: readonly string[];
	error?: string;
}

export interface BrowserMemory {
	readonly role: "browser";
	cookies: Jar;
	/** Every URL that stood in the address bar, oldest first. */
	history: string[];
	/** A redirect that it has received and not yet followed. */
	following?: string;
	/** What stands behind the # of the address that it opens: kept here, never sent (RFC 9110 §7.1). */
	fragment?: string;
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
