/** The world of the agent lesson for tests, at any state of its default run. */

import { flow } from "@/content/flows/mcp-agent/flow";
import { agentLanes } from "@/lib/cast/agents";
import { play } from "@/lib/flow/engine";
import type { PartyContext } from "@/lib/parties/context";
import { createNetwork } from "@/lib/parties/network";
import type { Bench } from "@/lib/testing/bench";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { recall, type World } from "@/lib/world/world";

export interface AgentBench extends Bench {
	/** The context of any lane of the lesson. */
	lane(id: string): PartyContext;
}

/** The lesson when it enters a state for the first time. */
export async function agentAt(state: string, settings: Settings = defaultSettings): Promise<AgentBench> {
	const trace = await play(flow, { settings, choices: [], edits: [] });
	const frame = trace.find((one) => one.state === state);
	if (!frame) throw new Error(`The run does not reach ${state}`);
	return agentBench(structuredClone(frame.world), settings);
}

export const forkAgent = ({ world, settings }: Bench, other: Settings = settings): AgentBench =>
	agentBench(structuredClone(world), other);

function agentBench(world: World, settings: Settings): AgentBench {
	const network = createNetwork(agentLanes, world, settings, seeded(world, settings.seed));
	const lane = (id: string): PartyContext => {
		const found = agentLanes.find((one) => one.id === id);
		if (!found) throw new Error(`No lane "${id}"`);
		return network.contextOf(found);
	};
	const { deliver } = network;
	const send = async (request: Parameters<Bench["send"]>[0]) => (await deliver(request)).response;
	return { settings, world, as: recall(world, "as", "as"), network, deliver, send, at: lane, lane };
}
