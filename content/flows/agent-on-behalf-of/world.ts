/** A print shop at closing time: Ada is a clerk, an agent works for her, and a tool server has the orders. */

import {
	asMemory,
	CLIENT_ID,
	confidentialMethodOf,
	ISSUER,
	lanes,
	ownCredentials,
	registeredCredentials,
	rsMemory,
} from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { base64url } from "@/lib/crypto/text-forms";
import { issueAccessToken } from "@/lib/parties/as/issue";
import { createNetwork } from "@/lib/parties/network";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import { TOKEN_EXCHANGE } from "@/lib/vocabulary/token-exchange";
import type { AsMemory } from "@/lib/world/as-memory";
import type { ClientMemory, PlannedCall } from "@/lib/world/client-memory";
import { CLOCK_START } from "@/lib/world/clock";
import { octetsFor, seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import type { RsMemory, ToolsMemory } from "@/lib/world/rs-memory";
import { recall, type World } from "@/lib/world/world";

export const AGENT_ID = "agent-7";
/** By this name the agent is an audience: Ada's token was meant for it. It listens nowhere in this run. */
const AGENT = "https://agent.example";
export const TOOLS = "https://tools.example";
export const SCOPE = "order";
/** What is enough to look at orders. `order` covers it. */
const ITEMS = "order:items";
/** What lets somebody ask the agent. It opens no tool. */
export const ASK_SCOPE = "agent.ask";
/** Seconds that a token for a task lives. */
const TASK = 60;

/** When orders may be looked into and refunded, in UTC. */
const HOURS = constant([8, 18] as const);
/** 18:00 UTC, when the shop closes. The run begins half a minute earlier. */
const CLOSING = CLOCK_START + 9 * 3600;
const START = CLOSING - 30;

/** It only sends, as any program that calls others. */
const agentLane: Lane = { id: "client", role: "client", name: "Agent", short: "Agent", spoken: "the agent" };

const toolLane: Lane = {
	id: "rs",
	role: "rs",
	base: TOOLS,
	name: "Tool server",
	short: "Tools",
	spoken: "the tool server",
};

export const cast = [agentLane, lanes.as, toolLane];

/** The written policy of the shop, and its orders. */
const tools = (): ToolsMemory => ({
	roles: constant({ ada: constant(["clerk"]), ben: constant(["clerk"]) }),
	rules: constant({
		list_orders: constant({ role: "clerk" }),
		read_order: constant({ role: "clerk", order: true, hours: HOURS }),
		set_price: constant({ role: "clerk", order: true, amount: true, agentLimit: 100 }),
		refund: constant({ role: "clerk", order: true, hours: HOURS }),
	}),
	orders: {
		"order-17": { clerk: "ada", price: 35, refunded: false },
		"order-40": { clerk: "ben", price: 60, refunded: false },
	},
});

/** What the agent will do, call by call. The first is made as itself. */
const plan: readonly PlannedCall[] = constant([
	{ note: "own", tool: "list_orders" },
	{ note: "list", tool: "list_orders" },
	{ note: "other", tool: "read_order", order: "order-40" },
	{ note: "price", tool: "set_price", order: "order-17", amount: 40 },
	{ note: "high", tool: "set_price", order: "order-17", amount: 250 },
	{ note: "late", tool: "refund", order: "order-17", notBefore: CLOSING + 5 },
]);

/** The second secret that the server has drawn; the first is Photo Print's. */
const secretOfAgent = (settings: Settings) => base64url(octetsFor(settings.seed, "as/client_secret", 1, 32));

/** The server, with the agent registered for both grants, and with what it may exchange. */
function serverMemory(settings: Settings): AsMemory {
	const method = confidentialMethodOf(settings);
	const usual = asMemory(settings, "https://photos.example/cb", {
		memory: {
			scopes: constant([SCOPE, ITEMS, ASK_SCOPE]),
			resources: constant([TOOLS, AGENT]),
			grantTypes: constant(["authorization_code", "client_credentials", TOKEN_EXCHANGE]),
			exchange: constant({ [AGENT_ID]: { presents: [AGENT], targets: { [TOOLS]: [SCOPE] }, lifetime: TASK } }),
		},
	});
	usual.clients[AGENT_ID] = constant({
		client_id: AGENT_ID,
		client_name: "Agent 7",
		redirect_uris: [],
		token_endpoint_auth_method: method,
		...registeredCredentials(method, AGENT_ID, secretOfAgent(settings)),
		grant_types: ["client_credentials", TOKEN_EXCHANGE],
		response_types: [],
		scope: SCOPE,
	});
	return usual;
}

const agentMemory = (settings: Settings): ClientMemory => ({
	role: "client",
	clientId: AGENT_ID,
	...ownCredentials(confidentialMethodOf(settings), AGENT_ID, secretOfAgent(settings)),
	redirectUri: "",
	scope: SCOPE,
	resource: TOOLS,
	metadata: { issuer: ISSUER, authorization_endpoint: "", token_endpoint: "" },
	transactions: [],
	sessions: { own: {} },
});

const underTools = (scopes: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(scopes).map(([tool, scope]) => [`/tools/${tool}`, scope]));

function toolMemory(): RsMemory {
	const memory = tools();
	const paths = { list_orders: ITEMS, read_order: ITEMS, set_price: SCOPE, refund: SCOPE };
	return { ...rsMemory(), resource: TOOLS, photos: {}, paths: constant(underTools(paths)), log: [], tools: memory };
}

/**
 * Half a minute before closing. Off the record, the real server has issued the token with which Ada asks the
 * agent, and the agent has it.
 */
export async function worldOf(settings: Settings): Promise<World> {
	const world = await newWorld(cast, settings, {
		client: agentMemory(settings),
		as: serverMemory(settings),
		rs: toolMemory(),
	});
	world.clock = START;
	const { response } = await issueAccessToken(
		createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(lanes.as),
		{
			clientId: CLIENT_ID,
			sub: "ada",
			scope: `${ASK_SCOPE} ${SCOPE}`,
			authTime: world.clock,
			resource: [AGENT],
			claims: { may_act: { sub: AGENT_ID } },
		},
	);
	const received = response.access_token;
	recall(world, "client", "client").agent = { received, plan, next: 0 };
	const heldAtStart = constant(["as", "client"]);
	world.values = world.values.map((value) => (value.text === received ? constant({ ...value, heldAtStart }) : value));
	return world;
}
