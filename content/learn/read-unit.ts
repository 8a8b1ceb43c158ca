/** What is computed of a unit: its hops, its question as the run answers it, and how long it takes. */
import type { Hop, Run } from "@/lib/flow/run";
import { hopAt, keyOf } from "./read-run";
import type { Piece, Unit } from "./unit";

/** The hops of a piece, from the first with its first note to the next with its last. @throws where there are none */
export function hopsOfPiece(run: Run, { from, to }: Piece): readonly Hop[] {
	const first = run.hops.findIndex((hop) => keyOf(hop) === from);
	const length = run.hops.slice(first).findIndex((hop) => keyOf(hop) === to) + 1;
	if (first < 0 || length === 0) throw new Error(`${run.lesson} has no hops from ${from} to ${to}.`);
	return run.hops.slice(first, first + length);
}

/** A question, and what the run says to each answer. */
export interface Asked {
	/** The hop before which it is asked, and the one whose words show what happened. */
	readonly before: Hop;
	readonly seen: Hop;
	readonly question: string;
	readonly answers: readonly { readonly text: string; readonly holds: boolean }[];
}

/** The question of a unit, judged by its run. @throws where the run has no such hop, or the lesson no question before it */
export function askedIn(run: Run, { piece, question }: Pick<Unit, "piece" | "question">): Asked {
	const hops = hopsOfPiece(run, piece);
	const at = hops.findIndex((hop) => keyOf(hop) === question.before);
	const before = hops[at];
	const seen = hops.slice(at).find((hop) => keyOf(hop) === (question.seen ?? question.before));
	if (!before || !seen)
		throw new Error(`${run.lesson} has no hop ${question.before} in this piece, or none that shows it.`);
	if (question.question !== undefined) {
		const answers = question.answers.map(({ text, holds }) => ({ text, holds: holds(before, run) }));
		return { before, seen, question: question.question, answers };
	}
	if (!before.prediction) throw new Error(`${run.lesson} asks nothing before ${question.before}.`);
	return { before, seen, ...before.prediction };
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

export const wordsIn = ({ reading }: Pick<Unit, "reading">): number =>
	reading.reduce((sum, [text]) => sum + countWords(text), 0);

/** Words that somebody reads in a minute who has not met them before. */
const PACE = 150;
/** Minutes that one answer takes. */
const ANSWER = 0.5;

/** Minutes for a unit: its reading, what is said at each hop of its piece, and its answers. The lessons come on top. */
export function minutesFor(run: Run, unit: Unit): number {
	const told = hopsOfPiece(run, unit.piece).reduce(
		(sum, { note }) => sum + countWords(`${note.title} ${note.text}`),
		0,
	);
	return Math.ceil((wordsIn(unit) + told) / PACE + (1 + unit.statements.length) * ANSWER);
}

/** The number of a hop, such as `9` or `6b`. */
export const numberAt = (run: Run, key: string): string => hopAt(run, key)?.number ?? "";
