/**
 * Everybody below a path of one host with a port, a neighbour beside them, and chance and a clock that are no lesson's:
 * what a server with a real socket would start.
 */
import { asMemory, browserMemory, clientMemory, lanes, rsMemory, SCOPE } from "../cast/cast";
import { newWorld } from "../cast/new-world";
import type { Pairs } from "../http/form";
import type { HttpRequest, HttpResponse } from "../http/message";
import { navigate, receive, resolve } from "../parties/browser/browser";
import { fillForm } from "../parties/browser/forms";
import { readOpenidMetadata } from "../parties/client/openid";
import type { PartyContext } from "../parties/context";
import { createNetwork, type Network } from "../parties/network";
import { DEVICE_GRANT } from "../vocabulary/device-grant";
import { defaultSettings } from "../vocabulary/settings";
import type { BrowserMemory } from "../world/browser-memory";
import type { Surroundings } from "../world/surroundings";
import { recall, type World } from "../world/world";

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

export interface Lab {
	readonly world: World;
	readonly network: Network;
	readonly around: ReturnType<typeof ownSurroundings>;
	readonly client: PartyContext;
	readonly agent: PartyContext;
	readonly browser: () => BrowserMemory;
	readonly send: (request: HttpRequest) => Promise<HttpResponse>;
	/** The browser goes to an address, and on to wherever it is sent. @returns the last one that it opened, or `end`, which it does not open */
	readonly go: (url: string, form?: string, end?: string) => Promise<string>;
	/** The person fills in the form in the window and presses its button. */
	readonly press: (fields: Pairs, end?: string) => Promise<string>;
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
		...personAt(world, network),
	};
}

function personAt(world: World, network: Network): Pick<Lab, "browser" | "send" | "go" | "press"> {
	const browser = () => recall(world, "user", "browser");
	const send: Lab["send"] = async (request) => (await network.deliver(request)).response;
	const go: Lab["go"] = async (url, form, end = `${HOST}/nowhere`) => {
		let [next, body]: [string, string | undefined] = [url, form];
		for (let hops = 0; hops < 9 && !next.startsWith(end); hops++) {
			const request = navigate(browser(), next, body);
			const answered = receive(browser(), request, await send(request));
			if (answered === undefined) return next;
			[next, body] = [answered, undefined];
		}
		return next;
	};
	const press: Lab["press"] = (fields, end) => {
		const { page } = browser();
		const { action, body } = fillForm(page?.html ?? "", fields);
		return go(resolve(action, page?.url ?? ""), body, end);
	};
	return { browser, send, go, press };
}
