/** Attacks whose last question somebody has answered. Kept on this machine, and nowhere else. */

const KEY = "finished";
/** Ids of lessons look so; whatever else is stored is not ours. */
const ID = /^[a-z0-9.-]{1,60}$/;

const listeners = new Set<() => void>();
const none: ReadonlySet<string> = new Set();
let known: { readonly text: string; readonly ids: ReadonlySet<string> } = { text: "", ids: none };

/** The ids that are stored; the same set until another one is. */
export function finished(): ReadonlySet<string> {
	const text = stored();
	if (text !== known.text) known = { text, ids: new Set(text.split(" ").filter((id) => ID.test(id))) };
	return known.ids;
}

function stored(): string {
	try {
		return localStorage.getItem(KEY) ?? "";
	} catch {
		// Private windows may refuse; then nothing was kept.
		return "";
	}
}

export function finish(id: string): void {
	try {
		localStorage.setItem(KEY, [...new Set([...finished(), id])].join(" "));
	} catch {
		// Then the next visit begins anew.
	}
	for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`: tells when another one is finished, in this window or in another. */
export function onFinished(tell: () => void): () => void {
	listeners.add(tell);
	window.addEventListener("storage", tell);
	return () => {
		listeners.delete(tell);
		window.removeEventListener("storage", tell);
	};
}

/** Before the page runs, nobody knows. */
export const nothingFinished = (): ReadonlySet<string> => none;
