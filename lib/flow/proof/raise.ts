/** What becomes of an attack with some controls raised: read from its runs, without any words. */
import type { Message } from "../../vocabulary/message";
import { type Settings, withVariant } from "../../vocabulary/settings";
import type { AnyAttack } from "../define";
import type { Trace } from "../frame";
import { type Placed, placesOf } from "../read/places";
import { type Played, type Raised, settingsWith } from "./grid";

/** What the grid wants to know of a run. */
export interface Told {
	/** Number of its last hop. */
	readonly end: string;
	readonly refused: Played["refused"] | undefined;
	readonly goalMet: boolean;
	readonly honestWorks: boolean;
}

/** Plays one combination: the usual variant, and where that fails the others, until one lands. */
export async function playRaised(
	attack: AnyAttack,
	raised: Raised,
	play: (settings: Settings) => Promise<Told>,
): Promise<Played> {
	const settings = settingsWith(attack, raised);
	const { end, refused, goalMet, honestWorks } = await play(settings);
	const played = { raised, end, ...(refused ? { refused } : {}) };
	if (goalMet) return { ...played, outcome: "lands" };
	for (const { id, name } of attack.variants.slice(1)) {
		const other = await play(withVariant(settings, id));
		if (other.goalMet) return { ...played, outcome: "weakened", variant: { id, name }, end: other.end };
	}
	return { ...played, outcome: honestWorks ? "stopped" : "lockedOut" };
}

/** Asks the lesson's two questions of every frame's world, as on the page (`verdictOf`), and looks for the first no. */
export function toldOf(attack: AnyAttack, trace: Trace): Told {
	const { goalMet, honestWorks } = attack.verdict;
	const placed = placesOf(attack, trace);
	return {
		goalMet: trace.some(({ world }) => goalMet(world)),
		honestWorks: trace.some(({ world }) => honestWorks(world)),
		end: placed.at(-1)?.number ?? "1",
		refused: firstRefusal(placed),
	};
}

function firstRefusal(placed: readonly Placed[]): Told["refused"] {
	for (const { message, number } of placed) {
		const refused = refusalIn(message);
		if (refused) return { ...refused, hop: number };
	}
	return undefined;
}

function refusalIn(message: Message) {
	if (message.kind !== "checks" && message.kind !== "response") return undefined;
	const failed = message.checks.find(({ verdict }) => verdict === "failed");
	if (!failed || !message.refusal) return undefined;
	return { check: failed.id, title: failed.title, error: message.refusal.error };
}
