import { EVIL_ISSUER, cast as people, twoServers } from "@/content/moves/mixed-up/world";
import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { OWN_CALLBACKS } from "@/lib/parties/client/own-callbacks";
import type { Settings } from "@/lib/vocabulary/settings";
import type { World } from "@/lib/world/world";

export const cast = people.map((lane) => (lane.role === "client" ? { ...lane, program: OWN_CALLBACKS } : lane));

/** Where the client takes the answers of one toolkit alone. */
export const callbackOf = (toolkit: "photos" | "frames"): string => `${CLIENT_ORIGIN}/cb/${toolkit}`;

/** An owner who wants more than the usual variant names the honest server as well: it costs nothing. */
const namesOwn = ({ variant = "own-issuer" }: Settings): boolean => variant === "own-issuer";

/**
 * Photo Print has a toolkit for photos, and one for frames that somebody has contributed: its owner has typed in the
 * endpoints, and a name for the server that nobody has compared with anything.
 */
export const newWorld = (settings: Settings): Promise<World> =>
	twoServers(settings, {
		lanes: cast,
		redirectUri: callbackOf("photos"),
		other: {
			connection: "frames",
			redirectUri: callbackOf("frames"),
			metadata: {
				issuer: namesOwn(settings) ? EVIL_ISSUER : ISSUER,
				authorization_endpoint: `${EVIL_ISSUER}/authorize`,
				token_endpoint: `${EVIL_ISSUER}/token`,
			},
		},
		target: {
			begins: `${CLIENT_ORIGIN}/connect`,
			redirectUri: callbackOf(settings.variant === "own-address" ? "frames" : "photos"),
		},
		...(settings.variant === "own-client" ? { registers: callbackOf("frames") } : {}),
	});
