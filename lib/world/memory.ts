/** What each role remembers. Records are keyed by the value that finds them. */
import type { JsonObject } from "../crypto/jwt";
import type { PublicJwk, RsaKey } from "../crypto/keys";
import type { Jar } from "../http/cookies";

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
	/** Public keys that the signature of an assertion may fit. */
	readonly jwks?: { readonly keys: readonly PublicJwk[] };
	/** The one subject that its certificate must have (RFC 8705 §2.1). */
	readonly tls_client_auth_subject_dn?: string;
	readonly grant_types: readonly string[];
	readonly response_types: readonly string[];
	readonly scope: string;
	/** Where the browser may go after a logout (OpenID Logout §3.1). */
	readonly post_logout_redirect_uris?: readonly string[];
	/** Whether it must send a DPoP proof with every token request (RFC 9449 §5.2). */
	readonly dpop_bound_access_tokens?: true;
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
	/** The `device_code` that it would allow, where a device asked: then nothing travels by redirect. */
	readonly device?: string;
	/** To be put into the ID Token (OpenID Core §3.1.2.1). */
	readonly nonce?: string;
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
	readonly scope: string;
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

/** What a client keeps for one more authorization server. The redirect URI is the same at all of them. */
export interface OtherServer {
	readonly clientId: string;
	readonly clientSecret?: string;
	/** The API that this server's tokens are for. */
	readonly resource: string;
	metadata: ClientMemory["metadata"];
}

export interface AttackerServer {
	readonly issuer: string;
	/** How the client authenticates here, so the attacker knows whether the client is a public one. */
	readonly authMethod: ClientAuthMethod;
	/** The same client at the honest server. All of it stands in every authorization request there. */
	readonly target: {
		readonly issuer: string;
		readonly clientId: string;
		readonly redirectUri: string;
		readonly resource: string;
	};
}

/** What a server keeps for DPoP proofs (RFC 9449 §8, RFC 9449 §11.1). */
export interface DpopServer {
	/** The nonce that it gives out now, and until when it accepts it. */
	nonce?: { readonly text: string; readonly until: number };
	/** Thumbprint and `jti` of the proofs that it accepted, with the time until which they are remembered. */
	seen: Record<string, number>;
}

/** What proofs are made with. The key never leaves its lane. */
export interface Prover {
	readonly key: RsaKey;
	/** The last nonce of each server, by origin. */
	readonly nonces: Record<string, string>;
}

/** What a tool server decides by, and what its tools read and change. */
export interface ToolsMemory {
	/** The roles of each person, by `sub`. A program has none of its own. */
	readonly roles: Readonly<Record<string, readonly string[]>>;
	/** By the name of the tool. */
	readonly rules: Readonly<Record<string, ToolRule>>;
	readonly orders: Record<string, Order>;
}

/** What one tool takes, and who may use it when. */
export interface ToolRule {
	/** The role that its caller needs. */
	readonly role: string;
	/** Whether it works on one order, which must then be the caller's own. */
	readonly order?: true;
	/** Whether it takes an amount, in whole euros. */
	readonly amount?: true;
	/** The highest amount where an agent acts. */
	readonly agentLimit?: number;
	/** Opening and closing time, in hours UTC. */
	readonly hours?: readonly [from: number, to: number];
}

/** An order of the shop, with the clerk who handles it. */
export interface Order {
	readonly clerk: string;
	price: number;
	refunded: boolean;
}

/** One decision of a tool server. */
export interface ToolLog {
	/** Seconds since 1970. */
	readonly at: number;
	/** For whom; absent where the agent called for itself, or the token was not accepted. */
	readonly user?: string;
	/** Who acted; absent where the token does not say. */
	readonly agent?: string;
	readonly tool: string;
	readonly order?: string;
	readonly amount?: number;
	/** REFUSED: the token was not accepted, so no rule was asked. INVALID: the call could not be read. */
	readonly decision: "PERMIT" | "DENY" | "REFUSED" | "INVALID";
	/** The rules that permitted, or the check that said no. */
	readonly rules: readonly string[];
}

export interface AgentMemory {
	/** The user's token, which was meant for the agent. */
	readonly received: string;
	/** Its own token, which says who acts. */
	ownToken?: string;
	/** The first call is made as itself, the others for the user. */
	readonly plan: readonly PlannedCall[];
	/** Index of the next call. */
	next: number;
}

/** One call of a tool, as the plan of an agent has it. */
export interface PlannedCall {
	/** Key of its notes. */
	readonly note: string;
	readonly tool: string;
	readonly order?: string;
	readonly amount?: number;
	/** Seconds since 1970 before which the agent does not make it. */
	readonly notBefore?: number;
}

export interface McpMemory {
	/** The URL that it was given. */
	readonly toolServer: string;
	/** Where its metadata document lies (CIMD). */
	readonly documentUrl: string;
	/** What the last challenge said: where the metadata is, and what scope is needed (RFC 9728 §5.1). */
	challenge?: { readonly resourceMetadata: string; readonly scope?: string };
	/** The issuer that the tool server names. */
	issuer?: string;
	registrationEndpoint?: string;
	/** What Ada has granted so far. */
	granted?: string;
	/** Whether it has asked for more once: it does not ask for ever. */
	steppedUp?: true;
	/** What the tools gave. */
	results: readonly string[];
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
	readonly refreshTokens: Record<string, RefreshRecord>;
	readonly families: Record<string, RefreshFamily>;
	/** `iss jti` of every assertion that was accepted, with the time until which it could come again. */
	assertions?: Record<string, number>;
	/** Which clients may exchange tokens, and for what, by `client_id`. RFC 8693 leaves it to the server. */
	readonly exchange?: Readonly<Record<string, ExchangePolicy>>;
	/** Where the server offers the device grant: what waits, by `device_code`, and when wrong user codes were typed. */
	readonly devices?: { readonly waiting: Record<string, DeviceRecord>; wrongCodes: number[] };
	/** APIs that may ask, by id. Where there are none, the server offers no introspection. */
	readonly apis?: Readonly<Record<string, RegisteredApi>>;
	/** Whether clients may end their tokens (RFC 7009). */
	readonly revocation?: boolean;
	/** Response types that it was set up with; only `code` where absent. */
	readonly responseTypes?: readonly string[];
	/** Whether it is an OpenID Provider as well: it issues ID Tokens, and has /userinfo and /end_session. */
	readonly openid?: true;
	logouts?: Record<string, PendingLogout>;
	/** Where it issues tokens that are bound to a key by DPoP. */
	dpop?: DpopServer;
	/** Whether anybody may register a client by a request (RFC 7591 §3). */
	readonly registers?: true;
	/** Whether a client_id may be the address of the client's own metadata document (CIMD). */
	readonly clientDocuments?: true;
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

export interface RsMemory {
	readonly role: "rs";
	/** The identifier that tokens for it carry as `aud` (RFC 9068 §3). */
	readonly resource: string;
	readonly issuer: string;
	/** Fetched from the issuer before the first hop; never from a token. */
	keys: readonly PublicJwk[];
	readonly photos: Readonly<Record<string, readonly string[]>>;
	/** The scope that each path needs, where it is another API than that of the photos. */
	readonly paths?: Readonly<Record<string, string>>;
	/** Who was served, the newest last. Kept where a lesson looks at it. */
	readonly log?: CallLog[];
	/** What an API needs to call another one: towards the authorization server it is a client. */
	readonly onward?: OnwardMemory;
	/** Where it may ask about tokens, and as whom (RFC 7662 §2.1). Absent where it never asks. */
	readonly introspection?: { readonly endpoint: string; readonly id: string; readonly secret: string };
	/** Origins whose pages may call it and read the answer (CORS); nobody's where absent. */
	readonly allowedOrigins?: readonly string[];
	/** Where it reads DPoP proofs. */
	dpop?: DpopServer;
	/** Where it is a tool server: its policy, and what its tools work on. */
	readonly tools?: ToolsMemory;
	/** The scope that each of its tools needs, where it is a tool server: then one endpoint takes every call. */
	readonly scopeOfTools?: Readonly<Record<string, string>>;
}

/** What a token says of who called: the user, and the outermost actor where it names one (RFC 8693 §4.1). */
export interface CallLog {
	readonly sub: string;
	readonly actor?: string;
	readonly clientId: string;
	/** Where every call is decided by a policy: what was asked, when, and what was decided. */
	readonly tool?: ToolLog;
}

export interface OnwardMemory {
	readonly clientId: string;
	readonly clientSecret: string;
	/** The API that it calls, the path there, and the scope that it asks for. */
	readonly resource: string;
	readonly path: string;
	readonly scope: string;
	/** From the issuer's metadata, read before the first hop (RFC 8414). */
	tokenEndpoint: string;
	/** Its own token, which says who acts. */
	actorToken?: string;
	/** The token of the call that it serves now. */
	received?: string;
	/** The token that it got for it. */
	accessToken?: string;
	photos?: readonly string[];
	error?: string;
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

export interface ClientMemory {
	readonly role: "client";
	readonly clientId: string;
	readonly clientSecret?: string;
	/** How it proves who it is, where that is not by its secret. */
	readonly authMethod?: ClientAuthMethod;
	/** For `private_key_jwt`. It never leaves the client. */
	readonly key?: RsaKey;
	/** For `tls_client_auth`: the subject of its certificate (RFC 4514). */
	readonly certificateSubject?: string;
	/** An assertion that was made for the next request. */
	assertion?: string;
	readonly redirectUri: string;
	readonly scope: string;
	readonly resource: string;
	/** From the issuer's metadata, read before the first hop (RFC 8414). */
	metadata: {
		readonly issuer: string;
		readonly authorization_endpoint: string;
		readonly token_endpoint: string;
		readonly device_authorization_endpoint?: string;
		readonly revocation_endpoint?: string;
	};
	/** What the server answered to a device, until there is a token (RFC 8628 §3.2). */
	device?: {
		readonly deviceCode: string;
		readonly userCode: string;
		readonly verificationUri: string;
		readonly expiresAt: number;
		/** Seconds to wait before the next poll. */
		interval: number;
	};
	transactions: Transaction[];
	/** What came back, until it is redeemed. */
	code?: string;
	/** The transaction that the answer belongs to. */
	current?: Transaction;
	accessToken?: string;
	refreshToken?: string;
	photos?: readonly string[];
	error?: string;
	/** Whether it has a form of its own for the user's password (RFC 6749 §4.3). */
	readonly asksPassword?: true;
	/** What was typed into that form, until the client forgets it. */
	credentials?: { readonly username: string; readonly password: string };
	/** Further APIs that one token is to be for (RFC 8707 §2). */
	readonly moreResources?: readonly string[];
	/** The HTML of a client that is only files, by path. Its program runs in the page. */
	readonly files?: Readonly<Record<string, string>>;
	openid?: OpenidClient;
	/** Further authorization servers that a person may choose, each with a registration of its own. */
	readonly otherServers?: readonly OtherServer[];
	/** What it proves with that it holds its key (RFC 9449 §4). */
	dpop?: Prover;
	/** The proof that it sent last, as its debug log would show it. */
	lastProof?: string;
	/** Where it is an agent: its task, and whose token it was handed for it. */
	agent?: AgentMemory;
	/** What an agent needs besides. It knows a tool server, and nothing of the authorization server. */
	mcp?: McpMemory;
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
	/** What stands behind the # of the address that it opens: kept here, never sent (RFC 9110 §7.1). */
	fragment?: string;
}

export interface AttackerMemory {
	readonly role: "attacker";
	code?: string;
	accessToken?: string;
	photos?: readonly string[];
	/** The newest that it has. */
	refreshToken?: string;
	/** When the first access token that it got is over, and when it was last served. Seconds since 1970. */
	firstTokenEnds?: number;
	servedAt?: number;
	/** The verifier that came with the code, where a client sent both here. */
	codeVerifier?: string;
	/** An authorization server of its own, which a client trusts like any other (RFC 9700 §4.4). */
	readonly server?: AttackerServer;
	/** A sign-in of its own that it began at the client. */
	own?: { readonly cookie: string; readonly state?: string; readonly codeChallenge?: string };
	/** A key of its own. */
	dpop?: Prover;
	/** A proof that it has copied. */
	proof?: string;
}

export type Memory = AsMemory | RsMemory | ClientMemory | BrowserMemory | AttackerMemory;
