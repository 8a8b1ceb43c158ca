/** Where you were, which the page keeps between visits beside settings and what is finished. It stays on this machine. */

export interface Place {
	readonly title: string;
	/** Path and query on this site. */
	readonly href: string;
	readonly hop: string;
	readonly of: string;
}

const KEY = "last-place";

export function remember(place: Place): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(place));
	} catch {
		// Private windows may refuse to store anything; then there is nothing to pick up later.
	}
}

/** The stored place; `undefined` where there is none, or it is not one of ours. */
export function recallPlace(): Place | undefined {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
		if (typeof value !== "object" || value === null) return undefined;
		const { title, href, hop, of } = value as Record<string, unknown>;
		const texts = [title, href, hop, of];
		if (
			!texts.every((text) => typeof text === "string") ||
			!/^\/(flows|attacks(\/free)?)\/[a-z0-9.-]+\?/.test(String(href))
		)
			return undefined;
		return { title: String(title), href: String(href), hop: String(hop), of: String(of) };
	} catch {
		return undefined;
	}
}
