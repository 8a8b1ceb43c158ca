/** A client that sends browsers on, a server at which anybody may register a client, and a page that looks like the server's. */
import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, ISSUER, lanes, SCOPE } from "@/lib/cast/cast";
import type { AttackVariant } from "@/lib/flow/define";
import { loginPage } from "@/lib/parties/as/pages/login";
import { REDIRECTOR_PATH } from "@/lib/parties/client/redirector";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

/** The variant in which nothing fails: Ada says yes to a client that she knows. */
export const ALLOWED = "allowed";

export const variants = [
	{
		id: "client",
		name: "uses the client",
		does: "The link leads to an address of the client's that sends browsers on (RFC 9700 §4.11.1).",
	},
	{
		id: "error",
		name: "asks for a wrong scope",
		does: "The attacker registers a client, and the link is a request of it that must fail (RFC 9700 §4.11.2).",
	},
	{
		id: "denied",
		name: "lets Ada say no",
		does: "The attacker registers a client, and Ada will decline what it asks for (RFC 9700 §4.11.2).",
	},
	{
		id: "silent",
		name: "asks without a page",
		does: "The attacker registers a client, whose request allows the server to show no page: prompt=none (RFC 9700 §4.11.2).",
	},
	{
		id: "pattern",
		name: "asks in the client's name",
		does: "The attacker registers nothing. It asks in Photo Print's name, for an answer at an address of its own that fits a loose pattern (RFC 9700 §4.1.1).",
	},
	{
		id: ALLOWED,
		name: "asks for what Ada allows",
		does: "The same, for a scope that Photo Print may have. Ada knows that client, and says yes (RFC 9700 §4.1.1).",
	},
] as const satisfies readonly AttackVariant[];

/** Where the attacker's page stands, and where its client is answered. */
const TRAP_PATH = "/sign-in";
export const TRAP = `${EVIL_ORIGIN}${TRAP_PATH}`;
/** The same page, at a path that lets its address fit `https://*photos.example/*` (RFC 9700 §4.1.1). */
const FITTING_PATH = `/.${new URL(CLIENT_ORIGIN).host}${TRAP_PATH}`;
export const FITTING = `${EVIL_ORIGIN}${FITTING_PATH}`;

/** Through the client: no OAuth at all. */
export const THROUGH_CLIENT = `${CLIENT_ORIGIN}${REDIRECTOR_PATH}?to=${encodeURIComponent(TRAP)}`;

/** The server's own page, copied: but for where its form goes, nothing is different. */
const COPY = loginPage({
	action: TRAP_PATH,
	issuerHost: new URL(ISSUER).host,
	clientName: "Photo Print",
	request: "",
	csrf: "",
	problem: "Your session has ended. Sign in once more.",
});
const PAGES = constant({ [TRAP_PATH]: COPY, [FITTING_PATH]: COPY });
const NONE = constant([]);

export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, undefined, {
		memory: {
			openid: true,
			registers: true,
			weighsRedirects: true,
			scopes: constant([SCOPE, "order", "openid"]),
			// To a server that wants to know its developers the attacker is nobody.
			...(atLeast(settings, "clientVetting", "vetted") ? { initialAccess: NONE } : {}),
		},
	})(settings);
	const { attacker, client } = lanes;
	world.memory[attacker.id] = { ...recall(world, attacker.id, "attacker"), pages: PAGES };
	world.memory[client.id] = { ...recall(world, client.id, "client"), sendsOn: constant([CLIENT_ORIGIN, API]) };
	return world;
}
