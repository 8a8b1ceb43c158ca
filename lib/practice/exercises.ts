/**
 * The exercises of a lesson, made from its own runs. A seed decides which racks and checks are asked about, and in which
 * order cards and options lie; what is right is read from the run each time (`judge.ts`).
 */
import type { AnyFlow } from "../flow/define";
import type { CheckId } from "../vocabulary/check-ids";
import { checkOf, checksAsked } from "./check";
import { differenceIn, differenceOf } from "./difference";
import type { CaptureExercise, Exercise } from "./exercise";
import { orderOf } from "./order";
import { rackOf, racksOf } from "./rack";
import { requestOf, requestsOf } from "./request";

/**
 * In a good order to practise: from recalling to writing. The same flow and seed give the same exercises.
 * @param captures goals in free play that belong to the lesson, which come last
 */
export async function exercisesOf(
	flow: AnyFlow,
	seed: string,
	captures: readonly CaptureExercise[] = [],
): Promise<readonly Exercise[]> {
	const order = await orderOf(flow, seed);
	const difference = await differenceOf(flow, seed);
	return [
		...(order ? [order] : []),
		...(await racksOf(flow, seed)),
		...(await checksAsked(flow, seed)),
		...(difference ? [difference] : []),
		...(await requestsOf(flow)),
		...captures,
	];
}

/**
 * One exercise by its id, such as `code-pkce/rack-12-user`, also where another seed would not ask it.
 * @returns `undefined` where the lesson has none of this name, and for goals in free play
 */
export async function exerciseOf(flow: AnyFlow, id: string, seed: string): Promise<Exercise | undefined> {
	if (!id.startsWith(`${flow.id}/`)) return undefined;
	const own = id.slice(flow.id.length + 1);
	if (own === "order") return orderOf(flow, seed);
	if (own.startsWith("rack-")) return rackOf(flow, own, seed);
	if (own.startsWith("check-")) return checkOf(flow, own.slice("check-".length) as CheckId, seed);
	if (own.startsWith("difference-")) return differenceIn(flow, own, seed);
	return own.startsWith("write-") ? requestOf(flow, own) : undefined;
}
