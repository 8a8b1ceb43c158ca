/** An agent, a proxy that it uses, and the server behind the proxy, where Ada has allowed the proxy once. */
import { TOOL_ORIGIN, TOOL_SERVER } from "@/lib/cast/agent-addresses";
import { agentLane, agentMemory, toolLane, upstreamLane } from "@/lib/cast/agents";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import {
	API,
	asMemory,
	attackerMemory,
	browserMemory,
	CLIENT_ID,
	ISSUER,
	lanes,
	rsMemory,
	SCOPE,
	secretOf,
} from "@/lib/cast/cast";
import { newWorld as started } from "@/lib/cast/new-world";
import { followed, submit, visit } from "@/lib/cast/steps/browser";
import { decide, show, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import { createStepContext } from "@/lib/flow/step-context";
import { SERVER_METADATA, wellKnownUrl } from "@/lib/http/base";
import { get } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { readTokenResponse, tokenRequest } from "@/lib/parties/client/tokens";
import type { PartyContext } from "@/lib/parties/context";
import { createNetwork } from "@/lib/parties/network";
import { proxyIn } from "@/lib/parties/tool-proxy/memory";
import { TOOL_PROXY } from "@/lib/parties/tool-proxy/tool-proxy";
import type { Lane } from "@/lib/vocabulary/lanes";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { Value } from "@/lib/vocabulary/values";
import type { AsMemory } from "@/lib/world/as-memory";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import type { ProxyServerMemory } from "@/lib/world/proxy-memory";
import { enterValue } from "@/lib/world/register";
import { recall, type World } from "@/lib/world/world";

const proxyLane: Lane = {
	...toolLane,
	id: "proxy",
	role: "as",
	name: "Proxy",
	short: "Proxy",
	spoken: "the proxy",
	program: TOOL_PROXY,
};

export const cast = [
	{ ...lanes.attacker, base: EVIL_ORIGIN },
	lanes.user,
	agentLane,
	proxyLane,
	lanes.as,
	upstreamLane,
];

export const AGENT_ID = "agent";
export const AGENT_NAME = "Photo agent";
export const AGENT_CALLBACK = `${agentLane.base}/cb`;
export const PROXY_CALLBACK = `${TOOL_ORIGIN}/cb`;
const PROXY_ID = "tool-proxy";

/** The server behind knows one client for all tools, a confidential one, and does not ask Ada twice about it. */
function serverBehind(settings: Settings): AsMemory {
	const usual = asMemory(settings);
	const { [CLIENT_ID]: photoPrint } = usual.clients;
	if (!photoPrint) throw new Error("Photo Print is not registered");
	const proxy = constant({
		...photoPrint,
		client_id: PROXY_ID,
		client_name: "Tool proxy",
		redirect_uris: [PROXY_CALLBACK],
		token_endpoint_auth_method: "client_secret_basic" as const,
		client_secret: secretOf(settings),
		scope: SCOPE,
	});
	return { ...usual, remembers: true, clients: { ...usual.clients, [PROXY_ID]: proxy } };
}

/** Where somebody has to be let in first, nobody in this lesson has been. */
const NONE: readonly string[] = constant([]);

/** The proxy has no accounts. Ada's agent is registered there. */
function proxyMemory(settings: Settings): ProxyServerMemory {
	const { clients, ...usual } = serverBehind(settings);
	const { [PROXY_ID]: itself } = clients;
	if (!itself) throw new Error("The proxy is not registered");
	const { client_secret: _, ...rest } = itself;
	const method = "none" as const;
	const agent = {
		...rest,
		client_id: AGENT_ID,
		client_name: AGENT_NAME,
		redirect_uris: [AGENT_CALLBACK],
		token_endpoint_auth_method: method,
	};
	return {
		...usual,
		issuer: TOOL_ORIGIN,
		scopes: constant([SCOPE]),
		resources: constant([TOOL_SERVER]),
		accounts: {},
		clients: { [AGENT_ID]: constant(agent) },
		registers: true,
		...(atLeast(settings, "clientVetting", "vetted") ? { initialAccess: NONE } : {}),
		proxy: {
			clientId: PROXY_ID,
			clientSecret: secretOf(settings),
			authMethod: "client_secret_basic",
			metadata: { issuer: "", authorization_endpoint: "", token_endpoint: "" },
			redirectUri: PROXY_CALLBACK,
			scope: SCOPE,
			resource: API,
			approved: {},
			waiting: {},
			connections: {},
		},
	};
}

export async function newWorld(settings: Settings): Promise<World> {
	const client = {
		...agentMemory(),
		clientId: AGENT_ID,
		redirectUri: AGENT_CALLBACK,
		scope: SCOPE,
		resource: TOOL_SERVER,
	};
	const world = await started(cast, settings, {
		attacker: attackerMemory(),
		user: browserMemory(),
		client: { ...client, metadata: { ...client.metadata, issuer: TOOL_ORIGIN } },
		proxy: proxyMemory(settings),
		as: serverBehind(settings),
		upstream: rsMemory(),
	});
	await connectEarlier(world, settings);
	return world;
}

const ALLOW = [["decision", "allow"]] as const;

/** Last week: Ada has connected her agent, and agreed at each page that came. The real parties play it, off the record. */
async function connectEarlier(world: World, settings: Settings): Promise<void> {
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	await readServerBehind(world, network.contextOf(proxyLane));
	const flow = { id: "connected-earlier", lanes: cast };
	const { context: ctx } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const client = ctx.at("client");
	const { transaction, url } = startAuthorization(client);
	const asked = await visit(ctx, "user", url, { note: "authorize" });
	if (hasForm(asked.response.body)) await submit(ctx, "user", ALLOW, { note: "decide" });
	await visit(ctx, "user", followed(ctx, "user"), { note: "behind" });
	await signIn(ctx, "user", signInOptions[0].fields);
	await decide(ctx, "user", ALLOW);
	await visit(ctx, "user", followed(ctx, "user"), { note: "back" });
	await show(ctx, "user", "back");
	const refused = await readCallback(client, followed(ctx, "user"), transaction.id);
	const { response } = await network.deliver(await tokenRequest(client));
	if (refused || !readTokenResponse(client, response))
		throw new Error(`Before the first hop: ${refused?.error ?? response.body}`);
	forgetThat(world);
}

async function readServerBehind(world: World, at: PartyContext): Promise<void> {
	const { body } = await at.fetch(get(wellKnownUrl(ISSUER, SERVER_METADATA)));
	proxyIn(world, "proxy").metadata = JSON.parse(body);
}

/** Of all that, only sessions, tokens and secrets remain. */
function forgetThat(world: World): void {
	const { sessions: atServer } = recall(world, "as", "as");
	const { cookies } = recall(world, "user", "browser");
	world.memory.user = { ...browserMemory(), cookies: cookies.filter(({ name }) => !name.endsWith("state")) };
	const { accessToken } = recall(world, "client", "client").sessions.own;
	const holders = ({ kind, text }: Value): readonly string[] | undefined => {
		if (kind === "session") return ["user", Object.hasOwn(atServer, text) ? "as" : "proxy"];
		if (kind === "access_token") return text === accessToken ? ["client", "proxy"] : ["proxy", "as"];
		return undefined;
	};
	world.values = world.values.flatMap((value) => {
		const heldAtStart = holders(value);
		if (heldAtStart) return [constant({ ...value, heldAtStart })];
		return value.kind === "password" || value.kind === "client_id" ? [value] : [];
	});
	const secret = proxyIn(world, "proxy").clientSecret ?? "";
	const known = { kind: "client_secret", maker: "as", text: secret, heldAtStart: ["proxy", "as"] } as const;
	enterValue(world, { ...known, isPublic: false });
}
