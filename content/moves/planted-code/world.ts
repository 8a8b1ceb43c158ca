/**
 * The world before the first hop, made by the real parties: Ada has begun to connect her photos and stands
 * before the consent page; Mallory has been signed in once, and has said no. None of it is in the run.
 */

import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { type AsOptions, asMemory, browserMemory, clientMemory, lanes, PASSWORD, rsMemory } from "@/lib/cast/cast";
import { expectIdToken, providerAs } from "@/lib/cast/id-token-client";
import { newWorld } from "@/lib/cast/new-world";
import { decide, signIn } from "@/lib/cast/steps/sign-in";
import { holdersOf } from "@/lib/cast/steps/signed-in";
import { ask, bringBack, checkReturn, type Places, prepare } from "@/lib/cast/steps/web-client";
import { createStepContext } from "@/lib/flow/step-context";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { Value, ValueKind } from "@/lib/vocabulary/values";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

const REDIRECT_URI = "https://photos.example/cb";

/** Mallory sits before a browser, too: her lane has the attacker's looks and a browser's memory. */
const mallory: Lane = {
	...lanes.attacker,
	base: EVIL_ORIGIN,
	name: "Mallory (attacker)",
	short: "Mallory",
	spoken: "Mallory",
};

export const cast: readonly Lane[] = [mallory, lanes.user, lanes.client, lanes.as, lanes.rs];

export const ADA: Places = { user: "user", client: "client" };
export const MALLORY: Places = { user: "attacker", client: "client" };

const ACCOUNT = constant({ sub: "mallory", name: "Mallory", password: "battery staple" });

/** An album that looks as if nothing had been added to it yet. */
export const MALLORYS_PHOTOS = constant(["welcome.jpg"]);

/** What is over by the first hop: Mallory's first request. */
const over: readonly ValueKind[] = ["code_verifier", "code_challenge", "state", "nonce", "transaction", "interaction"];

/** The client and the server of plain OAuth. */
export const worldBefore = (settings: Settings): Promise<World> => begun(settings, {});

/** The same where the client can ask for an ID Token as well, for the nonce in it. */
export const worldWithNonce = (settings: Settings): Promise<World> =>
	begun(settings, providerAs(settings), (world) => expectIdToken(world, cast, settings));

async function begun(settings: Settings, options: AsOptions, ready = async (world: World) => world): Promise<World> {
	const as = asMemory(settings, REDIRECT_URI, options);
	const rs = rsMemory();
	const started = await newWorld(cast, settings, {
		user: browserMemory(),
		attacker: browserMemory(),
		client: clientMemory(settings, REDIRECT_URI),
		as: { ...as, accounts: constant({ ...as.accounts, mallory: ACCOUNT }) },
		rs: { ...rs, photos: constant({ ...rs.photos, mallory: MALLORYS_PHOTOS }) },
	});
	const world = await ready(started);
	const flow = { id: "login-csrf/world", lanes: cast };
	const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });

	expectEvent(await prepare(context, ADA), "PREPARED");
	expectEvent(await ask(context, ADA), "REQUEST_OK");
	expectEvent(await signIn(context, ADA.user, typed("ada", PASSWORD)), "SIGNED_IN");
	const adas = world.values.length;

	expectEvent(await prepare(context, MALLORY), "PREPARED");
	expectEvent(await ask(context, MALLORY), "REQUEST_OK");
	expectEvent(await signIn(context, MALLORY.user, typed(ACCOUNT.sub, ACCOUNT.password)), "SIGNED_IN");
	expectEvent(await decide(context, MALLORY.user, [["decision", "deny"]]), "DENIED");
	expectEvent(await bringBack(context, MALLORY), "DELIVERED");
	expectEvent(await checkReturn(context, MALLORY), "ERROR_READ");

	world.values = world.values
		.filter(({ kind }, index) => index < adas || !over.includes(kind))
		.map((value) => constant({ ...ownedByRightful(value), heldAtStart: heldBy(value) }));
	return world;

	function heldBy(value: Value): readonly string[] {
		return value.kind === "password" ? ownedByRightful(value).heldAtStart : holdersOf(value, cast, messages);
	}
}

/** A new world gives all passwords to the one browser that it usually has. */
const ownedByRightful = (value: Value): Value =>
	value.kind === "password" && value.text === ACCOUNT.password
		? { ...value, maker: MALLORY.user, heldAtStart: [MALLORY.user, "as"] }
		: value;

const typed = (username: string, password: string) =>
	[
		["username", username],
		["password", password],
	] as const;

/** Two honest requests work under all settings; where they do not, the lesson has a mistake. */
function expectEvent({ type }: { readonly type: string }, expected: string): void {
	if (type !== expected) throw new Error(`Before the first hop: ${type} instead of ${expected}`);
}

/** Whether Ada's window shows all of these. */
const adaSees = (world: World, photos: readonly string[] = []): boolean => {
	const html = recall(world, ADA.user, "browser").page?.html ?? "";
	return photos.length > 0 && photos.every((photo) => html.includes(photo));
};

/** The goal: she works in an account that is not hers. */
export const adaSeesMallorys = (world: World): boolean => adaSees(world, MALLORYS_PHOTOS);

export const adaSeesHerOwn = (world: World): boolean => adaSees(world, recall(world, "rs", "rs").photos.ada);
