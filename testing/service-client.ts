/** A world with Archive Job in it, for tests of what a program does that acts as itself. */

import { flow } from "@/content/flows/client-credentials/flow";
import { createNetwork } from "@/lib/parties/network";
import type { Bench } from "@/lib/testing/bench";
import type { LevelOf } from "@/lib/vocabulary/controls";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { recall, type World } from "@/lib/world/world";

export const JOB_ID = "archive-job";
export const jobWays = ["post", "basic", "private_key_jwt", "tls_client_auth"] as const;

export const jobSettings = (clientAuth: LevelOf<"clientAuth">, change: Partial<Settings> = {}): Settings => ({
	...defaultSettings,
	levels: { clientAuth },
	...change,
});

/** A bench whose client lane is Archive Job. */
export async function startJob(settings: Settings = defaultSettings): Promise<Bench> {
	return jobBenchOf(await flow.newWorld(settings), settings);
}

/** The same moment again, under the same or other settings. */
export const forkJob = ({ world, settings }: Bench, other: Settings = settings): Bench =>
	jobBenchOf(structuredClone(world), other);

function jobBenchOf(world: World, settings: Settings): Bench {
	const network = createNetwork(flow.lanes, world, settings, seeded(world, settings.seed));
	const { deliver } = network;
	return {
		settings,
		world,
		as: recall(world, "as", "as"),
		network,
		deliver,
		send: async (request) => (await deliver(request)).response,
		at: (id) => {
			const lane = flow.lanes.find((one) => one.id === id);
			if (!lane) throw new Error(`no lane "${id}"`);
			return network.contextOf(lane);
		},
	};
}
