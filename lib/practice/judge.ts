/** What the run says to an answer. Nothing is looked up: the exercise's run is played, and the answer read from it. */
import type { AnyFlow } from "../flow/define";
import type { Judged, ListExercise } from "./exercise";
import { checkSolved, judgeCheck } from "./judge-check";
import { differenceSolved, judgeDifference } from "./judge-difference";
import { judgeOrder, orderSolved } from "./judge-order";
import { judgeRack, rackSolved } from "./judge-rack";

/** @param answer ids: of an order all of them, in order; of a rack those that were ticked; else the one that was chosen */
export function judge(flow: AnyFlow, exercise: ListExercise, answer: readonly string[]): Promise<Judged> {
	switch (exercise.kind) {
		case "order":
			return judgeOrder(flow, exercise, answer);
		case "rack":
			return judgeRack(flow, exercise, answer);
		case "check":
			return judgeCheck(flow, exercise, answer);
		case "difference":
			return judgeDifference(flow, exercise, answer);
	}
}

/** The answer that the run gives, for "Show the answer". */
export function solutionOf(flow: AnyFlow, exercise: ListExercise): Promise<readonly string[]> {
	switch (exercise.kind) {
		case "order":
			return orderSolved(flow, exercise);
		case "rack":
			return rackSolved(flow, exercise);
		case "check":
			return checkSolved(flow, exercise);
		case "difference":
			return differenceSolved(flow, exercise);
	}
}
