"use client";
import { useCallback, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise, Judged, ListExercise } from "@/lib/practice/exercise";
import { useProgress } from "../progress/useProgress";
import { judgePiece } from "./pieces";

/** What a learner has done with an exercise on this page. */
export interface Attempt {
	/** Ids: the order of the cards, or the options that are taken. */
	readonly answer: readonly string[];
	/** What the run said to this very answer; gone as soon as the answer is another. */
	readonly judged?: Judged | undefined;
	/** How often it was judged. */
	readonly tries: number;
	/** How many hints are open. */
	readonly hints: number;
	/** The answer was filled in, and not given. */
	readonly shown: boolean;
	/** Where judging failed in our own program. */
	readonly failed?: string | undefined;
}

export const isList = (exercise: Exercise): exercise is ListExercise =>
	exercise.kind !== "write" && exercise.kind !== "capture";

const begun = (exercise: Exercise): Attempt => ({
	answer: exercise.kind === "order" ? exercise.cards.map(({ id }) => id) : [],
	tries: 0,
	hints: 0,
	shown: false,
});

/** The attempts at every exercise of a page, so that going back finds each as it was left. */
export function useAttempts() {
	const [all, setAll] = useState<Readonly<Record<string, Attempt>>>({});
	const { progress, answer: remember } = useProgress();
	const put = useCallback(
		(key: string, exercise: Exercise, change: Partial<Attempt>) =>
			setAll((before) => ({ ...before, [key]: { ...(before[key] ?? begun(exercise)), ...change } })),
		[],
	);
	/** @param key tells apart what has one id, such as two shuffles of one exercise */
	return (key: string, flow: AnyFlow, exercise: Exercise) => {
		const attempt = all[key] ?? begun(exercise);
		const say = (change: Partial<Attempt>) => put(key, exercise, change);
		const judged = (verdict: Judged) => {
			say({ judged: verdict, tries: attempt.tries + 1, failed: undefined });
			if (!attempt.shown) remember(exercise.id, verdict.right);
		};
		return {
			attempt,
			choose: (answer: readonly string[]) => say({ answer, judged: undefined, shown: false }),
			hint: () => say({ hints: Math.min(3, attempt.hints + 1) }),
			judged,
			check: () => {
				if (!isList(exercise)) return;
				judgedBy(flow, exercise, attempt.answer).then(judged, (error: unknown) => say({ failed: String(error) }));
			},
			show: () => {
				if (!isList(exercise)) return;
				// Who had to look has missed it, unless it was solved before.
				if (!progress.items[exercise.id]?.right) remember(exercise.id, false);
				solved(flow, exercise).then(say, (error: unknown) => say({ failed: String(error) }));
			},
		};
	};
}

export type Desk = ReturnType<ReturnType<typeof useAttempts>>;

const judgedBy = async (flow: AnyFlow, exercise: ListExercise, answer: readonly string[]) =>
	(await judgePiece.get()).judge(flow, exercise, answer);

async function solved(flow: AnyFlow, exercise: ListExercise): Promise<Partial<Attempt>> {
	const { judge, solutionOf } = await judgePiece.get();
	const answer = await solutionOf(flow, exercise);
	return { answer, judged: await judge(flow, exercise, answer), shown: true, failed: undefined };
}
