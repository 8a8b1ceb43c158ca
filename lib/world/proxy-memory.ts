/** What a proxy remembers: to its own clients it is an authorization server, and to the server behind it one client. */
import type { AsMemory, PendingRequest } from "./as-memory";
import type { ClientCredentials, ClientMemory, Transaction } from "./client-memory";

/** A request of one of its clients, for as long as its person is at the server behind. */
export interface ProxiedRequest {
	readonly request: PendingRequest;
	/** The ticket of its consent page. */
	readonly ticket: string;
	/** What the proxy itself asks the server behind. */
	readonly transaction: Transaction;
}

/** Its one client at the server behind, whichever of its own clients asks. */
export interface ProxyMemory extends ClientCredentials {
	/** Of the server behind, read before the first hop (RFC 8414). */
	metadata: ClientMemory["metadata"];
	readonly redirectUri: string;
	readonly scope: string;
	/** The API behind. */
	readonly resource: string;
	/** The clients that were allowed in each browser session. */
	readonly approved: Record<string, readonly string[]>;
	/** By the `state` that the server behind brings back. */
	readonly waiting: Record<string, ProxiedRequest>;
	/** The token of the API behind, by the `sub` of the tokens that the proxy issues itself. */
	readonly connections: Record<string, string>;
}

/** An authorization server that knows nobody itself, and sends people on to another one. */
export interface ProxyServerMemory extends AsMemory {
	readonly proxy: ProxyMemory;
}
