/** What each key does. Letters can be switched off in the settings (WCAG 2.1.4); the others stay. */
export type Action =
	| "next"
	| "back"
	| "phaseBack"
	| "phaseNext"
	| "first"
	| "last"
	| "goTo"
	| "black"
	| "white"
	| "fullScreen"
	| "attacker"
	| "protections"
	| "tab"
	| "follow"
	| "copyCode"
	| "join"
	| "help"
	| "edit"
	| "original"
	| "undo"
	| "escape";

/** Keys and clicker keys. PageUp, PageDown, B and `.` are what clickers send. */
export const keyActions: Readonly<Record<string, Action>> = {
	ArrowRight: "next",
	" ": "next",
	PageDown: "next",
	n: "next",
	ArrowLeft: "back",
	PageUp: "back",
	p: "back",
	ArrowUp: "phaseBack",
	ArrowDown: "phaseNext",
	Home: "first",
	End: "last",
	g: "goTo",
	b: "black",
	".": "black",
	w: "white",
	f: "fullScreen",
	a: "attacker",
	t: "protections",
	i: "tab",
	v: "follow",
	c: "copyCode",
	j: "join",
	e: "edit",
	o: "original",
	"0": "original",
	u: "undo",
	"?": "help",
	Escape: "escape",
};

/** What a keyboard event says of the key: what it writes, and where it lies (UI Events KeyboardEvent). */
export interface Pressed {
	readonly key: string;
	readonly code: string;
	readonly shiftKey: boolean;
}

/** Latin script up to Extended-B, and Latin Extended Additional: layouts whose letters are where they say. */
const isLatin = (text: string): boolean => /^[\u0020-\u024f\u1e00-\u1eff]$/.test(text);

/**
 * The key by its name here. A layout of another script, such as Cyrillic, writes no Latin letters: there the
 * place of the key decides, and KeyN is `n`.
 */
export function keyOf({ key, code }: Pick<Pressed, "key" | "code">): string {
	if ([...key].length !== 1) return key;
	if (isLatin(key)) return key.toLowerCase();
	if (code === "Period") return ".";
	return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Whether a key is a single character that somebody could also mean as text. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== " ";

export function actionOf(pressed: Pressed): Action | undefined {
	const key = keyOf(pressed);
	if (key === " " && pressed.shiftKey) return "back";
	return Object.hasOwn(keyActions, key) ? keyActions[key] : undefined;
}

/** The answer that a key gives to an open question: A or 1 is the first. `undefined` where it gives none. */
export function answerOf(pressed: Pressed, answers: number): number | undefined {
	const key = keyOf(pressed);
	const answer = isCharacter(key) ? Math.max("abcd".indexOf(key), "1234".indexOf(key)) : -1;
	return answer >= 0 && answer < answers ? answer : undefined;
}
