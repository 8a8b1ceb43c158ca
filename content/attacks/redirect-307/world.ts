/** A client of the attacker's, which Ada has used before, and a server that lets her go back to it without asking again. */
import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { asMemory, CLIENT_ORIGIN, ISSUER, lanes } from "@/lib/cast/cast";
import { OWN_CLIENT } from "@/lib/parties/attacker/own-client";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { Lane } from "@/lib/vocabulary/lanes";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory, Registration } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast: readonly Lane[] = [
	{
		...lanes.attacker,
		base: EVIL_ORIGIN,
		program: OWN_CLIENT,
		name: "Free Prints (attacker)",
		short: "Free Prints",
		spoken: "Free Prints",
	},
	lanes.user,
	lanes.client,
	lanes.as,
	lanes.rs,
];

const CALLBACK = `${EVIL_ORIGIN}/cb`;
const SCOPE = "order";

const REGISTERED: Registration = constant({
	client_id: "free-prints",
	client_name: "Free Prints",
	redirect_uris: [CALLBACK],
	token_endpoint_auth_method: "none",
	grant_types: ["authorization_code"],
	response_types: ["code"],
	scope: `${SCOPE} photos.read`,
});

const STATUSES: Readonly<Record<LevelOf<"redirectStatus">, AsMemory["atOnce"]>> = { 307: 307, 302: 302, 303: 303 };

/** The variant that waits for a browser of another kind finds one in Ada's hands. */
export async function newWorld(settings: Settings): Promise<World> {
	const { clients } = asMemory(settings, `${CLIENT_ORIGIN}/cb`);
	const world = await attackedWorld(cast, undefined, {
		memory: {
			clients: { ...clients, [REGISTERED.client_id]: REGISTERED },
			consents: { [`ada ${REGISTERED.client_id}`]: [SCOPE] },
			atOnce: STATUSES[levelOf(settings, "redirectStatus")] ?? 303,
		},
	})(settings);
	const { attacker, user } = lanes;
	const client = { clientId: REGISTERED.client_id, scope: SCOPE, authorizationEndpoint: `${ISSUER}/authorize` };
	world.memory[attacker.id] = { ...recall(world, attacker.id, "attacker"), client };
	if (settings.variant === "keeps-post")
		world.memory[user.id] = { ...recall(world, user.id, "browser"), keepsPost: true };
	return world;
}

/** Whether the attacker knows the password that Ada has at the server. */
export function knowsPassword(world: World): boolean {
	const { credentials } = recall(world, "attacker", "attacker");
	return credentials !== undefined && credentials.password === recall(world, "as", "as").accounts.ada?.password;
}

/** Whether the site that Ada came back to has thanked her. */
export function adaIsServed(world: World): boolean {
	const { page } = recall(world, "user", "browser");
	return page?.status === 200 && page.url.startsWith(`${CALLBACK}?code=`);
}
