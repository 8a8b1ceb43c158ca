/** What a step works with: the parties at their network, and a recorder that watches it. */

import { createNetwork } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { Settings } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import type { World } from "../world/world";
import type { AnyFlow, StepContext } from "./define";
import { createExchanges } from "./exchanges";
import { createRecorder, type Interventions } from "./recorder";

interface Setting {
	readonly flow: Pick<AnyFlow, "id" | "lanes">;
	readonly settings: Settings;
	/** A draft. */
	readonly world: World;
	/** Index of the frame that is being left. */
	readonly frame: number;
	readonly interventions: Interventions;
}

export function createStepContext({ flow, settings, world, frame, interventions }: Setting): {
	readonly context: StepContext;
	readonly messages: readonly Message[];
} {
	const network = createNetwork(flow.lanes, world, settings, seeded(world, settings.seed));
	const recorder = createRecorder({ world, network, frame, interventions });

	const lane = (id: string): Lane => {
		const found = flow.lanes.find((one) => one.id === id);
		if (!found) throw new Error(`${flow.id} has no lane "${id}"`);
		return found;
	};
	const at = (id: string) => network.contextOf(lane(id));

	const work: StepContext["work"] = (id, { note, phase, made }, run) => {
		const party = at(id);
		const { result, facts } = run(party);
		const notebook = made === undefined ? party.notebook : { ...party.notebook, made: [...made] };
		recorder.worked(id, { note, phase, notebook }, facts);
		return result;
	};

	const judge: StepContext["judge"] = async (id, { note, place, phase, releases }, run) => {
		const party = at(id);
		const refusal = await run(party);
		recorder.judged(id, { note, phase, notebook: party.notebook }, { place, refusal, releases });
		return refusal;
	};

	const wait = (seconds: number) => {
		world.clock += seconds;
	};
	const link = recorder.handsOver;
	const exchanges = createExchanges({ world, network, recorder, seam: interventions.seam, lane });
	const context: StepContext = { world, settings, lane, ...exchanges, link, work, judge, at, wait };
	return { context, messages: recorder.messages };
}
