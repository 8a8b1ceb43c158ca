/** Who is who where a learner plays the attacker. */
import type { Pairs } from "../../http/form";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { RsMemory } from "../../world/rs-memory";
import type { World } from "../../world/world";
import { EVIL_ORIGIN } from "../attacked";
import { lanes, PASSWORD } from "../cast";

export interface People {
	readonly attacker: LaneId;
	/** Ada's browser, where the grant has one. */
	readonly user: LaneId | undefined;
	/** Addresses of servers that Ada knows: there she signs in and agrees, and nowhere else. */
	readonly trusted: readonly string[];
}

/** The attacker, with a site, a server and an API of its own at one address. */
export const attackerLane: Lane = {
	...lanes.attacker,
	base: EVIL_ORIGIN,
	name: "You, the attacker",
	short: "You",
	spoken: "the attacker",
};

export { MALLORY, MALLORYS_PHOTOS } from "../mallory";

/** What Ada types where she signs in. */
export const ADAS_SIGN_IN: Pairs = [
	["username", "ada"],
	["password", PASSWORD],
];

export const peopleOf = (cast: readonly Lane[]): People => ({
	attacker: attackerLane.id,
	user: cast.find(({ role }) => role === "browser")?.id,
	trusted: cast.flatMap(({ role, base }) => (role === "as" && base !== undefined ? [base] : [])),
});

/** The photos of an account, as the APIs of a run keep them. */
export const albumOf = ({ memory }: World, account: string): readonly string[] =>
	Object.values(memory).flatMap((one) => (one.role === "rs" ? ((one as RsMemory).photos[account] ?? []) : []));
