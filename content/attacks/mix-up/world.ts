import { twoServers as both, EVIL_ISSUER, cast as people } from "@/content/moves/mixed-up/world";
import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import type { AttackVariant } from "@/lib/flow/define";
import { OWN_CALLBACKS } from "@/lib/parties/client/own-callbacks";
import { serverName } from "@/lib/parties/client/servers";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { World } from "@/lib/world/world";

export { EVIL_ISSUER } from "@/content/moves/mixed-up/world";

export const cast = people.map((lane) => (lane.role === "client" ? { ...lane, program: OWN_CALLBACKS } : lane));

/** The one callback of the client, whichever server answers. That is what makes the mix-up possible. */
export const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

/** Where it takes the answers of each server alone. */
export const callbackOf = (issuer: string): string => `${REDIRECT_URI}/${serverName(issuer)}`;

export const variants = [
	{
		id: "sends-on",
		name: "sends the browser on",
		does: "The attacker's server sends the browser on to the honest one, with the client_id and the redirect URI that the client has there (RFC 9700 §4.4.1).",
	},
	{
		id: "own-address",
		name: "asks for its own address",
		does: "The attacker's server writes only the client_id anew. The answer is to come to where the client awaits the attacker's server (RFC 9700 §4.1).",
	},
	{
		id: "own-client",
		name: "registers a client",
		does: "The attacker registers a client at the honest server, with the address at which Photo Print awaits the attacker's server (RFC 9700 §4.4.2.2).",
	},
] as const satisfies readonly AttackVariant[];

/** Photo Print has a redirect URI for each of its servers where it looks to which of them an answer comes. */
export function twoServers(settings: Settings): Promise<World> {
	const isApart = atLeast(settings, "connection", "on");
	const [honest, own] = isApart ? [callbackOf(ISSUER), callbackOf(EVIL_ISSUER)] : [REDIRECT_URI, REDIRECT_URI];
	return both(settings, {
		lanes: cast,
		redirectUri: honest,
		other: isApart ? { redirectUri: own } : {},
		target: {
			begins: `${CLIENT_ORIGIN}/connect`,
			redirectUri: settings.variant === "own-address" ? own : honest,
		},
		...(settings.variant === "own-client" ? { registers: own } : {}),
	});
}
