/** The moment at which a request leaves, and what becomes of a run in which another one leaves instead. */
import type { AnyFlow } from "../flow/define";
import { nextFrame, playOn } from "../flow/engine";
import type { Frame, Trace } from "../flow/frame";
import { runOf } from "../flow/read/hops";
import type { Run } from "../flow/run";
import type { Seam } from "../flow/seam";
import type { HttpRequest } from "../http/message";
import type { Played } from "../inspect/scene";
import { TRAVEL_SECONDS } from "../world/clock";
import type { World } from "../world/world";
import type { RequestHop } from "./can-be-written";

/**
 * The world in which the request of a hop arrives: with all that its sender has done in the same step before it. The
 * step is played once more, and whoever stands between the parties takes a copy when that message leaves.
 * @throws where the run is none of this flow, so that the step sends no such message
 */
export async function worldOfArrival(flow: AnyFlow, played: Played, hop: RequestHop): Promise<World> {
	let taken: World | undefined;
	await stepAgain(flow, played, hop, (request, draft) => {
		// A true copy: whoever acts in this step may hold on to a part of the draft.
		taken ??= structuredClone(draft);
		return request;
	});
	if (!taken) throw new Error(`${flow.id}: the step of hop ${hop.number} does not send it`);
	return { ...taken, clock: taken.clock + TRAVEL_SECONDS };
}

/** The run to its end, with another request in the place of that of a hop. */
export async function runWithInstead(
	flow: AnyFlow,
	played: Played,
	hop: RequestHop,
	request: HttpRequest,
): Promise<Run> {
	const { spec } = played.run;
	const changed = await stepAgain(flow, played, hop, () => request);
	const before = played.trace.slice(1, hop.frame + 1);
	const trace: Trace = [played.trace[0], ...before, changed];
	return runOf(flow, spec, await playOn(flow, spec, trace));
}

/** Hears the request that leaves, with the world as it is then. @returns the one that goes on */
type OnLeaving = (request: HttpRequest, draft: World) => HttpRequest;

/** Plays the step of a hop again, with somebody who stands where its request leaves. */
function stepAgain(flow: AnyFlow, { run, trace }: Played, hop: RequestHop, onLeaving: OnLeaving): Promise<Frame> {
	const { settings, choices, edits } = run.spec;
	const index = hop.frame;
	const frame = trace[index] ?? trace[0];
	const watched: AnyFlow = {
		...flow,
		played: (draft) => ({
			seam: seamOf(hop.message.exchange, (request) => onLeaving(request, draft)),
			before: nothing,
			afterwards: nothing,
		}),
	};
	const asks = (state: string) => flow.steps[state]?.kind === "choice";
	const earlier = trace.slice(0, index).filter(({ state }) => asks(state)).length;
	const choice = asks(frame.state) ? choices[earlier] : undefined;
	const free = { positions: [], interventions: [] };
	return nextFrame(watched, settings, { frame, index }, choice, { edits, free });
}

const nothing = async (): Promise<void> => {};

/** Everything but one request passes as it is. */
const seamOf = (wanted: string, onLeaving: (request: HttpRequest) => HttpRequest): Seam => ({
	leaves: (exchange, { request }) => ({
		request: exchange === wanted ? onLeaving(request) : request,
		lost: false,
		copies: [],
	}),
	answers: () => undefined,
	arrives: () => [],
});
