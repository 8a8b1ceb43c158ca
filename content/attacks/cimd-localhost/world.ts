/** An agent that is a website and a program for one's own computer, known by one document; and another program there. */

import { AGENT, AGENT_DOCUMENT } from "@/lib/cast/agent-addresses";
import { agentLane, serverMemory, signInEarlier } from "@/lib/cast/agents";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, attackerMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld as started } from "@/lib/cast/new-world";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { listener } from "@/lib/parties/attacker/listener";
import { readMetadata } from "@/lib/parties/client/client";
import { createNetwork } from "@/lib/parties/network";
import { program } from "@/lib/parties/programs";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import { recall, type World } from "@/lib/world/world";
import { bringsOwn, OWN_DOCUMENT, OWN_ID } from "./own-document";

/** A port of Ada's own computer. */
export const ATTACKER_BASE = "http://127.0.0.1:4712";
const ATTACKER_CALLBACK = `${ATTACKER_BASE}/cb`;
/** Where the agent's own program would wait: any port will do (OAuth 2.1 §8.4.2). */
const LOOPBACK = "http://127.0.0.1/cb";
export const CALLBACK = `${AGENT}/cb`;
export const AGENT_NAME = "Photo agent";

const attackerLane = {
	...lanes.attacker,
	base: ATTACKER_BASE,
	also: EVIL_ORIGIN,
	program: program("port-listener", { answer: listener, resume: {} }),
	name: "Attacker's program",
	short: "Attacker",
};
export const cast = [attackerLane, lanes.user, agentLane, lanes.as, lanes.rs];

export const variants = [
	{
		id: "unasked",
		name: "asks when it likes",
		does: "The attacker's program opens the browser with a request in the agent's name, while Ada does something else (MCP).",
	},
	{
		id: "expected",
		name: "asks when Ada expects it",
		does: "The attacker's program waits until Ada has told her agent to start, and opens the browser in that moment.",
	},
	{
		id: OWN_DOCUMENT,
		name: "brings a document of its own",
		does: "The attacker's site has a document with the agent's name in it. Its program names that, in the moment in which Ada expects her agent (CIMD).",
	},
] as const satisfies readonly AttackVariant[];

const documentAt = (address: string, redirectUris: readonly string[]) =>
	constant({
		client_id: address,
		client_name: AGENT_NAME,
		redirect_uris: constant(redirectUris),
		token_endpoint_auth_method: "none",
		grant_types: constant(["authorization_code"]),
		response_types: constant(["code"]),
	});

const documentOf = (settings: Settings) =>
	documentAt(AGENT_DOCUMENT, atLeast(settings, "loopback", "absent") ? [CALLBACK] : [CALLBACK, LOOPBACK]);

/** What the attacker has published itself. */
const published = (settings: Settings) => (bringsOwn(settings) ? { document: documentAt(OWN_ID, [LOOPBACK]) } : {});

const RESOURCES = constant([API]);

/** Ada has signed in to her server for another app, earlier today. The agent has met the server, and is nobody's client there yet. */
export async function newWorld(settings: Settings): Promise<World> {
	const others = cast.filter(({ id }) => id !== agentLane.id);
	const shows = atLeast(settings, "consentText", "details") ? "developer" : "name";
	const world = await started(others, settings, {
		user: browserMemory(),
		as: { ...serverMemory(settings), resources: RESOURCES, consentShows: shows },
		rs: rsMemory(),
		attacker: { ...attackerMemory(), ...published(settings) },
	});
	await signInEarlier(world, settings, cast);
	const { authMethod: _, clientSecret: __, key: ___, ...agent } = clientMemory(settings, CALLBACK);
	world.memory[agentLane.id] = {
		...agent,
		clientId: AGENT_DOCUMENT,
		metadata: { ...agent.metadata, issuer: recall(world, "as", "as").issuer },
		document: documentOf(settings),
	};
	const isPublic = { kind: "client_id", heldAtStart: [], isPublic: true } as const;
	enterValue(world, { ...isPublic, maker: agentLane.id, text: AGENT_DOCUMENT });
	if (bringsOwn(settings)) enterValue(world, { ...isPublic, maker: attackerLane.id, text: OWN_ID });
	await readMetadata(createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(agentLane));
	return world;
}

/** A document with the agent's name in it, the agent's or the attacker's, and an address of the attacker's that fits it. */
export function baitOf({ world, settings }: StepContext): Bait {
	const { metadata, scope, clientId } = recall(world, "client", "client");
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId: bringsOwn(settings) ? OWN_ID : clientId,
		redirectUri: ATTACKER_CALLBACK,
		scope,
		responseType: "code",
	};
}
