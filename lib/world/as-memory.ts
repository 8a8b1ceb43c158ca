/** What an authorization server remembers. Records are keyed by the value that finds them. */
import type { RsaKey } from "../crypto/keys";
import type { ExchangePolicy, RegisteredApi, Registration } from "./as-clients";
import type { CodeRecord, DeviceMemory, IssuedToken, RefreshFamily, RefreshRecord } from "./as-grants";
import type { Account, PendingLogout, PendingRequest, PushedRequest, Session } from "./as-sessions";

export type * from "./as-clients";
export type * from "./as-grants";
export type * from "./as-sessions";

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
	/** The path below which its pages leave it to anybody to show them in a frame (RFC 9700 §4.16). */
	readonly framable?: "" | "/device";
	/** Whether it can have its answer posted to the client in a form (RFC 9700 §4.2.4). */
	readonly postsForms?: true;
	/** Whether its session cookie goes along into frames of other sites (`SameSite=None`). */
	readonly inFrames?: true;
	/** Where the server offers the device grant. */
	readonly devices?: DeviceMemory;
	/** Whether people have passkeys here, beside their passwords. */
	readonly passkeys?: true;
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
	/** Seconds that what it issues lives, where that is not as usual. */
	lifetimes?: {
		readonly code?: number;
		readonly accessToken?: number;
		readonly refreshToken?: number;
		readonly idToken?: number;
	};
	/** Where no certificate can be shown, as at a port without TLS: then no method that needs one is offered. */
	readonly withoutCertificates?: true;
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
	/** What its sign-in page says of who there is, where it is there to try clients with. */
	readonly signInHint?: string;
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
