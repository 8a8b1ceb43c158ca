/** The exercises of a lesson, with its goals in free play. */
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise } from "@/lib/practice/exercise";
import { exerciseOf, exercisesOf } from "@/lib/practice/exercises";
import { capturesOf } from "./captures";

/** In a good order to practise. The same lesson and seed give the same exercises. */
export const exercisesOfLesson = async (flow: AnyFlow, seed: string): Promise<readonly Exercise[]> =>
	exercisesOf(flow, seed, await capturesOf(flow));

/** One by its id, for what comes back after days. @returns `undefined` where the lesson has none of this name */
export async function exerciseOfLesson(flow: AnyFlow, id: string, seed: string): Promise<Exercise | undefined> {
	const own = await exerciseOf(flow, id, seed);
	return own ?? (await capturesOf(flow)).find((capture) => capture.id === id);
}
