/** A sandbox: one authorization server, one API and one tool server, with a world, settings and a log of their own. */
import type { RsaKey } from "../crypto/keys";
import { userinfoOf } from "../parties/as/audience";
import type { PartyWorld } from "../parties/context";
import { createNetwork, type Network } from "../parties/network";
import { program } from "../parties/programs";
import { fetchKeys } from "../parties/rs/rs";
import type { Lane } from "../vocabulary/lanes";
import type { AsMemory } from "../world/as-memory";
import { constant } from "../world/own-memory";
import type { RsMemory, ServedList } from "../world/rs-memory";
import type { Surroundings } from "../world/surroundings";
import { recall } from "../world/world";
import { type Addresses, addressesOf, type LabParty } from "./addresses";
import { type Beyond, documentsOf } from "./documents";
import type { FaultId } from "./fault-ids";
import { createLog, type Ledger, type Log } from "./log";
import { ADA, API_ID, labGrants, labScopes, registeredClients, scopeOfPath, secretHolders } from "./people";
import { otherMemory, secondServer } from "./second-server";
import { defaultLabSettings, type LabSettings, partySettingsOf } from "./settings";
import { LAB_TOOLS, scopeOfTools, TOOLS } from "./tools";

export interface Sandbox {
	readonly id: string;
	readonly addresses: Addresses;
	/** Everybody who is drawn: the browser, the client that is being tried, and the parties that answer. */
	readonly lanes: Readonly<Record<LabParty | "user" | "client", Lane>>;
	/** Starts anew at a reset. Nobody follows values through a real server, so it has no register of them. */
	world: PartyWorld;
	settings: LabSettings;
	readonly log: Log;
	/** By fault that is on: the number of the exchange from which on it may strike. */
	readonly armed: Partial<Record<FaultId, number>>;
	/** By `client_id`, and that of the API. They stay the same at a reset, since they stand in a client's configuration. */
	readonly secrets: Readonly<Record<string, string>>;
	/** What the parties have of chance, time and the world outside. */
	readonly around: LabSurroundings;
	/** The network of the last request. It stays as long as world and settings are the same objects: a change makes others. */
	last?: { readonly world: PartyWorld; readonly settings: LabSettings; readonly network: Network };
}

/** Chance and the time of a real server, its keys, and who fetches what lies elsewhere. */
export interface LabSurroundings extends Surroundings, Beyond {
	/** A fresh private key, of 2048 bits. @param kid under which its public half is published */
	newKey(kid: string): Promise<RsaKey>;
	/** Lets time go by before an answer leaves. */
	pause(seconds: number): Promise<void>;
}

const laneOf = (id: string, role: Lane["role"], words: Pick<Lane, "name" | "short" | "spoken">, base?: string): Lane =>
	constant({ id, role, ...words, ...(base === undefined ? {} : { base }) });

function lanesOf({ issuer, api, mcp, other }: Addresses): Sandbox["lanes"] {
	const tools = laneOf("tools", "rs", { name: "Tool server", short: "Tools", spoken: "the tool server" }, mcp);
	const words = { name: "Second server", short: "Second", spoken: "the second server" };
	const second = laneOf("other", "attacker", words, other);
	return {
		user: laneOf("user", "browser", { name: "Browser", short: "Browser", spoken: "the browser" }),
		client: laneOf("client", "client", { name: "Your client", short: "Yours", spoken: "your client" }),
		as: laneOf("as", "as", { name: "Authorization server", short: "Auth", spoken: "the authorization server" }, issuer),
		rs: laneOf("rs", "rs", { name: "API", short: "API", spoken: "the API" }, api),
		tools: constant({ ...tools, program: LAB_TOOLS }),
		other: constant({ ...second, program: program("second server", secondServer) }),
	};
}

/**
 * Opens a sandbox.
 * @param origin of the lab
 * @param ledger of all sandboxes, which bounds their logs together
 */
export async function openSandbox(
	id: string,
	{ origin, around, ledger }: { readonly origin: string; readonly around: LabSurroundings; readonly ledger: Ledger },
): Promise<Sandbox> {
	const addresses = addressesOf(origin, id);
	const secrets = Object.fromEntries(secretHolders.map((name) => [name, around.draw(`secret of ${name}`)]));
	const sandbox: Sandbox = {
		id,
		addresses,
		lanes: lanesOf(addresses),
		world: { memory: {} },
		settings: defaultLabSettings,
		armed: {},
		log: createLog(ledger),
		secrets,
		around,
	};
	await resetSandbox(sandbox);
	return sandbox;
}

/** Forgets everything but the secrets and the settings: fresh keys, nobody signed in, no token known, an empty log. */
export async function resetSandbox(sandbox: Sandbox): Promise<void> {
	const { around, lanes, log } = sandbox;
	const key = await around.newKey(around.draw("kid", 12));
	sandbox.world = {
		memory: {
			as: serverMemory(sandbox, key),
			rs: apiMemory(sandbox),
			tools: toolsMemory(sandbox),
			other: otherMemory(sandbox.addresses),
		},
	};
	applySettings(sandbox);
	log.clear();
	const network = networkOf(sandbox);
	await Promise.all([lanes.rs, lanes.tools].map((lane) => fetchKeys(network.contextOf(lane))));
}

/** The network of a sandbox as it stands now. What is not of the sandbox is a document, or nobody. */
export function networkOf(sandbox: Sandbox): Network {
	const { world, settings, last } = sandbox;
	if (last?.world === world && last.settings === settings) return last.network;
	const network = networkNow(sandbox);
	sandbox.last = { world, settings, network };
	return network;
}

const networkNow = (sandbox: Sandbox): Network =>
	createNetwork(lanesNow(sandbox), sandbox.world, partySettingsOf(sandbox.settings), sandbox.around, {
		elsewhere: documentsOf(sandbox),
	});

/** The second server is one to which a developer points a client for one fault, and nowhere else. */
const lanesNow = ({ lanes, settings }: Sandbox): readonly Lane[] =>
	Object.values(lanes).filter(({ id }) => id !== "other" || settings.faults.includes("mix-up"));

/** Brings settings that a party remembers into its memory. Clients that registered themselves stay. */
export function applySettings(sandbox: Sandbox): void {
	const { world, settings, secrets } = sandbox;
	armFaults(sandbox);
	const as = recall(world, "as", "as");
	for (const client of Object.values(registeredClients(settings, secrets)))
		as.clients[client.client_id] = constant({ ...client, byOwner: true });
	as.lifetimes = constant({ ...settings.lifetimes });
	Object.assign(recall(world, "tools", "rs"), { allowedOrigins: constant([...settings.origins]) });
}

/** A fault that is switched on now has not struck yet, whatever it did before. */
export function armFaults({ settings: { faults }, armed, log }: Sandbox): void {
	for (const id of Object.keys(armed) as FaultId[]) if (!faults.includes(id)) delete armed[id];
	for (const id of faults) armed[id] ??= log.next;
}

function serverMemory({ addresses, secrets }: Sandbox, key: RsaKey): AsMemory {
	const { issuer, api, mcp } = addresses;
	return {
		role: "as",
		issuer,
		key: constant(key),
		scopes: labScopes,
		resources: constant([api, mcp]),
		grantTypes: labGrants,
		clients: {},
		accounts: constant({ ada: ADA }),
		signInHint: `A server to try clients with: sign in as ${ADA.sub}, with the password ${ADA.password}.`,
		sessions: {},
		pending: {},
		codes: {},
		tokens: {},
		refreshTokens: {},
		families: {},
		pushed: {},
		exchange: constant({
			"lab-machine": { presents: [api, userinfoOf(issuer)], targets: { [mcp]: labScopes, [api]: labScopes } },
		}),
		devices: { waiting: {}, wrongCodes: [] },
		apis: constant({ [API_ID]: { id: API_ID, secret: secrets[API_ID] ?? "", resource: api } }),
		revocation: true,
		openid: true,
		dpop: { seen: {} },
		registers: true,
		postsForms: true,
		takesEndpoints: true,
		clientDocuments: true,
		consentShows: "developer",
		withoutCertificates: true,
	};
}

const PHOTOS = constant({ ada: constant(["harbour.jpg", "lighthouse.jpg", "letter.jpg"]) });

/** Orders are a person's own, as photos are; prices are the shop's. Nothing that is sent changes them. */
const ORDERS: ServedList = constant({
	member: "orders",
	owned: { ada: [{ id: "1001", photo: "harbour.jpg", copies: 2, state: "printed" }] },
});
const PRICES: ServedList = constant({
	member: "prices",
	shared: [
		{ item: "print", cents: 45 },
		{ item: "poster", cents: 1290 },
	],
});

const apiMemory = ({ addresses: { issuer, api }, secrets }: Sandbox): RsMemory => ({
	role: "rs",
	resource: api,
	issuer,
	keys: [],
	photos: PHOTOS,
	paths: scopeOfPath,
	lists: constant({ "/orders": ORDERS, "/prices": PRICES }),
	dpop: { seen: {} },
	introspection: constant({ endpoint: `${issuer}/introspect`, id: API_ID, secret: secrets[API_ID] ?? "" }),
	openToPages: true,
});

const toolsMemory = ({ addresses: { issuer, mcp } }: Sandbox): RsMemory => ({
	role: "rs",
	resource: mcp,
	issuer,
	keys: [],
	photos: {},
	scopeOfTools: scopeOfTools(TOOLS),
	dpop: { seen: {} },
});
