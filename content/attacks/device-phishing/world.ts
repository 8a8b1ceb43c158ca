/** Ada's television, and somebody who asks for codes as if he were one. How the server's pages are made is what differs. */
import { GRANTS, cast as people, TELEVISION } from "@/content/flows/device/flow";
import { attackedWorld } from "@/lib/cast/attacked";
import {
	authMethodOf,
	CLIENT_ID,
	lanes,
	ownCredentials,
	REGISTERED_SCOPE,
	registeredCredentials,
	SCOPE,
} from "@/lib/cast/cast";
import { base64url } from "@/lib/crypto/text-forms";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { DeviceMemory } from "@/lib/world/as-memory";
import { octetsFor } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, ...people];

export const variants = [
	{
		id: "mail",
		name: "mails a code",
		does: "The attacker mails Ada its code and a story, and she follows the mail an hour later (RFC 8628 §5.4).",
	},
	{
		id: "link",
		name: "mails a link with the code in it",
		does: "The same mail, with the code in the address, so that Ada has nothing to type (RFC 8628 §3.3.1).",
	},
	{
		id: "live",
		name: "asks for the code when Ada is ready",
		does: "The attacker waits until Ada has answered its mail, and asks for the codes only then (RFC 10027 §6.1.2).",
	},
	{
		id: "call",
		name: "has a television, and talks Ada through",
		does: "The attacker has bought a television, and a relay in Ada's town. It asks for the codes while she is on the phone, and tells her what to answer (RFC 10027 §6.1.1, §6.1.7, §6.1.14).",
	},
] as const satisfies readonly AttackVariant[];

/** The television that the attacker has bought, where each is registered by itself. */
const OTHER_TELEVISION = "photo-print-2";
const DAY = 24 * 60 * 60;

/** Network addresses, and where they are as far as anybody can look that up. */
const [PHONE, HOME, RELAY, FAR] = ["198.51.100.23", "198.51.100.90", "198.51.100.151", "203.0.113.9"] as const;
const PLACES = constant({ [PHONE]: "Oslo", [HOME]: "Oslo", [RELAY]: "Oslo", [FAR]: "Porto" });

const addressesOf = ({ variant }: Settings): Readonly<Record<string, string>> => ({
	user: PHONE,
	client: HOME,
	attacker: variant === "call" ? RELAY : FAR,
});

/** The same steps, in which the server sees from which address it is asked. */
export function inNetwork(ctx: StepContext): StepContext {
	const addresses = addressesOf(ctx.settings);
	return {
		...ctx,
		send: (lane, request, how) => {
			const from = addresses[lane];
			return ctx.send(lane, from === undefined ? request : { ...request, from }, how);
		},
	};
}

/** What a television may ask for here: more than it needs, where nobody has thought of that. */
export const scopeOfDevices = (settings: Settings): string =>
	atLeast(settings, "deviceScope", "little") ? SCOPE : REGISTERED_SCOPE;

function devicesOf(settings: Settings): DeviceMemory {
	return {
		waiting: {},
		wrongCodes: [],
		places: PLACES,
		...(atLeast(settings, "deviceCodeLife", "minutes") ? {} : { lifetime: DAY }),
		...(atLeast(settings, "deviceConfirm", "on") ? {} : { asksNoDevice: true }),
		...(atLeast(settings, "completeUri", "absent") ? { typedOnly: true } : {}),
	};
}

/** A secret of the second television's own, from the seed like the first one's. */
const otherSecret = ({ seed }: Settings) => base64url(octetsFor(seed, "as/client_secret", 1, 32));

export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, undefined, {
		client: { ...TELEVISION, scope: scopeOfDevices(settings) },
		memory: { grantTypes: GRANTS, devices: devicesOf(settings), passkeys: true },
	})(settings);
	const { attacker } = lanes;
	const isRegistered = authMethodOf(settings) !== "none";
	if (isRegistered) registerOther(world, settings);
	const owned = settings.variant === "call" && isRegistered;
	const credentials = owned
		? { clientId: OTHER_TELEVISION, ...ownCredentials(authMethodOf(settings), OTHER_TELEVISION, otherSecret(settings)) }
		: { clientId: CLIENT_ID };
	world.memory[attacker.id] = { ...recall(world, attacker.id, "attacker"), device: { credentials } };
	return world;
}

/** Where televisions are registered one by one, the second one is a client of its own. */
function registerOther(world: World, settings: Settings): void {
	const { clients } = recall(world, lanes.as.id, "as");
	const first = clients[CLIENT_ID];
	if (!first) throw new Error("Ada's television is not registered");
	const credentials = registeredCredentials(authMethodOf(settings), OTHER_TELEVISION, otherSecret(settings));
	clients[OTHER_TELEVISION] = constant({ ...first, ...credentials, client_id: OTHER_TELEVISION });
}
