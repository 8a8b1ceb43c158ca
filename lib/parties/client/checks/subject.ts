import type { Params } from "../../../http/form";
import type { Transaction } from "../../../world/client-memory";

/** What the client has read from an authorization response before it judges it. */
export interface CallbackSubject {
	readonly params: Params;
	/** The transaction that this response would belong to. */
	readonly transaction: Transaction | undefined;
	/** The user session that the browser has at the client, where the client looks for one. */
	readonly userSession?: string | undefined;
	/** Where it came, without its parameters. */
	readonly cameTo?: string | undefined;
}

/** A client that stops shows a page; there is no OAuth error to send to anybody. */
export const STOPPED = { status: 400 } as const;
