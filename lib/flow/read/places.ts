/** Every message of a trace in its place: its number, its phase, and the state in which it travelled. No words. */
import type { Message } from "../../vocabulary/message";
import type { StateNote } from "../../vocabulary/notes";
import type { AnyFlow } from "../define";
import type { Trace } from "../frame";
import type { Hop } from "../run";

export type Placed = Pick<Hop, "index" | "number" | "state" | "frame" | "phase" | "message">;

/** Every message in order, with its number. Pure: the same trace always gives the same places. */
export function placesOf(flow: AnyFlow, trace: Trace): readonly Placed[] {
	const placed: Placed[] = [];
	let number = 0;
	let beside = 0;
	trace.slice(1).forEach((frame, index) => {
		const state = trace[index]?.state ?? "";
		for (const message of frame.messages) {
			const isBeside = (message.kind === "link" && message.stolen) || isPlayed(message);
			number += isBeside ? 0 : 1;
			beside = isBeside ? beside + 1 : 0;
			placed.push({
				index: placed.length,
				number: `${number}${letterOf(beside)}`,
				state,
				frame: index,
				// What nobody's step sends belongs where it happens.
				phase: message.phase ?? (isPlayed(message) ? placed.at(-1)?.phase : undefined) ?? stateNote(flow, state).phase,
				message,
			});
		}
	});
	return placed;
}

/** Keys of messages that no step of a lesson sends begin so. */
const PLAYED = "free.";
const isPlayed = ({ note }: Message): boolean => note.startsWith(PLAYED);

/** `b` for the first message beside a hop, then `c`; after `z` a number tells them apart. */
function letterOf(beside: number): string {
	if (beside === 0) return "";
	const last = 25;
	return beside <= last ? String.fromCharCode(97 + beside) : `z${beside - last + 1}`;
}

/** @throws where a lesson has none for the state: an error in the lesson */
export const stateNote = (flow: AnyFlow, state: string): StateNote => {
	const note = (flow.notes as Readonly<Record<string, AnyFlow["notes"][never]>>)[state];
	if (!note) throw new Error(`${flow.id}: no note for state "${state}"`);
	return note as StateNote;
};
