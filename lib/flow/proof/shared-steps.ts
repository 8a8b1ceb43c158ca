/**
 * Runs of one lesson under thousands of settings, each step once. A step is a function of the frame that it leaves and of
 * what it asks of the settings; so two runs have every step in common in which they come from equal frames and are
 * answered alike: before they part, and again after they have met.
 */
import type { Settings } from "../../vocabulary/settings";
import type { World } from "../../world/world";
import type { AnyFlow } from "../define";
import { firstFrame, isEnd, MAX_FRAMES, nextFrame } from "../engine";
import type { Frame, Trace } from "../frame";
import { type FromSettings, onceForAlike } from "./asked";
import { textOf } from "./text-of";

/** A frame that runs come to, whatever was told on the way. */
interface Place {
	readonly id: number;
	readonly world: World;
	readonly next: FromSettings<Step>;
}

/** What happened between two places, to the byte. */
interface Step {
	/** No other step of the lesson has it. */
	readonly id: number;
	readonly frame: Frame;
	readonly to: Place;
}

/** A run as its steps. */
export interface SharedRun {
	/** The same for two runs that are equal to the byte, and for no other. */
	readonly id: string;
	readonly trace: Trace;
}

export interface SharedSteps {
	/** The run of these settings in which every person takes the first option. */
	play(settings: Settings): Promise<SharedRun>;
	/** How many steps were played, the worlds before the first hop among them. */
	played(): number;
}

export function shareSteps(flow: AnyFlow): SharedSteps {
	const places = new Map<string, Place>();
	const steps = new Map<string, Step>();
	let played = 0;

	const stepTo = (frame: Frame, index: number): Step => {
		played += 1;
		const to = placeOf(frame, index);
		const key = `${frame.by} ${to.id} ${textOf(frame.messages)}`;
		const step = steps.get(key) ?? { id: steps.size, frame: { ...frame, world: to.world }, to };
		steps.set(key, step);
		return step;
	};

	/** What comes of a frame depends on its state and its world. Its messages are not looked at again. */
	const placeOf = ({ state, world }: Frame, index: number): Place => {
		const key = `${index} ${state} ${textOf(world)}`;
		const frame = { state, messages: [], world };
		const next: Place["next"] = async (settings) =>
			stepTo(await nextFrame(flow, settings, { frame, index }, undefined, UNTOUCHED), index + 1);
		const place = places.get(key) ?? { id: places.size, world, next: onceForAlike(next) };
		places.set(key, place);
		return place;
	};

	const begin = onceForAlike(async (settings) => stepTo(await firstFrame(flow, settings), 0));

	const play: SharedSteps["play"] = async (settings) => {
		let step = await begin(settings);
		const ids = [step.id];
		const trace: [Frame, ...Frame[]] = [step.frame];
		while (!isEnd(flow, step.frame.state)) {
			if (trace.length > MAX_FRAMES) throw new Error(`${flow.id}: no end after ${MAX_FRAMES} frames`);
			step = await step.to.next(settings);
			ids.push(step.id);
			trace.push(step.frame);
		}
		return { id: ids.join(" "), trace };
	};
	return { play, played: () => played };
}

const UNTOUCHED = { edits: [] } as const;
