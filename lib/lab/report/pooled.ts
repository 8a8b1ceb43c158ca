/** Whose messages a report takes together: a sandbox is there for everybody who is pointed at it. */
import { header } from "../../http/message";
import type { Exchange } from "../log";
import { seenAll } from "../seen";

export interface Pooled {
	/** Each `client_id` that came. */
	readonly clients: readonly string[];
	/** Each `User-Agent` that came with what a client sends itself. */
	readonly programs: readonly string[];
}

/** Pages are opened by a browser, which is nobody's program. */
const BROWSED = ["authorization", "page"];

/** In the order in which they came. More than one of either may still be one client, which registers anew each time or uses two libraries. */
export function pooledOf(exchanges: readonly Exchange[]): Pooled {
	const seen = seenAll(exchanges).filter(({ kind }) => kind !== "other");
	return {
		clients: each(seen.map(({ clientId }) => clientId)),
		programs: each(
			seen.map(({ kind, request }) => (BROWSED.includes(kind) ? undefined : header(request.headers, "user-agent"))),
		),
	};
}

const each = (names: readonly (string | undefined)[]): readonly string[] => [
	...new Set(names.filter((name) => name !== undefined)),
];
