/** What was ticked in the list from OAuth 2.0 to 2.1. Kept on this machine, and nowhere else. */

const KEY = "migration";

export const NONE: ReadonlySet<string> = new Set();

const listeners = new Set<() => void>();
let known: { readonly text: string; readonly ids: ReadonlySet<string> } = { text: "", ids: NONE };

/** Ids of what is ticked; the same set until another one is. */
export function ticked(): ReadonlySet<string> {
	const text = stored();
	if (text !== known.text) known = { text, ids: new Set(text.split(" ").filter((id) => /^[a-z0-9-]{1,40}$/.test(id))) };
	return known.ids;
}

function stored(): string {
	try {
		return localStorage.getItem(KEY) ?? "";
	} catch {
		// Then it is known as long as the page is open.
		return known.text;
	}
}

/** Ticks an item, or takes the tick away. */
export function tick(id: string): void {
	const before = ticked();
	const ids = new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]);
	const text = [...ids].join(" ");
	known = { text, ids };
	try {
		localStorage.setItem(KEY, text);
	} catch {
		// Then the next visit begins anew.
	}
	for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`: tells of every tick, in this window and in others. */
export function onTicked(tell: () => void): () => void {
	listeners.add(tell);
	window.addEventListener("storage", tell);
	return () => {
		listeners.delete(tell);
		window.removeEventListener("storage", tell);
	};
}
