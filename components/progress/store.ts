/**
 * Progress in the browser's storage. It stays on this machine. What is stored there and cannot be read is set aside
 * under another key, as it was, so that nothing is lost and the learner can go on.
 */
import { NO_PROGRESS, type Progress } from "@/lib/progress/progress";
import { readProgress } from "@/lib/progress/read-progress";

const KEY = "progress";
/** With a number behind it, from 1. */
const ASIDE = "progress-set-aside-";
/** The storage is tried with this key before anything is to be kept. */
const TRIAL = "progress-trial";

/** What was set aside. */
export interface Aside {
	readonly key: string;
	readonly text: string;
}

/** What a page says of how progress is kept. */
export interface Keeping {
	/** Whether it will be there at the next visit. */
	readonly kept: boolean;
	readonly aside: readonly Aside[];
}

export const KEPT: Keeping = { kept: true, aside: [] };

const listeners = new Set<() => void>();
let known: { readonly text: string; readonly progress: Progress } = { text: "", progress: NO_PROGRESS };
/** What storage refused to take: known as long as the page is open. */
let unsaved: string | undefined;
/** Whether the storage takes anything at all; `undefined` until it was tried. */
let takes: boolean | undefined;
let keeping: Keeping = KEPT;

/** What is stored; the same object until something else is. */
export function progressNow(): Progress {
	const text = unsaved ?? stored(KEY) ?? "";
	if (text !== known.text) known = { text, progress: readProgress(text)?.progress ?? NO_PROGRESS };
	return known.progress;
}

/** How it is kept; the same object until that changes. */
export const keepingNow = (): Keeping => keeping;

export function putProgress(progress: Progress): void {
	const text = JSON.stringify(progress);
	const free = setAsideWhatIsDamaged();
	known = { text, progress };
	unsaved = free && store(KEY, text) ? undefined : text;
	look();
}

/** Removes one of what was set aside, for good. */
export function removeAside({ key }: Aside): void {
	remove(key);
	look();
}

/** For `useSyncExternalStore`: tells of every change, in this window and in others. */
export function onProgress(tell: () => void): () => void {
	listeners.add(tell);
	if (listeners.size === 1) window.addEventListener("storage", look);
	look();
	return () => {
		listeners.delete(tell);
		if (listeners.size === 0) window.removeEventListener("storage", look);
	};
}

/** Looks at the storage again, and tells everybody. */
function look(): void {
	const free = setAsideWhatIsDamaged();
	takes ??= store(TRIAL, "1") && remove(TRIAL);
	const next = { kept: unsaved === undefined && free && takes, aside: asideInStorage() };
	if (JSON.stringify(next) !== JSON.stringify(keeping)) keeping = next;
	for (const tell of listeners) tell();
}

/**
 * A text that is damaged goes, as it was, under a key of its own; what can be read of it stays.
 * @returns whether nothing would be lost by writing over what is stored
 */
function setAsideWhatIsDamaged(): boolean {
	const text = stored(KEY) ?? "";
	const read = text === "" ? { progress: NO_PROGRESS, left: 0 } : readProgress(text);
	if (read?.left === 0) return true;
	return store(nextAside(), text) && store(KEY, JSON.stringify(read?.progress ?? NO_PROGRESS));
}

function nextAside(): string {
	let n = 1;
	while (stored(`${ASIDE}${n}`) !== undefined) n += 1;
	return `${ASIDE}${n}`;
}

function asideInStorage(): readonly Aside[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(ASIDE))
			.sort()
			.map((key) => ({ key, text: localStorage.getItem(key) ?? "" }));
	} catch {
		return [];
	}
}

function stored(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		// Private windows may refuse to be asked.
		return undefined;
	}
}

/** @returns whether it was taken */
function store(key: string, text: string): boolean {
	try {
		localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}

/** @returns whether it is gone */
function remove(key: string): boolean {
	try {
		localStorage.removeItem(key);
		return true;
	} catch {
		return false;
	}
}
