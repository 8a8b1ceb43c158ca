/** The exercises of a lesson. Stands in until the generator is merged. */
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise } from "@/lib/practice/exercise";
import { exerciseOf, exercisesOf } from "@/lib/practice/exercises";

export const exercisesOfLesson = (flow: AnyFlow, seed: string): Promise<readonly Exercise[]> => exercisesOf(flow, seed);

export const exerciseOfLesson = (flow: AnyFlow, id: string, seed: string): Promise<Exercise | undefined> =>
	exerciseOf(flow, id, seed);
