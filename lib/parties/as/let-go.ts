/**
 * What has expired is let go, well after: a code that came too late is still known as one for a day, and only then as
 * no code at all. A lesson ends long before.
 */
import type { AsMemory } from "../../world/as-memory";

/** Seconds for which what is over is kept all the same. */
export const KEPT_AFTER = 86_400;

/** At most so many records of a kind stay; the oldest go first. */
export const MOST_RECORDS = 2000;

/** Looks are rare, so that each costs a request next to nothing: once in so many seconds, or in so many requests. */
const [EVERY_SECONDS, EVERY_REQUESTS] = [3600, 1000];

/** Counts a request, and lets go from time to time. @param now seconds since 1970 */
export function tidy(as: AsMemory, now: number): void {
	const { at, requests } = as.tidied ?? { at: now, requests: 0 };
	const isDue = now - at >= EVERY_SECONDS || requests + 1 >= EVERY_REQUESTS;
	as.tidied = isDue ? { at: now, requests: 0 } : { at, requests: requests + 1 };
	if (isDue) letGo(as, now - KEPT_AFTER);
}

/** @param before what ended before this time goes */
function letGo(as: AsMemory, before: number): void {
	const { codes, tokens, references = {}, refreshTokens, families, sessions, pending, logouts = {}, devices } = as;
	const isOver = ({ expiresAt }: { readonly expiresAt: number }) => expiresAt < before;
	keepOnly(codes, (code) => !isOver(code));
	keepOnly(as.pushed ?? {}, (request) => !isOver(request));
	keepOnly(tokens, (token) => !isOver(token));
	keepOnly(references, (jti) => Object.hasOwn(tokens, jti));
	keepOnly(families, (family) => !isOver(family));
	keepOnly(refreshTokens, ({ family }) => Object.hasOwn(families, family));
	keepOnly(sessions, ({ authTime, startedAt }) => (authTime ?? startedAt ?? before) >= before);
	// What waits for a session can be answered by nobody else.
	const isOpen = ({ session }: { readonly session: string }) => Object.hasOwn(sessions, session);
	keepOnly(pending, isOpen);
	keepOnly(logouts, isOpen);
	keepOnly(as.assertions ?? {}, (until) => until >= before);
	keepOnly(devices?.waiting ?? {}, (device) => !isOver(device));
	keepOnly(devices?.shown ?? {}, (code) => Object.hasOwn(devices?.waiting ?? {}, code));
	letStrangersGo(as);
}

/**
 * Anybody may register a client, or publish a document: of these only the newest stay. Until when a document was fresh is
 * known as long as its client is: without that it would count as one that was registered, and never be read again.
 */
function letStrangersGo({ clients, freshDocuments = {} }: AsMemory): void {
	const strangers = Object.keys(clients).filter((id) => clients[id]?.selfRegistered);
	for (const id of strangers.slice(0, -MOST_RECORDS)) delete clients[id];
	for (const id of Object.keys(freshDocuments)) if (!Object.hasOwn(clients, id)) delete freshDocuments[id];
}

function keepOnly<T>(table: Record<string, T>, stays: (record: T) => boolean): void {
	const kept = new Set(
		Object.entries(table)
			.flatMap(([key, record]) => (stays(record) ? [key] : []))
			.slice(-MOST_RECORDS),
	);
	for (const key of Object.keys(table)) if (!kept.has(key)) delete table[key];
}
