/** What a client or an agent remembers. */
import type { JsonObject } from "../crypto/json";
import type { PublicJwk, RsaKey } from "../crypto/keys";
import type { Advert, ClientAuthMethod } from "./as-memory";

/** What a client needs besides to let people sign in with an OpenID Provider. */
export interface OpenidClient {
	readonly postLogoutRedirectUri: string;
	/** From the metadata and from `jwks_uri`, read before the first hop; never from a token. */
	userinfoEndpoint: string;
	endSessionEndpoint: string;
	keys: readonly PublicJwk[];
	/** `state` of each logout that was asked for. No cookie comes back with the answer. */
	logoutStates: string[];
}

/** What a client keeps for one more authorization server. The redirect URI is the same at all of them, unless it says another. */
export interface OtherServer {
	/** What it is known by, where its owner has typed in the endpoints, so that its issuer is no more than a word. */
	readonly connection?: string;
	readonly redirectUri?: string;
	readonly clientId: string;
	readonly clientSecret?: string;
	/** For `private_key_jwt`, where it is not the one that it has at the other servers. */
	readonly key?: RsaKey;
	/** The API that this server's tokens are for. */
	readonly resource: string;
	metadata: ClientMemory["metadata"];
}

/** What proofs are made with. The key never leaves its lane. */
export interface Prover {
	readonly key: RsaKey;
	/** The last nonce of each server, by its base. */
	readonly nonces: Record<string, string>;
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
	challenge?: { readonly resourceMetadata?: string; readonly scope?: string };
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

/** What the client stores while the user is away. */
export interface Transaction {
	readonly id: string;
	readonly state?: string;
	readonly codeVerifier?: string;
	readonly issuer: string;
	readonly redirectUri: string;
	readonly resource?: string;
	/** Which of its connections asked, where the client keeps them apart by more than the issuer. */
	readonly connection?: string;
	/** The API that the person said, where the client takes one. */
	readonly api?: string;
	readonly nonce?: string;
	/** At a client that hands out links: the user session that asked for it, and the request that its link leads to. */
	readonly linked?: { readonly by: string; readonly url: string };
	/** Whether it asked the server to show no page (`prompt=none`). */
	readonly silent?: true;
	/** What `max_age` said, and when: an answer is compared with both (OpenID Core §3.1.3.7). Seconds, and since 1970. */
	readonly signedInSince?: { readonly maxAge: number; readonly askedAt: number };
}

/** What a client is to a server, and what it proves that with. */
export interface ClientCredentials {
	readonly clientId: string;
	readonly clientSecret?: string;
	/** How it proves who it is, where that is not by its secret. */
	readonly authMethod?: ClientAuthMethod;
	/** For `private_key_jwt`. It never leaves the client. */
	readonly key?: RsaKey;
	/** For `tls_client_auth`: the subject of its certificate (RFC 4514). */
	readonly certificateSubject?: string;
	/** The certificate itself, as base64 of its DER, where it is there in full. */
	readonly certificate?: string;
	/** An assertion that was made for the next request. */
	assertion?: string;
}

/** What a client keeps for one of its users. */
export interface ClientSession {
	/** What came back, until it is redeemed. */
	code?: string;
	/** The transaction that the answer belongs to. */
	current?: Transaction;
	/** The transaction whose answer was refused, or was an error. */
	unanswered?: Transaction;
	accessToken?: string;
	refreshToken?: string;
	/** As it came. Nothing in it counts before it is checked. */
	idToken?: string;
	/** Whose ID Token was accepted, and what the cookie says from then on. */
	signedIn?: { readonly id: string; readonly sub: string; readonly name?: string };
	photos?: readonly string[];
	error?: string;
	/** What was typed into the client's own form, until it forgets it. */
	credentials?: { readonly username: string; readonly password: string };
}

export interface Sessions {
	own: ClientSession;
	[id: string]: ClientSession;
}

export interface ClientMemory extends ClientCredentials {
	/** The metadata document that its site has, where its address is its client_id (CIMD). */
	readonly document?: JsonObject;
	readonly role: "client";
	readonly redirectUri: string;
	readonly scope: string;
	readonly resource: string;
	/** The API that keeps the photos of its users, as its own pages name it. */
	readonly photosAt?: string;
	/** From the issuer's metadata, read before the first hop (RFC 8414). */
	metadata: {
		readonly issuer: string;
		readonly authorization_endpoint: string;
		readonly token_endpoint: string;
		readonly device_authorization_endpoint?: string;
		readonly revocation_endpoint?: string;
		readonly pushed_authorization_request_endpoint?: string;
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
	/** What it keeps for each browser, by what the browser's cookie says; `own` where it has one user and no browser. */
	readonly sessions: Sessions;
	/**
	 * Where it gives its users a link to connect with, to be opened in whatever browser: whether that leads to its own page,
	 * or is the authorization request itself, whose `state` then says whose session it is for (RFC 9700 Update §2.3.1).
	 */
	readonly handsOut?: "links" | "requests";
	/** Where it has an address that sends browsers on: the origins that this is there for (RFC 9700 §4.11.1). */
	readonly sendsOn?: readonly string[];
	/** Whether its assertions name endpoints, unless it is told otherwise (RFC 7523 §3). */
	readonly namesEndpoints?: true;
	/** Whether its users say which API has their photos, so that it is bound to none (RFC 9700 §4.9.1). */
	readonly takesApi?: true;
	/** Whether it has a form of its own for the user's password (RFC 6749 §4.3). */
	readonly asksPassword?: true;
	/** How its API takes tokens, where its pages link to that: read from the metadata before the first hop (RFC 9728 §2). */
	bearerMethods?: readonly string[];
	/** Whether its page waits for the answer as a message of another window (RFC 9700 §4.17). */
	readonly awaitsMessage?: true;
	/** Whether it asks for the answer as a form that is posted to it (RFC 9700 §4.2.4). It takes one in the query as well. */
	readonly takesForm?: true;
	/** Whether a request stays open when its answer has come, so that its state is good once more (RFC 9700 §4.2.4). */
	readonly keepsRequests?: true;
	/** The HTML of its pages that are programs of their own, by path, beside those that it makes itself. */
	readonly scriptPages?: Readonly<Record<string, string>>;
	/** What stands on the page that it shows at its redirect URI before it redeems, where it shows one there (RFC 9700 §4.2.1). */
	readonly advert?: Advert;
	/** Keys of the server, where its script pages ask for an ID Token beside their token (OpenID Core §3.2). */
	readonly scriptKeys?: readonly PublicJwk[];
	/**
	 * Keys of the server, where it asks for an ID Token beside its token only to know its own answers by the nonce in it
	 * (RFC 9700 §4.5.3.2). Nobody signs in with that.
	 */
	readonly idTokenKeys?: readonly PublicJwk[];
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
