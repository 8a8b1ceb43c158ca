/** Requests that wait for their person, and the one page on which each is decided. */
import type { AsMemory, PendingRequest } from "../../world/as-memory";

/** A browser's request is decided at `/consent` and answered by redirect; a device's at `/device/confirm`. */
export const decisionPage = (pending: PendingRequest | undefined): string =>
	pending?.device === undefined ? "/consent" : "/device/confirm";

/** The waiting request that a ticket names. No page sees what another page decides; everybody signs in at `/login`. */
export function waitingAt({ pending }: AsMemory, ticket: string, path: string | undefined): PendingRequest | undefined {
	const found = Object.hasOwn(pending, ticket) ? pending[ticket] : undefined;
	return path === "/login" || path === decisionPage(found) ? found : undefined;
}
