/** Which of all that is different in a written request is what it failed at: found by putting one thing right at a time. */
import type { Run } from "../flow/run";
import type { HttpRequest } from "../http/message";
import type { World } from "../world/world";
import type { RequestHop } from "./can-be-written";
import { type Delivered, deliverIn } from "./delivered";
import { type Difference, differencesOf } from "./request-difference";
import { isSameAnswer } from "./same-answer";

/** A written request beside that of the run, and what each of them gets at the same moment. */
export interface Trial {
	readonly run: Run;
	readonly hop: RequestHop;
	readonly world: World;
	readonly sent: HttpRequest;
	readonly got: Delivered;
	readonly meant: Delivered;
}

/** No request of a lesson has more. Whoever types a hundred headers does not wait for a hundred answers. */
const MOST = 16;

export const differencesIn = ({ sent, hop }: Trial): readonly Difference[] =>
	differencesOf(sent, hop.message.request).slice(0, MOST);

/** The first difference that leads past what refused, once it alone is put right; else the only one that there is. */
export async function causeOf(trial: Trial): Promise<Difference | undefined> {
	const all = differencesIn(trial);
	for (const one of all) {
		const then = await deliverIn(trial.run, trial.world, one.repair(trial.sent));
		if (isSameAnswer(then, trial.meant) || leadsPast(then, trial)) return one;
	}
	return all.length === 1 ? all[0] : undefined;
}

function leadsPast(then: Delivered, { got, meant }: Trial): boolean {
	if (then.receiver !== got.receiver) return then.receiver === meant.receiver;
	if (then.place !== got.place) return then.place === meant.place;
	const { refusedBy } = got;
	if (!refusedBy) return then.response.status !== got.response.status;
	return then.checks.some(({ id, verdict }) => id === refusedBy.id && verdict !== "failed");
}
