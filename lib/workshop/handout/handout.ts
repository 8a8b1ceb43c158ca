/** The print sheet of a run: a diagram to fill in, and the same with its answers. All of it is read from the run. */
import { challengeCommand } from "../../flow/export/openssl";
import { shortName } from "../../flow/read/describe";
import type { Run } from "../../flow/run";
import { tailOf } from "../../vocabulary/values";
import { type AskedRacks, racksOf } from "./held";
import { numbersOf } from "./numbers";
import { pagesFor, type Room } from "./pages";
import { questionsOf, type SheetQuestion } from "./questions";
import { ranksOf } from "./rank";
import { answerRoom, blankRoom, ROW, ROWS_ALONE, racksHeight } from "./sizes";

export interface Handout {
	/** The hops of each page, by their indices; the answers have as many pages, with the same hops. */
	readonly pages: readonly (readonly number[])[];
	/** Numbers of the hops that no page has: "1, 5 to 9 and 21"; empty where there are none. */
	readonly leftOut: string;
	readonly racks?: AskedRacks;
	readonly questions: readonly SheetQuestion[];
	/** A command that computes a challenge of the run, and how the challenge ends. */
	readonly check?: { readonly command: string; readonly challenge: string; readonly tail: string };
}

/**
 * @param goal of an attacker, which its first question is about
 * @throws where a run is longer than any number of pages that somebody would print
 */
export function handoutOf(run: Run, goal?: string): Handout {
	const ranks = ranksOf(run);
	const racks = racksOf(run);
	const check = checkOf(run);
	for (let pages = 1; pages <= MOST_PAGES; pages++) {
		const shown = mostThatFit(run, ranks, (hops) => spread({ run, racks, check, goal }, hops, pages));
		if (!shown) continue;
		return {
			pages: spread({ run, racks, check, goal }, shown, pages) ?? [],
			leftOut: numbersOf(
				run,
				run.hops.map(({ index }) => index).filter((index) => !shown.includes(index)),
			),
			...(racks ? { racks } : {}),
			questions: questionsOf(run, shown, goal),
			...(check ? { check } : {}),
		};
	}
	throw new Error(`${run.lesson} does not fit on ${MOST_PAGES} sheets`);
}

const MOST_PAGES = 4;

/** The hops that are never left out, and of the others as many as there is room for, the most telling first. */
function mostThatFit(
	{ hops }: Run,
	ranks: readonly number[],
	holds: (hops: readonly number[]) => unknown,
): readonly number[] | undefined {
	const all = hops.map(({ index }) => index);
	// What goes first: of the highest rank, the earliest.
	const toGo = all
		.filter((index) => (ranks[index] ?? 0) > 0)
		.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
	for (let gone = 0; gone <= toGo.length; gone++) {
		const out = new Set(toGo.slice(0, gone));
		const shown = all.filter((index) => !out.has(index));
		if (holds(shown)) return shown;
	}
	return undefined;
}

interface Sheet {
	readonly run: Run;
	readonly racks: AskedRacks | undefined;
	readonly check: Handout["check"];
	readonly goal: string | undefined;
}

/** The pages of these hops, blank and with answers, where they fit. */
function spread({ run, racks, check, goal }: Sheet, hops: readonly number[], pages: number) {
	const slots = racks?.slots ?? 0;
	const questions = questionsOf(run, hops, goal);
	const blank = blankRoom(questions.map(({ ask }) => ask));
	const answers = answerRoom(
		questions.map(({ answer }) => answer),
		check !== undefined,
	);
	const rooms: readonly Room[] = [
		{ row: ROW.blank, alone: ROWS_ALONE, last: blank - racksHeight(slots, "blank") },
		{ row: ROW.answers, alone: ROWS_ALONE, last: answers - racksHeight(slots, "answers") },
	];
	return pagesFor(run, hops, rooms, pages);
}

/** For a verifier whose challenge is its hash. */
function checkOf(run: Run): Handout["check"] {
	for (const challenge of run.values) {
		const verifier = run.values.find(({ id }) => id === challenge.from);
		if (challenge.kind !== "code_challenge" || verifier?.kind !== "code_verifier" || verifier.text === challenge.text)
			continue;
		return { command: challengeCommand(verifier.text), challenge: shortName(challenge), tail: tailOf(challenge.text) };
	}
	return undefined;
}
