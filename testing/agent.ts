/** The world of the agent lesson for tests: an agent that holds its own token and one for Ada's task. */

import { cast, TOOLS, worldOf } from "@/content/flows/agent-on-behalf-of/world";
import { lanes } from "@/lib/cast/cast";
import { formatPairs, pairsOf } from "@/lib/http/form";
import { type HttpRequest, type HttpResponse, post } from "@/lib/http/message";
import { agentOf, readTaskToken, taskTokenRequest } from "@/lib/parties/client/agent";
import { authenticated } from "@/lib/parties/client/authentication";
import { readTokenResponse } from "@/lib/parties/client/tokens";
import type { PartyContext } from "@/lib/parties/context";
import { createNetwork } from "@/lib/parties/network";
import type { Bench, Change } from "@/lib/testing/bench";
import type { ToolLog } from "@/lib/vocabulary/decision";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import type { RsMemory } from "@/lib/world/rs-memory";
import { recall, type World } from "@/lib/world/world";

export { TOOLS };

export interface AgentBench extends Bench {
	/** What the agent was handed, what it got for itself, and for the task. */
	readonly handed: string;
	readonly own: string;
	readonly task: string;
	readonly secret: string;
	readonly agent: PartyContext;
	readonly tools: RsMemory;
}

/** Both tokens are got from the real server. */
export async function startAgent(settings: Settings = defaultSettings): Promise<AgentBench> {
	const world = await worldOf(settings);
	const bench = benchOf(world, settings);
	const { scope, resource } = recall(world, "client", "client");
	const fields = pairsOf({ grant_type: "client_credentials", scope, resource });
	if (!readTokenResponse(bench.agent, await bench.send(await authenticated(bench.agent, fields))))
		throw new Error("no token of its own");
	agentOf(bench.agent).ownToken = recall(world, "client", "client").sessions.own.accessToken ?? "";
	if (!readTaskToken(bench.agent, await bench.send(await taskTokenRequest(bench.agent))))
		throw new Error("no token for the task");
	return benchOf(world, settings);
}

export const forkAgent = ({ world, settings }: Bench, other: Settings = settings): AgentBench =>
	benchOf(structuredClone(world), other);

function benchOf(world: World, settings: Settings): AgentBench {
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const contexts = { as: lanes.as, rs: cast[2] ?? lanes.rs, client: cast[0] ?? lanes.client, user: lanes.user };
	const { deliver } = network;
	const client = recall(world, "client", "client");
	return {
		settings,
		world,
		as: recall(world, "as", "as"),
		network,
		deliver,
		send: async (request) => (await deliver(request)).response,
		at: (lane) => network.contextOf(contexts[lane]),
		agent: network.contextOf(contexts.client),
		tools: recall(world, "rs", "rs"),
		handed: client.agent?.received ?? "",
		own: client.agent?.ownToken ?? "",
		task: client.sessions.own.accessToken ?? "",
		secret: client.clientSecret ?? "",
	};
}

/** A call of a tool; without a token where none is given. */
export const toolPost = (tool: string, fields: Change, token?: string): HttpRequest =>
	post(
		`${TOOLS}/tools/${tool}`,
		formatPairs(pairsOf(fields)),
		token === undefined ? [] : [["Authorization", `Bearer ${token}`]],
	);

export const callTool = (
	bench: AgentBench,
	tool: string,
	fields: Change = {},
	token = bench.task,
): Promise<HttpResponse> => bench.send(toolPost(tool, fields, token));

/** The lines of the tool server's log. */
export const linesOf = ({ tools }: AgentBench): readonly ToolLog[] =>
	(tools.log ?? []).flatMap(({ tool }) => tool ?? []);
