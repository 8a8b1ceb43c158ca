/** Ada has signed in before the first hop. Whoever has a key by then proves with it where tokens are bound. */
import { bindClient, boundAs } from "@/lib/cast/bound-client";
import { asMemory, attackerMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { redeemProven } from "@/lib/cast/steps/dpop";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import { thiefDemonstrationKey } from "@/lib/crypto/proof-keys";
import { createStepContext } from "@/lib/flow/step-context";
import type { Settings } from "@/lib/vocabulary/settings";
import type { ValueKind } from "@/lib/vocabulary/values";
import type { AttackerMemory } from "@/lib/world/attacker-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";
import { makesProofs } from "./orders";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);
const THIEF_KEY = constant(thiefDemonstrationKey);

/** No browser: Ada's sign-ins are not what this lesson is about. */
export const cast = [lanes.attacker, lanes.client, lanes.as, lanes.rs];

/** The client holds the tokens of Ada's sign-in. Where they are bound, they are bound to its key. */
export async function newWorld(settings: Settings): Promise<World> {
	const { client, memory } = boundAs(settings);
	const world = await signedInWorld({
		lanes: cast,
		settings,
		memory: {
			attacker: attackerMemory(),
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI, {
				client: { ...client, grant_types: GRANTS },
				memory: { ...memory, grantTypes: GRANTS },
			}),
			rs: rsMemory(),
		},
		until: "code",
	});
	bindClient(world, settings);
	await redeem(world, settings);
	world.memory.attacker = thief(world, settings);
	return world;
}

/** What still matters of Ada's sign-in. */
const KEPT: readonly ValueKind[] = ["client_id", "client_secret", "access_token", "refresh_token", "dpop_nonce"];

/** The tokens come, by a real request that is no part of the run. */
async function redeem(world: World, settings: Settings): Promise<void> {
	const flow = { id: "refresh-replay", lanes: cast };
	const { context } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const { type } = await redeemProven(context, "client", {});
	if (type !== "TOKENS_ISSUED") throw new Error(`Before the first hop: ${type}`);
	world.open = {};
	world.values = world.values
		.filter(({ kind }) => KEPT.includes(kind))
		.map((value) => (value.kind.endsWith("_token") ? constant({ ...value, heldAtStart: ["client", "as"] }) : value));
}

/** It has a key of its own, as anybody can. A server gives a nonce to whoever asks, so it has asked both. */
function thief(world: World, settings: Settings): AttackerMemory {
	const attacker = recall(world, "attacker", "attacker");
	if (!makesProofs(settings)) return attacker;
	const nonces = { ...recall(world, "client", "client").dpop?.nonces };
	world.values = world.values.map((value) =>
		value.kind === "dpop_nonce" ? constant({ ...value, heldAtStart: [...value.heldAtStart, "attacker"] }) : value,
	);
	return { ...attacker, dpop: { key: THIEF_KEY, nonces } };
}
