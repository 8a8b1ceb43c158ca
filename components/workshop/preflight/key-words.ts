/** What a key that arrives does on the stage, by the very table that the stage reads. */
import { type Action, actionOf, isCharacter, keyOf, type Pressed } from "../../playing/keys";
import { mark, type Text } from "../../words/text";
import { t } from "../../words/words";
import type { Check } from "./check";

const does: Readonly<Record<Action, Text>> = {
	next: mark("next hop"),
	back: mark("back"),
	phaseBack: mark("phase before"),
	phaseNext: mark("phase after"),
	first: mark("first hop"),
	last: mark("last hop"),
	goTo: mark("go to a hop"),
	black: mark("black screen"),
	white: mark("white screen"),
	fullScreen: mark("full screen"),
	attacker: mark("lets the attacker in, or out"),
	protections: mark("protections"),
	tab: mark("next tab"),
	follow: mark("follow a value"),
	copyCode: mark("copies the code or the link"),
	join: mark("join with a code"),
	help: mark("the list of keys"),
	edit: mark("edit before sending"),
	original: mark("original run, edited branch"),
	undo: mark("undo"),
	escape: mark("closes what is open, or leaves the projector view"),
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
	const heard = { key: key === " " ? t("Space ~ key") : key, code };
	const nothing = (says: string): Arrived => ({ ...heard, action: undefined, says });
	if (event.ctrlKey || event.altKey || event.metaKey)
		return nothing(t("Nothing: with Ctrl, Alt or the system's key held, keys are the browser's."));
	const action = actionOf(event);
	if (action && singleKeysOff && isCharacter(keyOf(event)))
		return nothing(t("Nothing: single-letter keys are off. Switch them on in the settings."));
	if (action) return { ...heard, action, says: t(does[action]) };
	if (key === "F5") return nothing(t("Nothing: it reloads the page. Use another button of the clicker."));
	return nothing(t("Nothing: the stage does not know this key."));
}

const MEND = mark(
	"Switch the clicker to the mode for slide shows, so that it sends Page Up and Page Down or arrows, and press again.",
);

/** @param keys in the order in which they came */
export function clicker(keys: readonly Arrived[]): Check {
	const name = t("The clicker's keys arrive");
	const has = (action: Action) => keys.some((key) => key.action === action);
	const [next, back] = [has("next"), has("back")];
	if (next && back) return { name, state: "good", says: t("Next and Back arrive.") };
	const stray = keys.findLast(({ action }) => action === undefined);
	if (stray)
		return { name, state: "fails", says: t("{key} does nothing on the stage.", { key: stray.key }), todo: t(MEND) };
	if (next) return { name, state: "untried", says: t("Next arrives. Press Back.") };
	if (back) return { name, state: "untried", says: t("Back arrives. Press Next.") };
	return {
		name,
		state: "untried",
		says: t(
			"Press the button below, then Next and Back on the clicker. Each key is listed as it arrives. If none does, look whether the clicker's receiver is plugged in.",
		),
	};
}
