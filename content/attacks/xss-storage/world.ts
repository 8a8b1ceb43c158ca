/** Ada has signed in before the first hop. Where the tokens lie by now depends on how the page is built. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { bindClient, boundAs } from "@/lib/cast/bound-client";
import {
	API,
	ASKING,
	asMemory,
	attackerMemory,
	browserMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	clientMemory,
	confidentialMethodOf,
	lanes,
	REGISTERED_SCOPE,
	rsMemory,
	SCOPE,
} from "@/lib/cast/cast";
import { redeemProven } from "@/lib/cast/steps/dpop";
import { openApp } from "@/lib/cast/steps/page-client";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import { thiefDemonstrationKey } from "@/lib/crypto/proof-keys";
import { base64url } from "@/lib/crypto/text-forms";
import { scopeBefore } from "@/lib/flow/asked-scope";
import { createStepContext } from "@/lib/flow/step-context";
import { storeCookies } from "@/lib/http/cookies";
import { rememberConsent } from "@/lib/parties/as/consents";
import { SCRIPT_HOST } from "@/lib/parties/attacker/script-host";
import { BACKEND } from "@/lib/parties/client/bff";
import { clientSessionCookie } from "@/lib/parties/client/logout";
import { appHtml } from "@/lib/parties/client/pages";
import type { LaneId } from "@/lib/vocabulary/lanes";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { ClientAuthMethod } from "@/lib/world/as-memory";
import { octetsFor } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import { recall, type World } from "@/lib/world/world";

export const cast = [
	{ ...lanes.attacker, base: EVIL_ORIGIN, program: SCRIPT_HOST },
	lanes.user,
	{ ...lanes.client, program: BACKEND },
	lanes.as,
	lanes.rs,
];

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);
const THIEF_KEY = constant(thiefDemonstrationKey);
/** Seconds that the API goes on to take the nonce that it has given out last. */
const NONCE_LEFT = 90;

/** Ada has signed in to the page with OpenID Connect before, and so has allowed that as well. */
const ALLOWED = `openid ${SCOPE}`;
const SCOPES = constant(["openid", SCOPE, "order", "order:items"]);

export const isBff = (settings: Settings): boolean => atLeast(settings, "storage", "bff");

/** The page of the client. Where it says from where it loads scripts, it says so to the browser as well. */
function pageHtml(settings: Settings): string {
	const plain = appHtml(new URL(API).host);
	if (!atLeast(settings, "scripts", "own")) return plain;
	const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
	return plain.replace("<title>", `${policy}<title>`);
}

/** The client as it is registered: a page can keep no secret (RFC 10017 §6.3.3.1), a backend must have one (RFC 10017 §6.1.3.1). */
const methodOf = (settings: Settings): ClientAuthMethod => (isBff(settings) ? confidentialMethodOf(settings) : "none");

/** The page is open, Ada is signed in at both sides, and the tokens are there. */
export async function newWorld(settings: Settings): Promise<World> {
	const method = methodOf(settings);
	const { client, memory } = boundAs(settings);
	const as = asMemory(settings, CALLBACK, {
		method,
		client: { ...client, grant_types: GRANTS, scope: `openid ${REGISTERED_SCOPE}` },
		memory: { ...memory, grantTypes: GRANTS, openid: true, scopes: SCOPES },
	});
	const world = await signedInWorld({
		lanes: cast,
		settings,
		memory: {
			attacker: { ...attackerMemory(), dpop: { key: THIEF_KEY, nonces: {} } },
			user: browserMemory(),
			client: { ...clientMemory(settings, CALLBACK, method), scope: scopeBefore(settings, as, ASKING) },
			as,
			rs: { ...rsMemory(), allowedOrigins: [CLIENT_ORIGIN] },
		},
		until: "code",
	});
	bindClient(world, settings);
	await redeem(world, settings);
	nonces(world);
	return openApp(isBff(settings) ? behindServer(world, settings) : inPage(world, settings), cast, settings);
}

/** The tokens come, by real requests that are no part of the run. */
async function redeem(world: World, settings: Settings): Promise<void> {
	const flow = { id: "xss-storage", lanes: cast };
	const { context } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
	const { type } = await redeemProven(context, "client", {});
	if (type !== "TOKENS_ISSUED") throw new Error(`Before the first hop: ${type}`);
	rememberConsent(context.at("as"), "ada", CLIENT_ID, ALLOWED);
	const holders: readonly LaneId[] = isBff(settings) ? ["client", "as"] : ["user", "client", "as"];
	const kept = ["client_id", "client_secret", "access_token", "refresh_token", "dpop_nonce"];
	world.values = world.values
		.filter(({ kind }) => kept.includes(kind))
		.map((value) => (value.kind.endsWith("_token") ? constant({ ...value, heldAtStart: holders }) : value));
}

/** A server gives a nonce to whoever asks, so the attacker has asked both. That of the API will soon be another one. */
function nonces(world: World): void {
	const api = recall(world, "rs", "rs");
	const { nonce, seen = {} } = api.dpop ?? {};
	if (nonce) world.memory.rs = { ...api, dpop: { seen, nonce: { ...nonce, until: world.clock + NONCE_LEFT } } };
	const { dpop } = recall(world, "attacker", "attacker");
	if (dpop) Object.assign(dpop.nonces, recall(world, "client", "client").dpop?.nonces);
	world.values = world.values.map((value) =>
		value.kind === "dpop_nonce" ? constant({ ...value, heldAtStart: [...value.heldAtStart, "attacker"] }) : value,
	);
}

/** All of the client's program runs in the page. */
function inPage(world: World, settings: Settings): World {
	const html = pageHtml(settings);
	world.memory.client = { ...recall(world, "client", "client"), files: constant({ "/": html, "/cb": html }) };
	recall(world, "user", "browser").cookies = atServer(world);
	return world;
}

/** The page asks its own server, which knows the session by a cookie. */
function behindServer(world: World, settings: Settings): World {
	const client = recall(world, "client", "client");
	const id = base64url(octetsFor(settings.seed, "client/session", 0, 16));
	client.sessions[id] = client.sessions.own;
	client.sessions.own = {};
	enterValue(world, { kind: "session", maker: "client", text: id, heldAtStart: ["client", "user"], isPublic: false });
	world.memory.client = { ...client, scriptPages: constant({ "/": pageHtml(settings) }) };
	const browser = recall(world, "user", "browser");
	browser.cookies = storeCookies(atServer(world), CLIENT_ORIGIN, [clientSessionCookie(CLIENT_ORIGIN).set(id)]);
	return world;
}

/** Of the sign-in the browser keeps the session at the authorization server. */
const atServer = (world: World) =>
	recall(world, "user", "browser").cookies.filter(({ host }) => host !== new URL(CLIENT_ORIGIN).host);
