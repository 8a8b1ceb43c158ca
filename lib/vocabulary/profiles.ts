/** Named settings of all controls: the weakest, OAuth 2.0 and OAuth 2.1. Each control says where it stands in them. */
import { type Control, controlIds, controls, type Levels } from "./controls";

export const profileIds = ["weakest", "2.0", "2.1"] as const;
export type ProfileId = (typeof profileIds)[number];

/** Every control, with what is read from its record; `undefined` leaves one out. */
const each = (level: (control: Control) => string | undefined): Partial<Levels> =>
	Object.fromEntries(
		controlIds.map((id) => [id, level(controls[id])] as const).filter(([, found]) => found !== undefined),
	);

/**
 * Weakest: every protection left out that can be, where attacks begin.
 * OAuth 2.0: RFC 6749 with RFC 7636 beside it, as deployed before the security BCP.
 * OAuth 2.1: draft 16. What the draft leaves open is set to the safer level.
 */
export const profiles: Readonly<Record<ProfileId, Levels>> = {
	weakest: each(({ weakest, levels }) => weakest ?? levels[0]) as Levels,
	"2.0": each(({ profiles }) => profiles["2.0"]) as Levels,
	"2.1": each(({ profiles }) => profiles["2.1"]) as Levels,
};

/**
 * Protections without which a run is not OAuth 2.1, with the lowest level that still is. An API has to look at the
 * time, the scope and the audience of every token (OAuth 2.1 §5.2, §7.1.4).
 * `state` is absent: PKCE or a nonce may take its place (OAuth 2.1 §2.3.3).
 */
export const requiredBy21: Partial<Levels> = each(({ required }) => required);
