import { ADA, cast, MALLORY, MALLORYS_PHOTOS } from "@/content/moves/planted-code/world";
import { SCRIPT_PAGE, SCRIPT_PATH } from "@/content/moves/script-page";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import {
	type AsOptions,
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
import { askServer, consentOptions, signIn } from "@/lib/cast/steps/sign-in";
import { holdersOf } from "@/lib/cast/steps/signed-in";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import { createStepContext } from "@/lib/flow/step-context";
import { pairsOf, queryOf, splitUrl, withQuery } from "@/lib/http/form";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { type Posted, postedBy } from "@/lib/parties/browser/messages";
import { startImplicit } from "@/lib/parties/client/implicit";
import { atLeast, levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { Value } from "@/lib/vocabulary/values";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";
import { forgerPage, framedPage, listenerPage, slidesPage } from "./pages";

export { cast };

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const MALLORYS = { username: "mallory", password: "battery staple" } as const;
const ACCOUNT = constant({ sub: MALLORYS.username, name: "Mallory", password: MALLORYS.password });

/** Whether Mallory posts an answer of her own, and does not read Ada's. */
export const forges = ({ variant = "" }: Settings): boolean => ["forged", "frame", "token"].includes(variant);

const TYPES = constant(["code", "token"]);

/** Where a page of the client's takes the token itself: server, client and API have to know of it. */
const tokenClient = ({ variant }: Settings): AsOptions =>
	variant === "token"
		? {
				client: { redirect_uris: constant([CALLBACK, SCRIPT_PAGE]), response_types: TYPES },
				memory: { postsMessages: true, responseTypes: TYPES },
			}
		: { memory: { postsMessages: true } };

/** Without the implicit grant there is no page that takes a token. */
function pagesOf(settings: Settings): Readonly<Record<string, string>> {
	const checks = atLeast(settings, "pmOrigin", "check");
	const hasSlides = settings.variant === "token" && !atLeast(settings, "implicit", "off");
	const shown = settings.variant === "frame" ? `${EVIL_ORIGIN}${LURE_PATH}` : undefined;
	return constant({
		"/": listenerPage(checks, shown),
		...(hasSlides ? { [SCRIPT_PATH]: slidesPage(checks) } : {}),
	});
}

/** A server that posts its answer, a client whose page waits for it, and Ada signed in at the server; so is Mallory, where she forges. */
export async function worldBefore(settings: Settings): Promise<World> {
	const as = asMemory(settings, CALLBACK, tokenClient(settings));
	const rs = rsMemory();
	const world = await newWorld(cast, settings, {
		user: browserMemory(),
		attacker: browserMemory(),
		client: { ...clientMemory(settings, CALLBACK), awaitsMessage: true, scriptPages: pagesOf(settings) },
		as: { ...as, accounts: constant({ ...as.accounts, mallory: ACCOUNT }) },
		rs: { ...rs, photos: constant({ ...rs.photos, mallory: MALLORYS_PHOTOS }), allowedOrigins: [CLIENT_ORIGIN] },
	});
	const flow = { id: "post-message/world", lanes: cast };
	const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	await signsIn(context, ADA.user, ["ada", PASSWORD]);
	world.memory.attacker = forges(settings)
		? { ...attackerMemory(), bait: CLIENT_ORIGIN, lure: await mallorysPage(context) }
		: attackerMemory();
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

/** What Mallory posts, and from where. */
async function mallorysPage(ctx: StepContext): Promise<string> {
	if (ctx.settings.variant === "token") return forgerPage(await mallorysToken(ctx), SCRIPT_PAGE);
	const answer = await mallorysAnswer(ctx);
	return ctx.settings.variant === "frame" ? framedPage(answer) : forgerPage(answer, `${CLIENT_ORIGIN}/`);
}

/** A token for her own account, as the client's page gets one. Nothing where the server issues none in this way. */
async function mallorysToken(ctx: StepContext): Promise<Posted["data"]> {
	if (atLeast(ctx.settings, "implicit", "off")) return {};
	const { url } = startImplicit(ctx.at(ADA.client), SCRIPT_PAGE);
	const asked = [...queryOf(url), ["response_mode", "web_message"], ["web_message_uri", CLIENT_ORIGIN]] as const;
	expectEvent(await askServer(ctx, MALLORY.user, withQuery(splitUrl(url).target, asked)), "REQUEST_OK");
	expectEvent(await signIn(ctx, MALLORY.user, pairsOf(MALLORYS)), "SIGNED_IN");
	return (await allows(ctx)) ?? {};
}

/** @returns what is posted to her */
async function allows(ctx: StepContext): Promise<Posted["data"] | undefined> {
	const { response } = await submit(ctx, MALLORY.user, consentOptions[0].fields, { note: "decide" });
	return postedBy(response.body)?.data;
}

/** The answer to a sign-in of Mallory's own. She takes the challenge out of her request, where that helps her. */
async function mallorysAnswer(ctx: StepContext): Promise<Readonly<Record<string, string>>> {
	// A client that finds its transaction by anybody's state finds Mallory's verifier with it, and the challenge may stay.
	const strips = levelOf(ctx.settings, "state") !== "unbound" && !atLeast(ctx.settings, "pkce", "required");
	await signsIn(ctx, MALLORY.user, [MALLORYS.username, MALLORYS.password], strips ? withoutChallenge : undefined);
	const data = await allows(ctx);
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
