/** The goal that somebody plays for in free play, and the run that comes of it: kept in this tab while it is away from its exercise. */

export interface KeptCapture {
	/** Id of the exercise. */
	readonly exercise: string;
	/** As the exercise says it. */
	readonly goal: string;
	/** Path of the free play in which it is played. */
	readonly path: string;
	/** Path and query of the page that asks for it. */
	readonly back: string;
	/** Path and query of the run as it stands now; absent until something is played. */
	readonly run?: string;
	/** Whether the learner asks for the verdict on it. */
	readonly judge?: boolean;
}

const KEY = "capture";

export function keepCapture(kept: KeptCapture): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// Private windows may refuse to store anything; then the address of the run can be brought by hand.
	}
}

export function forgetCapture(): void {
	try {
		sessionStorage.removeItem(KEY);
	} catch {
		// Nothing was stored, then.
	}
}

/** What is kept; `undefined` where there is nothing, or nothing of ours. */
export function keptCapture(): KeptCapture | undefined {
	try {
		return readCapture(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
	} catch {
		return undefined;
	}
}

/** @param value anything: whatever leads out of this site, or is no text, is not taken */
export function readCapture(value: unknown): KeptCapture | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	const { exercise, goal, path, back, run, judge } = value as Record<string, unknown>;
	const isOurs =
		[exercise, goal].every((text) => typeof text === "string") &&
		/^\/attacks\/free\/[a-z0-9.-]+$/.test(String(path)) &&
		/^\/practice\/[a-z0-9.-]+(\?|$)/.test(String(back)) &&
		(run === undefined || String(run).startsWith(`${path}?`) || run === path);
	if (!isOurs) return undefined;
	return {
		exercise: String(exercise),
		goal: String(goal),
		path: String(path),
		back: String(back),
		...(typeof run === "string" ? { run } : {}),
		...(judge === true ? { judge } : {}),
	};
}
