/** Lessons that begin after Ada has signed in. The real parties play that part; it is not in the run. */

import type { StepContext } from "../../flow/define";
import { occursIn } from "../../flow/read/holdings";
import { createStepContext } from "../../flow/step-context";
import { goOnAlone } from "../../parties/client/session";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { Settings } from "../../vocabulary/settings";
import type { Value, ValueKind } from "../../vocabulary/values";
import type { Memory } from "../../world/memory";
import { constant } from "../../world/own-memory";
import { recall, type World } from "../../world/world";
import { browserMemory, lanes as known, SCOPE } from "../cast";
import { newWorld } from "../new-world";
import { redeem } from "./code-grant";
import { consentOptions, decide, signIn, signInOptions } from "./sign-in";
import { ask, bringBack, checkReturn, prepare } from "./web-client";

/** How far it has gone: the client has judged the answer and holds a code, or has redeemed it. */
export type Until = "code" | "tokens";

export interface Prehistory {
	/** The lanes of the lesson. A lesson without a browser gets one for this part only. */
	readonly lanes: readonly Lane[];
	readonly settings: Settings;
	/** Of those lanes, with the client as `client`; a web client with the usual callback. */
	readonly memory: Readonly<Record<LaneId, Memory>>;
	readonly until: Until;
}

/** What still matters of that part. A verifier whose code is redeemed proves nothing any more. */
const kept: Readonly<Record<Until, readonly ValueKind[]>> = {
	code: ["client_id", "client_secret", "code", "code_verifier", "code_challenge"],
	tokens: ["client_id", "client_secret", "access_token", "refresh_token"],
};

/**
 * A world in which Ada has signed in and agreed. Its clock stands where that left it, and its racks hold
 * what each party has by then.
 */
export async function signedInWorld({ lanes, settings, memory, until }: Prehistory): Promise<World> {
	const hasBrowser = lanes.some(({ role }) => role === "browser");
	const everybody = hasBrowser ? lanes : [known.user, ...lanes];
	const world = await newWorld(everybody, settings, hasBrowser ? memory : { user: browserMemory(), ...memory });
	const flow = { id: "signed-in", lanes: everybody };
	const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	await play(context, until);
	world.open = {};
	if (!hasBrowser) delete world.memory[known.user.id];
	world.values = world.values
		.filter(({ kind }) => kept[until].includes(kind))
		.map((value) => constant({ ...value, heldAtStart: holdersOf(value, lanes, messages) }));
	return world;
}

/**
 * Ada signs in and agrees once more, in the middle of a run that has no browser. The real parties play it,
 * off the record; the client then holds a code.
 */
export async function signInOffTheRecord(ctx: StepContext, lanes: readonly Lane[]): Promise<void> {
	const { world, settings } = ctx;
	const before = new Set(world.values);
	world.memory[known.user.id] = browserMemory();
	const flow = { id: "signed-in", lanes: [known.user, ...lanes] };
	const { context } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const client = recall(world, known.client.id, "client");
	world.memory[known.client.id] = { ...client, scope: SCOPE };
	await play(context, "code");
	delete world.memory[known.user.id];
	delete world.open.callback;
	// What only mattered on the way, such as form tokens, would be a value that no hop shows.
	world.values = world.values.filter((value) => before.has(value) || FOR_REDEEMING.includes(value.kind));
}

/** What the client needs of a sign-in to redeem its code. */
const FOR_REDEEMING: readonly ValueKind[] = ["code", "code_verifier"];

async function play(ctx: StepContext, until: Until): Promise<void> {
	expectEvent(await prepare(ctx), "PREPARED");
	expectEvent(await ask(ctx), "REQUEST_OK");
	expectEvent(await signIn(ctx, known.user.id, signInOptions[0].fields), "SIGNED_IN");
	expectEvent(await decide(ctx, known.user.id, consentOptions[0].fields), "ALLOWED");
	expectEvent(await bringBack(ctx), "DELIVERED");
	expectEvent(await checkReturn(ctx), "RETURN_OK");
	goOnAlone(ctx.world, known.client.id);
	if (until === "tokens" && !(await redeem(ctx, known.client.id))) throw new Error("No token before the first hop");
}

/** An honest sign-in succeeds under all settings; where it does not, the lesson has a mistake. */
function expectEvent({ type }: { readonly type: string }, expected: string): void {
	if (type !== expected) throw new Error(`Before the first hop: ${type} instead of ${expected}`);
}

/** Who made a value, or received it in a message, or has it from the start. */
export function holdersOf(value: Value, lanes: readonly Lane[], messages: readonly Message[]): readonly LaneId[] {
	if (value.isPublic) return [];
	const received = messages.filter((message) => "to" in message && occursIn(message, value));
	const holders = new Set([value.maker, ...value.heldAtStart, ...received.map((m) => ("to" in m ? m.to : ""))]);
	return lanes.map(({ id }) => id).filter((id) => holders.has(id));
}
