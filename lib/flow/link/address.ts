/**
 * The address of a place: the one way in which anything on this site writes or reads one. A server answers 431 where
 * an address is too long for it, so what is long stands behind the `#`, which no server sees.
 */

/** Characters that stand before the `#`. Servers should take 8,000 octets (RFC 9110 §4.1); many programs cut sooner. */
export const MAX_QUERY = 2000;

/** @param query as `formatLink` writes it, of any length */
export function addressOf(path: string, query: string): string {
	let short = query.split("&");
	const long: string[] = [];
	while (short.join("&").length > MAX_QUERY) {
		const [longest = ""] = [...short].sort((a, b) => b.length - a.length);
		long.push(longest);
		short = short.filter((entry) => entry !== longest);
	}
	const [search, hash] = [short.join("&"), long.join("&")];
	return `${path}${search === "" ? "" : `?${search}`}${hash === "" ? "" : `#${hash}`}`;
}

/** The parts of `window.location` that an address is read from. */
export interface Located {
	/** With its `?`, or empty. */
	readonly search: string;
	/** With its `#`, or empty. */
	readonly hash: string;
}

/** Whether a fragment leads to a place inside the page, and is no part of a link. */
export const isAnchor = (hash: string): boolean => hash.length > 1 && !hash.includes("=");

/** What was written by `addressOf`, as one query again. */
export const queryIn = ({ search, hash }: Located): string =>
	[search.slice(1), isAnchor(hash) ? "" : hash.slice(1)].filter((part) => part !== "").join("&");
