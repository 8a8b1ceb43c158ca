/** The one place where time moves. A frame in, the next frame out, and nothing else touched. */
import { type Pairs, parsePairs } from "../http/form";
import type { Settings } from "../vocabulary/settings";
import { cloneWorld } from "../world/clone";
import { follow, initialState } from "./arrows";
import { applyScope } from "./asked-scope";
import type { AnyFlow } from "./define";
import type { Frame, Trace } from "./frame";
import type { FreePlay } from "./intervention";
import type { RunSpec } from "./run";
import { createStepContext } from "./step-context";

/** More frames than this means that a lesson never ends. A run of the longest lesson has about forty. */
export const MAX_FRAMES = 400;

export async function firstFrame(flow: AnyFlow, settings: Settings, free?: FreePlay): Promise<Frame> {
	return {
		state: initialState(flow.machine),
		messages: [],
		world: applyScope(await flow.newWorld(settings, free), settings),
	};
}

/** Whether the run is over here. */
export const isEnd = (flow: AnyFlow, state: string): boolean => flow.steps[state] === undefined;

/**
 * Runs the step of a frame's state on a draft of its world and lets the machine say where that leads.
 * @param choice what the person does, where the state waits for one (see `RunSpec.choices`)
 * @throws with lesson and state, where a step has no arrow for its event: an error in the lesson
 */
export async function nextFrame(
	flow: AnyFlow,
	settings: Settings,
	at: { readonly frame: Frame; readonly index: number },
	choice: string | undefined,
	{ edits, free }: Pick<RunSpec, "edits" | "free">,
): Promise<Frame> {
	const { frame, index } = at;
	const step = flow.steps[frame.state];
	if (!step) throw new Error(`${flow.id}: the run is over in "${frame.state}"`);
	const world = cloneWorld(frame.world);
	const played = flow.played && free && flow.played(world, free);
	const interventions = { edits, seam: played?.seam };
	const { context, messages } = createStepContext({ flow, settings, world, frame: index, interventions });
	await played?.before(context, index);
	const event = step.kind === "run" ? await step.run(context) : await step.run(context, fieldsOf(step, choice));
	await played?.afterwards(context, messages, index);
	const next = follow(flow.machine, frame.state, event);
	if (next === undefined) throw new Error(`${flow.id}: no arrow ${String(event.type)} out of "${frame.state}"`);
	return { state: next, by: String(event.type), messages, world };
}

type ChoiceStep = Extract<AnyFlow["steps"][string], { kind: "choice" }>;

/** The form fields of a choice: of a known option, typed by the learner, or of the first option. */
function fieldsOf(step: ChoiceStep, choice: string | undefined): Pairs {
	if (choice?.startsWith("?")) return parsePairs(choice.slice(1));
	return (step.options.find((option) => option.id === choice) ?? step.options[0]).fields;
}

/**
 * Plays a run to its end. Choices are used up in order; after the last one every person takes the first
 * option. The same spec always gives the same trace.
 */
export const play = async (flow: AnyFlow, spec: RunSpec): Promise<Trace> =>
	playOn(flow, spec, [await firstFrame(flow, spec.settings, spec.free)]);

/**
 * Plays on from frames that have been played already, with the same settings and choices: to the end, or as far as
 * something has happened.
 * @param enough whether these frames are all that is wanted; asked before every frame
 */
export async function playOn(
	flow: AnyFlow,
	{ settings, choices, ...interventions }: RunSpec,
	played: Trace,
	enough: (trace: Trace) => boolean = () => false,
): Promise<Trace> {
	const asks = ({ state }: Frame) => flow.steps[state]?.kind === "choice";
	const trace: [Frame, ...Frame[]] = [...played];
	const waiting = choices.slice(trace.slice(0, -1).filter(asks).length);
	for (let index = trace.length - 1; index < MAX_FRAMES; index++) {
		const frame = trace[index] as Frame;
		if (isEnd(flow, frame.state) || enough(trace)) return trace;
		const choice = asks(frame) ? waiting.shift() : undefined;
		trace.push(await nextFrame(flow, settings, { frame, index }, choice, interventions));
	}
	throw new Error(`${flow.id}: no end after ${MAX_FRAMES} frames`);
}
