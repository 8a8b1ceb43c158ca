/** A state that tells a whole way in short goes through several phases: each letter stands in its own. */
import type { StepContext } from "../../flow/define";
import type { Phase } from "../../vocabulary/lanes";

/** The same context, in which everything belongs to a phase, unless the step says another one. */
export function inPhase(ctx: StepContext, phase: Phase): StepContext {
	return {
		...ctx,
		send: (from, request, how) => ctx.send(from, request, { phase, ...how }),
		turn: (note, how) => ctx.turn(note, how === undefined || how === "as work" ? how : { phase, ...how }),
		ask: (note, { judging, ...how }) =>
			ctx.ask(note, { phase, ...how, ...(judging === undefined ? {} : { judging: { phase, ...judging } }) }),
		arrive: (note, how = {}) => {
			const { phase: own } = how;
			return ctx.arrive(note, {
				...how,
				phase: (answer) => (typeof own === "function" ? own(answer) : own) ?? phase,
			});
		},
		link: (from, to, url, how) => ctx.link(from, to, url, { phase, ...how }),
		work: (lane, how, run) => ctx.work(lane, { phase, ...how }, run),
		judge: (lane, how, run) => ctx.judge(lane, { phase, ...how }, run),
	};
}
