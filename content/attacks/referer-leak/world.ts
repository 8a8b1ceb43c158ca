/** Who has an advertisement of the attacker's on a page, and what the attacker has done before the first hop. */
import { openBrowser, signInThere } from "@/content/moves/own-browser";
import { attackedWorld, attackerHasPhotos, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { asMemory, CLIENT_ORIGIN, lanes, rsMemory } from "@/lib/cast/cast";
import { MALLORY, MALLORYS_PHOTOS } from "@/lib/cast/mallory";
import { holdersOf } from "@/lib/cast/steps/signed-in";
import { createStepContext } from "@/lib/flow/step-context";
import { pairsOf, queryOf, withQuery } from "@/lib/http/form";
import { ADVERTISER } from "@/lib/parties/attacker/advertiser";
import { keepCode } from "@/lib/parties/attacker/attacker";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Message } from "@/lib/vocabulary/message";
import { atLeast, levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { Value, ValueKind } from "@/lib/vocabulary/values";
import type { Advert } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast: readonly Lane[] = [
	{ ...lanes.attacker, base: EVIL_ORIGIN, program: ADVERTISER },
	lanes.user,
	lanes.client,
	lanes.as,
	lanes.rs,
];

/** The variant in which a state that the client's page has told is used once more. */
export const AGAIN = "again";

/** What a page says; at `default` it says nothing, and the browser goes by its own policy. */
const POLICIES: Readonly<Record<LevelOf<"referrer">, Advert>> = {
	"unsafe-url": { origin: EVIL_ORIGIN, policy: "unsafe-url" },
	default: { origin: EVIL_ORIGIN },
	"no-referrer": { origin: EVIL_ORIGIN, policy: "no-referrer" },
};

/** The page with the advertisement is the client's or the server's. */
export async function newWorld(settings: Settings): Promise<World> {
	const advert = constant(POLICIES[levelOf(settings, "referrer")]);
	const onServer = settings.variant === "server";
	const { accounts } = asMemory(settings);
	const plants = onServer || settings.variant === AGAIN;
	const people = plants ? { accounts: constant({ ...accounts, mallory: MALLORY }) } : {};
	const world = await attackedWorld(cast, undefined, {
		memory: { postsForms: true, ...people, ...(onServer ? { advert } : {}) },
	})(settings);
	const { client, rs } = lanes;
	world.memory[client.id] = {
		...recall(world, client.id, "client"),
		...(onServer ? {} : { advert }),
		...(atLeast(settings, "responseMode", "form_post") ? { takesForm: true } : {}),
		...(atLeast(settings, "stateUse", "once") ? {} : { keepsRequests: true }),
	};
	if (!plants) return world;
	world.memory[rs.id] = {
		...recall(world, rs.id, "rs"),
		photos: constant({ ...rsMemory().photos, mallory: MALLORYS_PHOTOS }),
	};
	await getOwnCode(world, settings);
	return world;
}

/** Of that part, what still matters: the rest of the attacker's own request is over. */
const over: readonly ValueKind[] = ["code_verifier", "code_challenge", "interaction", "csrf"];

/** The attacker signs in as itself, and keeps the answer. The real parties play it; it is not in the run. */
async function getOwnCode(world: World, settings: Settings): Promise<void> {
	const flow = { id: "referer-leak/world", lanes: cast };
	const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const browser = openBrowser(context);
	const asked = (await browser.go("before", `${CLIENT_ORIGIN}/connect`)) ?? "";
	const sent = without(asked, keepsChallenge(settings) ? ["response_mode"] : ["response_mode", "code_challenge"]);
	const fields = pairsOf({ username: MALLORY.sub, password: MALLORY.password });
	const answer = (await signInThere(browser, sent, fields, ["before", "before", "before", "before"])) ?? "";
	if (!keepCode(context.at(lanes.attacker.id), answer))
		throw new Error("The attacker got no code before the first hop");
	const state = queryOf(asked).find(([name]) => name === "state")?.[1];
	recall(world, lanes.attacker.id, "attacker").own = { cookie: "", answer, ...(state === undefined ? {} : { state }) };
	world.values = world.values.filter(({ kind }) => !over.includes(kind)).map((value) => heldBefore(value, messages));
}

/**
 * The challenge stays where the server insists on one, and where the client will look for the request by the attacker's own
 * state: then it finds the verifier, too.
 */
const keepsChallenge = (settings: Settings): boolean =>
	atLeast(settings, "pkce", "required") || levelOf(settings, "state") === "unbound";

/**
 * Its own request as the attacker sends it: it wants to read the answer in an address, and a code to which no verifier is
 * bound, of a server that does without a challenge (RFC 9700 §4.8.1).
 */
const without = (url: string, beginnings: readonly string[]): string =>
	withQuery(
		url.split("?", 1)[0] ?? "",
		queryOf(url).filter(([name]) => !beginnings.some((beginning) => name.startsWith(beginning))),
	);

/** A new world gives all passwords to the one browser that it has. */
function heldBefore(value: Value, messages: readonly Message[]): Value {
	const isOwn = value.kind === "password" && value.text === MALLORY.password;
	if (value.kind === "password" && !isOwn) return value;
	const { id } = lanes.attacker;
	if (isOwn) return constant({ ...value, maker: id, heldAtStart: [id, lanes.as.id] });
	return constant({ ...value, heldAtStart: holdersOf(value, cast, messages) });
}

const windowShows = (world: World, photos: readonly string[] = []): boolean => {
	const { html = "" } = recall(world, lanes.user.id, "browser").page ?? {};
	return photos.length > 0 && photos.every((photo) => html.includes(photo));
};

/** Whether Ada's window shows what she came for. */
export const adaSeesHerOwn = (world: World): boolean => windowShows(world, recall(world, "rs", "rs").photos.ada);

/** Whether the attacker has read her photos, or she now works in the attacker's account. */
export const leakWasOfUse = (world: World): boolean => attackerHasPhotos(world) || windowShows(world, MALLORYS_PHOTOS);
