"use client";
import type { AnyFlow } from "@/lib/flow/define";
import type { WriteExercise as Exercise, Judged } from "@/lib/practice/exercise";

interface Props {
	readonly flow: AnyFlow;
	readonly exercise: Exercise;
	readonly onJudged: (judged: Judged) => void;
	/** The answer was filled in: what is sent then is not the learner's own. */
	readonly onShown?: (() => void) | undefined;
}

/** Stands here until the editor is merged. */
export function WriteExercise({ exercise }: Props) {
	return <p>{exercise.task}</p>;
}
