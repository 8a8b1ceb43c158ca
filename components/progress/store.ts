/** Progress in the browser's storage. It stays on this machine. */
import { NO_PROGRESS, type Progress } from "@/lib/progress/progress";

const KEY = "progress";

const listeners = new Set<() => void>();
let known: { readonly text: string; readonly progress: Progress } = { text: "", progress: NO_PROGRESS };

/** What is stored; the same object until something else is. */
export function progressNow(): Progress {
	const text = stored();
	if (text !== known.text) known = { text, progress: read(text) };
	return known.progress;
}

function stored(): string {
	try {
		return localStorage.getItem(KEY) ?? "";
	} catch {
		// Private windows may refuse; then what was done in this one is known as long as it is open.
		return known.text;
	}
}

function read(text: string): Progress {
	try {
		return { ...NO_PROGRESS, ...(JSON.parse(text) as Progress) };
	} catch {
		return NO_PROGRESS;
	}
}

export function putProgress(progress: Progress): void {
	const text = JSON.stringify(progress);
	known = { text, progress };
	try {
		localStorage.setItem(KEY, text);
	} catch {
		// Then the next visit begins anew; the page says so.
	}
	for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`: tells of every change, in this window and in others. */
export function onProgress(tell: () => void): () => void {
	listeners.add(tell);
	window.addEventListener("storage", tell);
	return () => {
		listeners.delete(tell);
		window.removeEventListener("storage", tell);
	};
}
