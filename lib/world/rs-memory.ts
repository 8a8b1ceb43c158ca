/** What an API or a tool server remembers. */
import type { JsonObject } from "../crypto/json";
import type { PublicJwk } from "../crypto/keys";
import type { HeaderList } from "../http/message";
import type { ToolLog } from "../vocabulary/decision";
import type { DpopServer } from "./as-memory";
import type { ClientCredentials } from "./client-memory";

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

export interface RsMemory {
	readonly role: "rs";
	/** The identifier that tokens for it carry as `aud` (RFC 9068 §3). */
	readonly resource: string;
	readonly issuer: string;
	/** Fetched from the issuer before the first hop; never from a token. */
	keys: readonly PublicJwk[];
	readonly photos: Readonly<Record<string, readonly string[]>>;
	/** The clients that have photos of their own, by `client_id`. */
	readonly clients?: readonly string[];
	/** The scope that each path needs, where it is another API than that of the photos. */
	readonly paths?: Readonly<Record<string, string>>;
	/** What lies at each path, where that is something else than photos. */
	readonly lists?: Readonly<Record<string, ServedList>>;
	/** Who was served, the newest last. Kept where a lesson looks at it. */
	readonly log?: CallLog[];
	/** The headers of each call, tokens and all, where it writes them down. It must not (RFC 9700 §4.9.3). */
	readonly accessLog?: HeaderList[];
	/** What an API needs to call another one: towards the authorization server it is a client. */
	readonly onward?: OnwardMemory;
	/** Where it may ask about tokens, and as whom (RFC 7662 §2.1). Absent where it never asks. */
	readonly introspection?: { readonly endpoint: string; readonly id: string; readonly secret: string };
	/** Origins whose pages may call it and read the answer (CORS); nobody's where absent. */
	readonly allowedOrigins?: readonly string[];
	/** Whether every page may, as at an API that takes tokens and no cookies. */
	readonly openToPages?: true;
	/** Whether it takes tokens in the query as well, unless it is told to ignore them there (RFC 6750 §2.3). */
	readonly takesQuery?: true;
	/** Where it reads DPoP proofs. */
	dpop?: DpopServer;
	/** Whether it asks clients for a certificate, and compares it with the token (RFC 8705 §3). */
	readonly mtls?: true;
	/** Where it is a tool server: its policy, and what its tools work on. */
	readonly tools?: ToolsMemory;
	/** The scope that each of its tools needs, where it is a tool server: then one endpoint takes every call. */
	readonly scopeOfTools?: Readonly<Record<string, string>>;
}

/** What lies at one path of an API: of each owner their own, or the same for everybody who may call. */
export interface ServedList {
	/** The member of the answer that holds it. */
	readonly member: string;
	readonly owned?: Readonly<Record<string, readonly JsonObject[]>>;
	readonly shared?: readonly JsonObject[];
}

/** What a token says of who called: the user, and the outermost actor where it names one (RFC 8693 §4.1). */
export interface CallLog {
	readonly sub: string;
	readonly actor?: string;
	readonly clientId: string;
	/** Where every call is decided by a policy: what was asked, when, and what was decided. */
	readonly tool?: ToolLog;
}

export interface OnwardMemory extends ClientCredentials {
	/** The API that it calls, the path there, and the scope that it asks for. */
	readonly resource: string;
	readonly path: string;
	readonly scope: string;
	/** From the issuer's metadata, read before the first hop (RFC 8414). */
	tokenEndpoint: string;
	/** The member of the next answer that it reads, and what its own answer makes of it. A tool answers in words. */
	readonly reads: string;
	readonly gives?: { readonly status: number; readonly member: string };
	/** Its own token, which says who acts. */
	actorToken?: string;
}
