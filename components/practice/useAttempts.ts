"use client";
import { useCallback, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise, Judged, ListExercise } from "@/lib/practice/exercise";
import { useProgress } from "../progress/useProgress";
import { draftOf, keepDraft } from "./draft";
import { judgePiece } from "./pieces";

/** What a learner has done with an exercise on this page. */
export interface Attempt {
	/** Ids: the order of the cards, or the options that are taken. */
	readonly answer: readonly string[];
	/** What was typed, where a request is written. */
	readonly text: string;
	/** What the run said to this very answer; gone as soon as the answer is another. */
	readonly judged?: Judged | undefined;
	/** Where a request is written: the text that it was said of, which stays while another one is typed. */
	readonly sent?: string | undefined;
	/** Whether the learner has answered it rightly on this page: what is tried after that is no miss. */
	readonly solved: boolean;
	/** How often it was judged. */
	readonly tries: number;
	/** How many hints are open. */
	readonly hints: number;
	/** The answer was filled in, and not given. */
	readonly shown: boolean;
	/** The run is being asked. */
	readonly busy: boolean;
	/** Where judging failed in our own program. */
	readonly failed?: string | undefined;
}

export const isList = (exercise: Exercise): exercise is ListExercise =>
	exercise.kind !== "write" && exercise.kind !== "capture";

const begun = (exercise: Exercise): Attempt => ({
	answer: exercise.kind === "order" ? exercise.cards.map(({ id }) => id) : [],
	text: exercise.kind === "write" ? draftOf(exercise.id) : "",
	solved: false,
	tries: 0,
	hints: 0,
	shown: false,
	busy: false,
});

/** The attempts at every exercise of a page, so that going back finds each as it was left. */
export function useAttempts() {
	const [all, setAll] = useState<Readonly<Record<string, Attempt>>>({});
	const { progress, answer: remember } = useProgress();
	const put = useCallback(
		(key: string, exercise: Exercise, change: (attempt: Attempt) => Partial<Attempt>) =>
			setAll((before) => {
				const attempt = before[key] ?? begun(exercise);
				return { ...before, [key]: { ...attempt, ...change(attempt) } };
			}),
		[],
	);
	/** @param key tells apart what has one id, such as two shuffles of one exercise */
	return (key: string, flow: AnyFlow, exercise: Exercise) => {
		const attempt = all[key] ?? begun(exercise);
		const say = (change: Partial<Attempt>) => put(key, exercise, () => change);
		const fail = (error: unknown) => say({ failed: String(error), busy: false });
		/** The verdict on an answer is shown beside that answer alone; whoever changed it meanwhile may ask again. */
		const judged = (verdict: Judged, of: readonly string[] = attempt.answer) => {
			put(key, exercise, ({ answer, tries }) => ({
				...(isSame(answer, of) ? { judged: verdict } : {}),
				solved: attempt.solved || (verdict.right && !attempt.shown),
				tries: tries + 1,
				busy: false,
				failed: undefined,
			}));
			if (!attempt.shown && !attempt.solved) remember(exercise.id, verdict.right);
		};
		// Who had to look has missed it, unless it was solved before and is not due.
		const missIt = () => {
			const { right = 0, due } = progress.items[exercise.id] ?? {};
			if (right === 0 || (due !== undefined && due <= Date.now())) remember(exercise.id, false);
		};
		return {
			attempt,
			choose: (answer: readonly string[]) => say({ answer, judged: undefined, shown: false }),
			type: (text: string) => {
				keepDraft(exercise.id, text);
				say({ text });
			},
			hint: () => say({ hints: Math.min(3, attempt.hints + 1) }),
			/** @param sent of a request that was written: its text */
			judged: (verdict: Judged, sent?: string) => {
				say({ sent });
				judged(verdict);
			},
			/** What was said before holds of nothing that stands there now. */
			unsaid: () => say({ judged: undefined }),
			/** Has the run judge the answer. */
			check: () => {
				if (!isList(exercise) || attempt.busy) return;
				const { answer } = attempt;
				say({ busy: true });
				judgedBy(flow, exercise, answer).then((verdict) => judged(verdict, answer), fail);
			},
			/** The answer was filled in by the exercise itself. */
			shown: () => {
				say({ shown: true });
				missIt();
			},
			/** Fills the answer in. */
			show: () => {
				if (!isList(exercise)) return;
				missIt();
				solved(flow, exercise).then(say, fail);
			},
		};
	};
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((id, i) => id === b[i]);

export type Desk = ReturnType<ReturnType<typeof useAttempts>>;

const judgedBy = async (flow: AnyFlow, exercise: ListExercise, answer: readonly string[]) =>
	(await judgePiece.get()).judge(flow, exercise, answer);

async function solved(flow: AnyFlow, exercise: ListExercise): Promise<Partial<Attempt>> {
	const { judge, solutionOf } = await judgePiece.get();
	const answer = await solutionOf(flow, exercise);
	return { answer, judged: await judge(flow, exercise, answer), shown: true, failed: undefined };
}
