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
	/** The hop that shows it. */
	readonly hop: Hop;
	readonly question: string;
	readonly answers: readonly { readonly text: string; readonly holds: boolean }[];
}

/** The question of a unit, judged by its run. @throws where the run has no such hop, or the lesson no question before it */
export function askedIn(run: Run, { piece, question }: Pick<Unit, "piece" | "question">): Asked {
	const hop = hopsOfPiece(run, piece).find((one) => keyOf(one) === question.before);
	if (!hop) throw new Error(`${run.lesson} has no hop ${question.before} in this piece.`);
	if ("answers" in question) {
		const answers = question.answers.map(({ text, holds }) => ({ text, holds: holds(hop, run) }));
		return { hop, question: question.question, answers };
	}
	if (!hop.prediction) throw new Error(`${run.lesson} asks nothing before ${question.before}.`);
	return { hop, ...hop.prediction };
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
