/** The part of a flow that comes before somebody misuses what it has brought, as a flow of its own. */
import type { AnyFlow } from "./define";
import type { Ending } from "./move";
import { endingsOf, partsBefore, splice } from "./splice";

/**
 * @param upTo the state that no run comes to any more: arrows to it lead to the end `served`
 * @param served how a run ends there
 */
export function honestPart(flow: AnyFlow, upTo: string, served: Ending): AnyFlow {
	const parts = new Map(
		[...partsBefore(flow, upTo)].map(([state, { on, ...part }]) => {
			const arrows = Object.entries(on).map(([event, target]) => [event, target === upTo ? "served" : target] as const);
			return [state, { ...part, on: Object.fromEntries(arrows) }];
		}),
	);
	const targets = new Set([...parts.values()].flatMap(({ on }) => Object.values(on)));
	const ends = Object.entries(endingsOf(flow)).filter(([end]) => targets.has(end));
	return {
		...flow,
		...splice(flow.id, parts, { ...Object.fromEntries(ends), served }),
		predictions: {},
		scenarios: [],
	};
}
