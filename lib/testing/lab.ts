/**
 * Everybody below a path of one host with a port, a neighbour beside them, and chance and a clock that are no lesson's:
 * what a server with a real socket would start.
 */
import { asMemory, browserMemory, clientMemory, lanes, rsMemory, SCOPE } from "../cast/cast";
import { newWorld } from "../cast/new-world";
import { readOpenidMetadata } from "../parties/client/openid";
import type { PartyContext } from "../parties/context";
import { createNetwork, type Network } from "../parties/network";
import { DEVICE_GRANT } from "../vocabulary/device-grant";
import { defaultSettings } from "../vocabulary/settings";
import type { Surroundings } from "../world/surroundings";
import { recall, type World } from "../world/world";
import { type Person, personAt } from "./person";

export const HOST = "https://lab.example:8443";
export const [AS, API, APP, MCP, AGENT] = ["as", "api", "app", "mcp", "agent"].map((name) => `${HOST}/s/1/${name}`) as [
	string,
	string,
	string,
	string,
	string,
];
/** The next sandbox on the same host. */
export const NEIGHBOUR = `${HOST}/s/2/as`;

const as = { ...lanes.as, base: AS };
const api = { ...lanes.rs, base: API };
const app = { ...lanes.client, base: APP };
const tools = { ...lanes.rs, id: "tools", base: MCP };
const agent = { ...lanes.client, id: "agent", base: AGENT };
const neighbour = { ...lanes.as, id: "neighbour", base: NEIGHBOUR };

export const API_SECRET = "secret-of-the-api";
const scopes = ["openid", "profile", SCOPE, "order:items"];

const serverMemory = (issuer: string) =>
	asMemory(defaultSettings, `${APP}/cb`, {
		client: {
			scope: scopes.join(" "),
			grant_types: ["authorization_code", "refresh_token", DEVICE_GRANT],
			post_logout_redirect_uris: [`${APP}/signed-out`],
		},
		memory: {
			issuer,
			scopes,
			resources: [API, MCP],
			grantTypes: ["authorization_code", "refresh_token", DEVICE_GRANT],
			devices: { waiting: {}, wrongCodes: [] },
			openid: true,
			registers: true,
			clientDocuments: true,
			revocation: true,
			apis: { api: { id: "api", secret: API_SECRET, resource: API } },
		},
	});

const photoPrint = () => ({
	...clientMemory(defaultSettings, `${APP}/cb`),
	scope: `openid profile ${SCOPE}`,
	// The default of the server: the first API, and userinfo.
	resource: "",
	photosAt: API,
	metadata: { issuer: AS, authorization_endpoint: "", token_endpoint: "" },
	openid: {
		postLogoutRedirectUri: `${APP}/signed-out`,
		userinfoEndpoint: "",
		endSessionEndpoint: "",
		keys: [],
		logoutStates: [],
	},
});

const stranger = () => ({
	...clientMemory(defaultSettings),
	clientId: "",
	scope: "",
	metadata: { issuer: "", authorization_endpoint: "", token_endpoint: "" },
	mcp: { toolServer: MCP, documentUrl: `${AGENT}/client.json`, results: [] },
});

/** Chance and time as a server would have them: nothing of a seed, and a clock that the world does not have. */
function ownSurroundings(): Surroundings & { pass(seconds: number): void } {
	let [drawn, now] = [0, 1_800_000_000];
	return {
		draw: (label) => `own-${++drawn}-${label.replace(/\W/g, "-")}`.padEnd(43, "x"),
		drawLetters: (_, alphabet, length) => Array.from({ length }, () => alphabet[++drawn % alphabet.length]).join(""),
		now: () => now,
		pass: (seconds) => {
			now += seconds;
		},
	};
}

export interface Lab extends Person {
	readonly world: World;
	readonly network: Network;
	readonly around: ReturnType<typeof ownSurroundings>;
	readonly client: PartyContext;
	readonly agent: PartyContext;
}

export async function startLab(): Promise<Lab> {
	const everybody = [as, api, app, tools, neighbour];
	const world = await newWorld(everybody, defaultSettings, {
		user: browserMemory(),
		as: serverMemory(AS),
		rs: { ...rsMemory(), resource: API, issuer: AS },
		client: photoPrint(),
		tools: {
			...rsMemory(),
			resource: MCP,
			issuer: AS,
			scopeOfTools: { list_photos: SCOPE, order_print: "order:items" },
		},
		neighbour: serverMemory(NEIGHBOUR),
	});
	world.memory.agent = stranger();
	world.clock = 0;
	const around = ownSurroundings();
	const network = createNetwork([...everybody, agent], world, defaultSettings, around);
	await readOpenidMetadata(network.contextOf(app));
	return {
		world,
		network,
		around,
		client: network.contextOf(app),
		agent: network.contextOf(agent),
		...personAt(network, () => recall(world, "user", "browser")),
	};
}
