/** What can be done with the hop that is in the attacker's hands, as data: for the buttons, for the keys and for the help. */
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { lettersWhenSent } from "./held";
import { isDoneAt, reachAt } from "./reach-at";
import type { Free } from "./useFree";

export type HandForm = "own" | "again" | "lure" | "answer" | "change";

export interface HandTool {
	readonly letter: string;
	/** What stands on its button. */
	readonly text: string;
	readonly press: () => void;
	/** The form that it opens. */
	readonly form?: HandForm;
	/** It has been done to this message. */
	readonly done?: boolean;
}

/** Every letter that a tool can have: where it cannot be used, it does not do what it does in a lesson. */
export const HAND_LETTERS = "CEDKRMSL";

/** @param toggle opens a form, or closes it */
export function handTools(player: Player, free: Free, toggle: (form: HandForm) => void): readonly HandTool[] {
	const { run, context } = player;
	const hop = run.hops[context.cursor];
	if (!hop) return [];
	const opens = (letter: string, text: string, form: HandForm): HandTool => ({
		letter,
		text,
		form,
		press: () => toggle(form),
	});
	return [
		...onTheWay(player, free, opens),
		opens("M", t("Send my own"), "own"),
		...(lettersWhenSent(run, context.cursor).length > 0 ? [opens("S", t("Send again"), "again")] : []),
		...(free.free.positions.includes("site") ? [opens("L", t("Send Ada a link"), "lure")] : []),
	];
}

function onTheWay(
	{ run, context }: Player,
	{ free, interfere }: Free,
	opens: (letter: string, text: string, form: HandForm) => HandTool,
): readonly HandTool[] {
	const hop = run.hops[context.cursor];
	const reach = hop && reachAt(run, hop);
	if (!reach) return [];
	const { exchange, of } = reach;
	const [copied, dropped, kept] = [
		isDoneAt(free, exchange, "copy", of),
		isDoneAt(free, exchange, "drop"),
		isDoneAt(free, exchange, "keep"),
	];
	const tools: readonly (HandTool | false)[] = [
		reach.reads && {
			letter: "C",
			text: t(copied ? "Copied" : "Copy"),
			done: copied,
			press: () => interfere(exchange, { do: "copy", of }),
		},
		reach.stops && opens("E", t("Change"), "change"),
		reach.stops &&
			!kept && {
				letter: "D",
				text: t(dropped ? "Dropped" : "Drop"),
				done: dropped,
				press: () => interfere(exchange, { do: "drop" }),
			},
		reach.stops &&
			!dropped && {
				letter: "K",
				text: t(kept ? "Kept" : "Keep for later"),
				done: kept,
				press: () => interfere(exchange, { do: "keep" }),
			},
		reach.answers && opens("R", t("Answer it"), "answer"),
	];
	return tools.filter((tool) => tool !== false);
}
