/** A move: one thing that somebody does, whole. Lessons that are a difference from another one are made of them. */
import type { LaneId, Phase } from "../vocabulary/lanes";
import type { End } from "../vocabulary/notes";
import type { Telling } from "../vocabulary/telling";
import type { Step, Words } from "./define";

/**
 * A state of a machine, cut lengthwise: what stands in it, what can come of it, what it does, and the words for all of
 * that. Where its events lead is the lesson's own business (`place`).
 */
export interface Move<E extends string = string> {
	readonly phase: Phase;
	readonly actor: LaneId;
	/** Below its name in the machine view: "checks the stolen code". */
	readonly does: string;
	/** One sentence for the machine view. */
	readonly text: Telling;
	/** What each event out of it means. */
	readonly events: Readonly<Record<E, string>>;
	readonly step: Step<{ type: E }>;
	/** Words for its hops, by note and kind of message. */
	readonly words: Readonly<Record<string, Words>>;
}

/** A move with its arrows drawn. `S`: the states that they lead to. */
export interface Placed<S extends string = string> {
	readonly move: Move;
	readonly to: Readonly<Record<string, S>>;
}

/** Draws the arrows of a move: every event of it leads somewhere, or it does not compile. */
export const place = <E extends string, S extends string>(move: Move<E>, to: Readonly<Record<E, S>>): Placed<S> => ({
	move,
	to,
});

/** How a run can end. */
export interface Ending {
	/** What a page and a proof read: whether the attack, or the grant, succeeded. */
	readonly how: End;
	readonly phase: Phase;
	/** Whose verdict ended it. */
	readonly actor: LaneId;
	readonly does: string;
	/** One sentence: how it ended. */
	readonly text: Telling;
}
