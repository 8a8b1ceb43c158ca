import { ADA, cast, MALLORY, MALLORYS_PHOTOS } from "@/content/moves/planted-code/world";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import {
	asMemory,
	attackerMemory,
	browserMemory,
	CLIENT_ORIGIN,
	clientMemory,
	PASSWORD,
	rsMemory,
} from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { submit } from "@/lib/cast/steps/browser";
import { consentOptions, signIn } from "@/lib/cast/steps/sign-in";
import { holdersOf } from "@/lib/cast/steps/signed-in";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import { createStepContext } from "@/lib/flow/step-context";
import { queryOf, splitUrl, withQuery } from "@/lib/http/form";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { postedBy } from "@/lib/parties/browser/messages";
import { atLeast, levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { Value } from "@/lib/vocabulary/values";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";
import { forgerPage, listenerPage } from "./pages";

export { cast };

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const MALLORYS = { username: "mallory", password: "battery staple" } as const;
const ACCOUNT = constant({ sub: MALLORYS.username, name: "Mallory", password: MALLORYS.password });

/** A server that posts its answer, a client whose page waits for it, and Ada signed in at the server; so is Mallory, where she forges. */
export async function worldBefore(settings: Settings): Promise<World> {
	const as = asMemory(settings, CALLBACK, { memory: { postsMessages: true } });
	const rs = rsMemory();
	const page = listenerPage(atLeast(settings, "pmOrigin", "check"));
	const world = await newWorld(cast, settings, {
		user: browserMemory(),
		attacker: browserMemory(),
		client: { ...clientMemory(settings, CALLBACK), awaitsMessage: true, scriptPages: constant({ "/": page }) },
		as: { ...as, accounts: constant({ ...as.accounts, mallory: ACCOUNT }) },
		rs: { ...rs, photos: constant({ ...rs.photos, mallory: MALLORYS_PHOTOS }) },
	});
	const flow = { id: "post-message/world", lanes: cast };
	const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	await signsIn(context, ADA.user, ["ada", PASSWORD]);
	const attacker = { ...attackerMemory(), bait: CLIENT_ORIGIN };
	world.memory.attacker =
		settings.variant === "forged" ? { ...attacker, lure: forgerPage(await mallorysAnswer(context)) } : attackerMemory();
	const { cookies } = recall(world, ADA.user, "browser");
	world.memory.user = { ...browserMemory(), cookies };
	world.open = {};
	world.values = world.values.map((value) => constant({ ...ownedByRightful(value), heldAtStart: heldBy(value) }));
	return world;

	function heldBy(value: Value): readonly string[] {
		return value.kind === "password" ? ownedByRightful(value).heldAtStart : holdersOf(value, cast, messages);
	}
}

/** A new world gives all passwords to the one browser that it usually has. */
const ownedByRightful = (value: Value): Value =>
	value.kind === "password" && value.text === MALLORYS.password
		? { ...value, maker: MALLORY.user, heldAtStart: [MALLORY.user, "as"] }
		: value;

/** Somebody begins at the client, and comes as far as the question of the server. */
async function signsIn(
	ctx: StepContext,
	user: string,
	[username, password]: readonly [string, string],
	rewrite?: (url: string) => string,
): Promise<void> {
	const places = { user, client: ADA.client };
	const typed = [
		["username", username],
		["password", password],
	] as const;
	expectEvent(await prepare(ctx, places), "PREPARED");
	expectEvent(await ask(ctx, places, {}, rewrite), "REQUEST_OK");
	expectEvent(await signIn(ctx, user, typed), "SIGNED_IN");
}

/** The answer to a sign-in of Mallory's own. She takes the challenge out of her request, where that helps her. */
async function mallorysAnswer(ctx: StepContext): Promise<Readonly<Record<string, string>>> {
	// A client that finds its transaction by anybody's state finds Mallory's verifier with it, and the challenge may stay.
	const strips = levelOf(ctx.settings, "state") !== "unbound" && !atLeast(ctx.settings, "pkce", "required");
	await signsIn(ctx, MALLORY.user, [MALLORYS.username, MALLORYS.password], strips ? withoutChallenge : undefined);
	const { response } = await submit(ctx, MALLORY.user, consentOptions[0].fields, { note: "decide" });
	const { data } = postedBy(response.body) ?? {};
	if (data?.code === undefined) throw new Error("Before the first hop: Mallory got no code");
	return data;
}

/** Both parameters of PKCE go: a method without a challenge would be noticed. */
const withoutChallenge = (url: string): string =>
	withQuery(
		splitUrl(url).target,
		queryOf(url).filter(([name]) => !name.startsWith("code_challenge")),
	);

/** Honest requests work under all settings; where they do not, the lesson has a mistake. */
function expectEvent({ type }: { readonly type: string }, expected: string): void {
	if (type !== expected) throw new Error(`Before the first hop: ${type} instead of ${expected}`);
}

/** The request of the client's, in the client's name. Only the challenge is Mallory's own. */
export function baitOf({ world }: StepContext): Bait {
	const { metadata, clientId, scope, redirectUri } = recall(world, "client", "client");
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId,
		redirectUri,
		scope,
		responseType: "code",
	};
}

/** Whose window is to get the message, as Mallory's request says. */
export const receiverOf = ({ settings }: StepContext): string =>
	settings.variant === "own-origin" ? EVIL_ORIGIN : CLIENT_ORIGIN;
