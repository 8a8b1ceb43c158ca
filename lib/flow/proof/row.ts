/** The row of one attack in the grid, played. */
import type { AnyAttack } from "../define";
import {
	combinationsOf,
	type GridRow,
	type Played,
	type Raised,
	settingsOf,
	singles,
	smallestSets,
	undoneSets,
	weakeningSets,
} from "./grid";
import { type PlayRaised, raisedOnce } from "./once";

/**
 * Plays an attack's whole row.
 * @param onPlayed called after every one of its settings (`settingsOf`), with how many are done of how many
 * @param play what plays one of them, where somebody else asks for the same ones
 */
export async function gridRow(
	attack: AnyAttack,
	onPlayed: (done: number, of: number) => void = () => undefined,
	play: PlayRaised = raisedOnce(attack).play,
): Promise<GridRow> {
	const all = settingsOf(attack);
	const known = new Map<string, Played>();
	for (const raised of all) {
		known.set(JSON.stringify(raised), await play(raised));
		onPlayed(known.size, all.length);
	}
	const playedAt = (raised: Raised) => known.get(JSON.stringify(raised)) as Played;
	const cells = singles(attack).map(({ control, level }) => ({ control, level, ...playedAt({ [control]: level }) }));
	const played = combinationsOf(attack.claims.combine, attack.levels).map(playedAt);
	const [base] = played;
	if (!base) throw new Error(`${attack.id} was not played`);
	const sets = smallestSets(played);
	const undone = undoneSets(played, sets);
	return {
		id: attack.id,
		title: attack.title,
		base,
		cells,
		combinations: played.length,
		stopped: played.filter(({ outcome }) => outcome === "stopped").length,
		sets,
		weakened: weakeningSets(played),
		undone: { count: undone.length, ...(undone[0] ? { example: undone[0] } : {}) },
	};
}
