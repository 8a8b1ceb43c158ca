/**
 * Which protection stops which attack: played, never written down. Every cell is a run from the weakest with
 * one control raised; the smallest sufficient sets come from playing every combination.
 */
import type { CheckId } from "../../vocabulary/check-ids";
import { type ControlId, type Levels, levelsOf, type OwnLevels, rank } from "../../vocabulary/controls";
import { profiles } from "../../vocabulary/profiles";
import type { Settings } from "../../vocabulary/settings";
import type { AnyAttack, AttackVariant } from "../define";

/** Moved levels, by control; everything else is at its weakest. */
export type Raised = Partial<Levels>;

/**
 * What became of an attack. `weakened`: the usual variant failed, and another one reached the goal. `lockedOut`: the
 * attacker failed in every way, and so did the honest user.
 */
export type Outcome = "lands" | "weakened" | "stopped" | "lockedOut";

export interface Played {
	readonly raised: Raised;
	readonly outcome: Outcome;
	/** The variant that still lands, where the attack is weakened. */
	readonly variant?: Pick<AttackVariant, "id" | "name">;
	/** Number of the last hop, of the run of the usual variant, or of the one that still lands. */
	readonly end: string;
	/** Where the attacker was refused first: the check, its title and error, and the number of the hop. */
	readonly refused?: { readonly check: CheckId; readonly title: string; readonly error: string; readonly hop: string };
}

export interface Cell extends Played {
	readonly control: ControlId;
	readonly level: string;
}

/** Settings of an attack with nothing raised but this. */
export const settingsWith = (attack: Pick<AnyAttack, "defaults">, raised: Raised): Settings => ({
	...attack.defaults,
	profile: "weakest",
	levels: raised,
	skippedChecks: [],
});

const isWeakest = (control: ControlId, level: string): boolean => profiles.weakest[control] === level;

/** Every control of an attack at every level but the one that it begins with, alone. */
export const singles = (attack: AnyAttack): readonly { readonly control: ControlId; readonly level: string }[] =>
	attack.controls.flatMap((control) =>
		levelsOf(control, attack.levels)
			.filter((level) => !isWeakest(control, level))
			.map((level) => ({ control, level })),
	);

/** Every combination of levels of these controls; levels with which every attack begins are left out. */
export function combinationsOf(ids: readonly ControlId[], own: OwnLevels = {}): readonly Raised[] {
	const [first, ...others] = ids;
	if (first === undefined) return [{}];
	const rest = combinationsOf(others, own);
	return levelsOf(first, own).flatMap((level) =>
		rest.map((raised) => (isWeakest(first, level) ? raised : { [first]: level, ...raised })),
	);
}

/** All that is played for the row of an attack, each once: every control alone, and every combination of some. */
export function settingsOf(attack: AnyAttack): readonly Raised[] {
	const alone: readonly Raised[] = singles(attack).map(({ control, level }) => ({ [control]: level }));
	const all = [...alone, ...combinationsOf(attack.claims.combine, attack.levels)];
	return [...new Map(all.map((raised) => [JSON.stringify(raised), raised])).values()];
}

const entriesOf = (raised: Raised) => Object.entries(raised) as [ControlId, string][];

const levelIn = (raised: Raised, control: ControlId): string => raised[control] ?? profiles.weakest[control];

/** Whether every control stands in `large` at least as high as in `small`. */
const covers = (large: Raised, small: Raised): boolean =>
	[...entriesOf(large), ...entriesOf(small)].every(
		([control]) => rank(control, levelIn(large, control)) >= rank(control, levelIn(small, control)),
	);

/** Whether a control stands lower than where every attack begins, such as the method of PKCE at plain. */
const lowersAny = (raised: Raised): boolean =>
	entriesOf(raised).some(([control, level]) => rank(control, level) < rank(control, profiles.weakest[control]));

/**
 * The smallest sets that stop an attack: no level in them could be lower, and no control left out.
 * @param played every combination
 */
export function smallestSets(played: readonly Played[]): readonly Played[] {
	const stopping = played.filter(({ outcome, raised }) => outcome === "stopped" && !lowersAny(raised));
	return stopping
		.filter((one) => !stopping.some((other) => other !== one && covers(one.raised, other.raised)))
		.sort((a, b) => entriesOf(a.raised).length - entriesOf(b.raised).length);
}

/**
 * Where one of the smallest sets is there, and something else that was raised undoes it: a client that believes to
 * be protected leaves out what protected it. The one with the least raised comes first.
 * @param played every combination
 */
export function undoneSets(played: readonly Played[], sets: readonly Played[]): readonly Played[] {
	const size = ({ raised }: Played) => entriesOf(raised).length;
	return played
		.filter(({ outcome, raised }) => outcome !== "stopped" && sets.some((set) => covers(raised, set.raised)))
		.sort((a, b) => size(a) - size(b));
}

/**
 * What only weakens an attack: of the sets under which another variant lands than the usual one, those that contain
 * no smaller one, each at its highest levels. The one with the least moved comes first.
 * @param played every combination
 */
export function weakeningSets(played: readonly Played[]): readonly Played[] {
	const weakened = played.filter(({ outcome }) => outcome === "weakened");
	const isPart = (small: Raised, large: Raised) =>
		entriesOf(small).every(([control, level]) => large[control] === level);
	const isLower = (low: Raised, high: Raised) =>
		entriesOf(low).every(([control]) => high[control] !== undefined) &&
		entriesOf(low).length === entriesOf(high).length &&
		covers(high, low);
	return weakened
		.filter((one) => !weakened.some((other) => other !== one && isPart(other.raised, one.raised)))
		.filter((one) => !weakened.some((other) => other !== one && isLower(one.raised, other.raised)))
		.sort((a, b) => entriesOf(a.raised).length - entriesOf(b.raised).length);
}

/** The row of one attack, as far as it has been played. */
export interface GridRow {
	readonly id: string;
	readonly title: string;
	/** With everything at its weakest. */
	readonly base: Played;
	readonly cells: readonly Cell[];
	readonly combinations: number;
	readonly stopped: number;
	readonly sets: readonly Played[];
	/** What stops the usual variant, and not another one. */
	readonly weakened: readonly Played[];
	/** How many runs have a set that is undone by something else, and the smallest of them. */
	readonly undone: { readonly count: number; readonly example?: Played };
}

/** The grid as a Markdown table: one line for each attack, one column for each raised level. */
export function gridMarkdown(rows: readonly GridRow[]): string {
	const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ control, level }) => `${control} ${level}`)))];
	const markOf = { lands: "lands", weakened: "weakened", stopped: "stopped", lockedOut: "locks out" } as const;
	const line = (texts: readonly string[]) => `| ${texts.join(" | ")} |`;
	const cellText = ({ cells }: GridRow, column: string) => {
		const cell = cells.find(({ control, level }) => `${control} ${level}` === column);
		return cell ? [markOf[cell.outcome], cell.variant && `(${cell.variant.name})`].filter(Boolean).join(" ") : "";
	};
	const setText = ({ raised }: Played) =>
		entriesOf(raised)
			.map(([control, level]) => `${control} ${level}`)
			.join(" and ");
	const weakenedText = ({ weakened }: GridRow) =>
		weakened.map((one) => `${setText(one)} (${one.variant?.name})`).join("; ");
	const undoneText = ({ undone: { count, example } }: GridRow) =>
		example ? `${count} runs, such as ${setText(example)}` : "";
	return [
		line(["attack", "all weakest", ...columns, "enough alone or together", "only weakened by", "and yet not stopped"]),
		line(["---", "---", ...columns.map(() => "---"), "---", "---", "---"]),
		...rows.map((row) =>
			line([
				row.title,
				markOf[row.base.outcome],
				...columns.map((column) => cellText(row, column)),
				row.sets.map(setText).join("; "),
				weakenedText(row),
				undoneText(row),
			]),
		),
	].join("\n");
}
