/** An agent that has met its tool server before, an API that is reached from inside only, and a token that has leaked. */
import { PASSED_ON } from "@/content/moves/relay/passed-on";
import { AGENT_DOCUMENT, TOOL_SERVER } from "@/lib/cast/agent-addresses";
import {
	agentLane,
	agentMemory,
	enterToolClient,
	serverMemory,
	toolLane,
	toolMemory,
	upstreamLane,
} from "@/lib/cast/agents";
import { API, attackerMemory, CLIENT_ID, lanes, rsMemory, SCOPE } from "@/lib/cast/cast";
import { newWorld as started } from "@/lib/cast/new-world";
import { holdAtStart } from "@/lib/cast/services";
import { scopeBefore } from "@/lib/flow/asked-scope";
import { issueAccessToken } from "@/lib/parties/as/issue";
import { createNetwork } from "@/lib/parties/network";
import { readTokenEndpoint } from "@/lib/parties/service/onward";
import type { LaneId } from "@/lib/vocabulary/lanes";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory, Registration } from "@/lib/world/as-memory";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, agentLane, lanes.as, toolLane, upstreamLane];

/** What the agent has asked for, as a client that the server knows from its document. */
export const ASKED = constant({ clientId: AGENT_DOCUMENT, scope: SCOPE });

function server(settings: Settings): AsMemory {
	const usual = serverMemory(settings);
	const { [CLIENT_ID]: photoPrint } = usual.clients;
	if (!photoPrint) throw new Error("Photo Print is not registered");
	const agent: Registration = constant({ ...photoPrint, client_id: AGENT_DOCUMENT, client_name: "Agent" });
	return { ...usual, clients: { ...usual.clients, [AGENT_DOCUMENT]: agent } };
}

/** Ada has agreed, earlier: the agent holds a token for the tool server. One of Photo Print's, for the photo API, has leaked. */
export async function newWorld(settings: Settings): Promise<World> {
	const servers = cast.filter(({ id }) => id !== agentLane.id);
	const world = await started(servers, settings, {
		as: server(settings),
		rs: toolMemory(settings),
		upstream: { ...rsMemory(), log: [], accessLog: [] },
		attacker: attackerMemory(),
	});
	world.memory.client = { ...agentMemory(), clientId: AGENT_DOCUMENT, resource: TOOL_SERVER, scope: SCOPE };
	enterToolClient(world, settings);
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	await readTokenEndpoint(network.contextOf(toolLane));
	const issue = async (clientId: string, resource: readonly string[], holder: LaneId, scope: string = SCOPE) => {
		const grant = { clientId, sub: "ada", scope, authTime: world.clock, resource };
		const { response } = await issueAccessToken(network.contextOf(lanes.as), grant);
		holdAtStart(world, response.access_token, ["as", holder]);
		return response.access_token;
	};
	// A token that is passed on has to be good at both, so there the server issues such.
	const both = levelOf(settings, "upstream") === "passthrough";
	recall(world, "client", "client").sessions.own.accessToken = await issue(
		AGENT_DOCUMENT,
		both ? [TOOL_SERVER, API] : [TOOL_SERVER],
		"client",
		scopeBefore(settings, recall(world, "as", "as"), ASKED),
	);
	if (settings.variant !== PASSED_ON)
		recall(world, "attacker", "attacker").accessToken = await issue(CLIENT_ID, [API], "attacker");
	return world;
}
