/** An agent, a tool server that it has never met, and the API behind that server. */

import { challengeOf } from "../crypto/pkce";
import { base64url } from "../crypto/text-forms";
import { createStepContext } from "../flow/step-context";
import { pairsOf, withQuery } from "../http/form";
import { createNetwork } from "../parties/network";
import { readTokenEndpoint } from "../parties/service/onward";
import type { Lane } from "../vocabulary/lanes";
import { levelOf, type Settings } from "../vocabulary/settings";
import { TOKEN_EXCHANGE } from "../vocabulary/token-exchange";
import type { AsMemory, Registration } from "../world/as-memory";
import type { ClientMemory } from "../world/client-memory";
import { octetsFor, seeded } from "../world/dice";
import { constant } from "../world/own-memory";
import { enterValue } from "../world/register";
import type { RsMemory } from "../world/rs-memory";
import { recall, type World } from "../world/world";
import { AGENT, AGENT_DOCUMENT, TOOL_ORIGIN, TOOL_SERVER } from "./agent-addresses";
import {
	API,
	asMemory,
	browserMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	ISSUER,
	lanes,
	ownCredentials,
	rsMemory,
	SCOPE,
} from "./cast";
import { newWorld } from "./new-world";
import { openApp } from "./steps/page-client";
import { askServer, signIn, signInOptions } from "./steps/sign-in";

/** What ordering a print needs. `order` covers it. */
export const ITEM_SCOPE = "order:items";
const PRICE_SCOPE = "inventory:price:write";
export const TOOL_CLIENT = "tool-server";

export const agentLane: Lane = { ...lanes.client, base: AGENT, name: "Agent", short: "Agent", spoken: "the agent" };
export const toolLane: Lane = {
	...lanes.rs,
	base: TOOL_ORIGIN,
	name: "Tool server",
	short: "Tools",
	spoken: "the tool server",
};
export const upstreamLane: Lane = {
	id: "upstream",
	role: "rs",
	base: API,
	name: "Photo API",
	short: "API",
	spoken: "the photo API",
};

export const agentLanes: readonly Lane[] = [lanes.user, agentLane, lanes.as, toolLane, upstreamLane];

/** What each tool needs. It is the server's own table: the protocol has no field for it. */
const TOOLS = constant({ list_photos: SCOPE, order_print: ITEM_SCOPE, set_price: PRICE_SCOPE });

const toolSecret = ({ seed }: Settings) => base64url(octetsFor(seed, "as/client_secret", 1, 32));

const toolMethod = (settings: Settings) =>
	levelOf(settings, "clientAuth") === "post" ? "client_secret_post" : "client_secret_basic";

/** Towards the authorization server, the tool server is a confidential client of its own. */
const toolClient = (settings: Settings): Registration =>
	constant({
		client_id: TOOL_CLIENT,
		client_name: "Tool server",
		redirect_uris: [],
		token_endpoint_auth_method: toolMethod(settings),
		client_secret: toolSecret(settings),
		grant_types: [TOKEN_EXCHANGE],
		response_types: [],
		scope: SCOPE,
	});

export function serverMemory(settings: Settings): AsMemory {
	const usual = asMemory(settings, `${CLIENT_ORIGIN}/cb`);
	return {
		...usual,
		scopes: constant([SCOPE, "order", ITEM_SCOPE, "inventory:write", PRICE_SCOPE]),
		resources: constant([TOOL_SERVER, API]),
		grantTypes: constant(["authorization_code", TOKEN_EXCHANGE]),
		clients: { ...usual.clients, [TOOL_CLIENT]: toolClient(settings) },
		exchange: constant({ [TOOL_CLIENT]: { presents: [TOOL_SERVER], targets: { [API]: [SCOPE] } } }),
		registers: true,
		clientDocuments: true,
	};
}

export const toolMemory = (settings: Settings): RsMemory => ({
	...rsMemory(),
	resource: TOOL_SERVER,
	photos: {},
	scopeOfTools: TOOLS,
	onward: {
		clientId: TOOL_CLIENT,
		...ownCredentials(toolMethod(settings), TOOL_CLIENT, toolSecret(settings)),
		resource: API,
		path: "/photos",
		scope: SCOPE,
		tokenEndpoint: "",
		reads: "photos",
	},
});

/** The agent knows one address, and is nobody's client yet. */
export const agentMemory = (): ClientMemory => ({
	role: "client",
	clientId: "",
	redirectUri: "",
	scope: "",
	resource: "",
	metadata: { issuer: "", authorization_endpoint: "", token_endpoint: "" },
	transactions: [],
	sessions: { own: {} },
	mcp: { toolServer: TOOL_SERVER, documentUrl: AGENT_DOCUMENT, results: [] },
});

/** The world before the first hop. Ada has signed in to her authorization server for another app, earlier today. */
export async function newAgentWorld(settings: Settings): Promise<World> {
	const others = agentLanes.filter(({ id }) => id !== agentLane.id);
	const world = await newWorld(others, settings, {
		user: browserMemory(),
		as: serverMemory(settings),
		rs: toolMemory(settings),
		upstream: rsMemory(),
	});
	await readTokenEndpoint(createNetwork(others, world, settings, seeded(world, settings.seed)).contextOf(toolLane));
	await signInEarlier(world, settings);
	world.memory.client = agentMemory();
	enterToolClient(world, settings);
	// She has the agent's page open: a prompt is typed into a form that somebody has sent.
	return openApp(world, agentLanes, settings, `${AGENT}/`);
}

/** The tool server as a client: its id is public, and its secret is held by both sides. */
export function enterToolClient(world: World, settings: Settings): void {
	const secret = { kind: "client_secret", maker: "as", text: toolSecret(settings), isPublic: false } as const;
	enterValue(world, { kind: "client_id", maker: "rs", text: TOOL_CLIENT, heldAtStart: [], isPublic: true });
	enterValue(world, { ...secret, heldAtStart: ["as", "rs"] });
}

/** The real parties play it; of all that only the session remains. */
export async function signInEarlier(world: World, settings: Settings, lanes = agentLanes): Promise<void> {
	const flow = { id: "signed-in-earlier", lanes };
	const { context } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const query = pairsOf({
		response_type: "code",
		client_id: CLIENT_ID,
		redirect_uri: `${CLIENT_ORIGIN}/cb`,
		scope: SCOPE,
		code_challenge: challengeOf("a".repeat(43), "S256"),
		code_challenge_method: "S256",
	});
	await askServer(context, "user", withQuery(`${ISSUER}/authorize`, query));
	const { type } = await signIn(context, "user", signInOptions[0].fields);
	if (type !== "SIGNED_IN") throw new Error(`Before the first hop: ${type} instead of SIGNED_IN`);
	const as = recall(world, "as", "as");
	for (const ticket of Object.keys(as.pending)) delete as.pending[ticket];
	const { cookies } = recall(world, "user", "browser");
	world.memory.user = { ...browserMemory(), cookies };
	world.values = world.values
		.filter(({ kind, text }) => kind === "password" || (kind === "session" && Object.hasOwn(as.sessions, text)))
		.map((value) => (value.kind === "session" ? constant({ ...value, heldAtStart: ["user", "as"] }) : value));
}
