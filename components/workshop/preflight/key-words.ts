/** What a key that arrives does on the stage, by the very table that the stage reads. */
import { type Action, actionOf, isCharacter, keyOf, type Pressed } from "../../playing/keys";
import type { Check } from "./check";

const does: Readonly<Record<Action, string>> = {
	next: "next hop",
	back: "back",
	phaseBack: "phase before",
	phaseNext: "phase after",
	first: "first hop",
	last: "last hop",
	goTo: "go to a hop",
	black: "black screen",
	white: "white screen",
	fullScreen: "full screen",
	attacker: "lets the attacker in, or out",
	protections: "protections",
	tab: "next tab",
	follow: "follow a value",
	copyCode: "copies the code or the link",
	join: "join with a code",
	help: "the list of keys",
	edit: "edit before sending",
	original: "original run, edited branch",
	undo: "undo",
	escape: "closes what is open, or leaves the projector view",
};

export interface Arrived {
	readonly key: string;
	readonly code: string;
	readonly action: Action | undefined;
	/** What it does on the stage, or why it does nothing. */
	readonly says: string;
}

export interface KeyEvent extends Pressed {
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
}

/** @param singleKeysOff whether single letters are switched off in the settings */
export function arrivedOf(event: KeyEvent, singleKeysOff: boolean): Arrived {
	const { key, code } = event;
	const heard = { key: key === " " ? "Space" : key, code };
	const nothing = (says: string): Arrived => ({ ...heard, action: undefined, says: `Nothing: ${says}` });
	if (event.ctrlKey || event.altKey || event.metaKey)
		return nothing("with Ctrl, Alt or the system's key held, keys are the browser's.");
	const action = actionOf(event);
	if (action && singleKeysOff && isCharacter(keyOf(event)))
		return nothing("single-letter keys are off. Switch them on in the settings.");
	if (action) return { ...heard, action, says: does[action] };
	if (key === "F5") return nothing("it reloads the page. Use another button of the clicker.");
	return nothing("the stage does not know this key.");
}

const MEND =
	"Switch the clicker to the mode for slide shows, so that it sends Page Up and Page Down or arrows, and press again.";

/** @param keys in the order in which they came */
export function clicker(keys: readonly Arrived[]): Check {
	const name = "The clicker's keys arrive";
	const has = (action: Action) => keys.some((key) => key.action === action);
	const [next, back] = [has("next"), has("back")];
	if (next && back) return { name, state: "good", says: "Next and Back arrive." };
	const stray = keys.findLast(({ action }) => action === undefined);
	if (stray) return { name, state: "fails", says: `${stray.key} does nothing on the stage.`, todo: MEND };
	if (next) return { name, state: "untried", says: "Next arrives. Press Back." };
	if (back) return { name, state: "untried", says: "Back arrives. Press Next." };
	return {
		name,
		state: "untried",
		says: "Press the button below, then Next and Back on the clicker. Each key is listed as it arrives. If none does, look whether the clicker's receiver is plugged in.",
	};
}
