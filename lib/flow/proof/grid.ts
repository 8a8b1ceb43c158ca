/**
 * Which protection stops which attack: played, never written down. Every cell is a run from the weakest with
 * one control raised; the smallest sufficient sets come from playing every combination.
 */
import type { CheckId } from "../../vocabulary/check-ids";
import { type ControlId, type Levels, levelsOf, type OwnLevels, rank } from "../../vocabulary/controls";
import { profiles } from "../../vocabulary/profiles";
import { type Settings, withVariant } from "../../vocabulary/settings";
import type { AnyAttack, AttackVariant } from "../define";
import { computeRun } from "../read/compute";
import type { Run } from "../run";

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

/** Plays one combination: the usual variant, and where that fails the others, until one lands. */
export async function playRaised(attack: AnyAttack, raised: Raised): Promise<Played> {
	const settings = settingsWith(attack, raised);
	const playAs = (variant: string | undefined) =>
		computeRun(attack, { settings: withVariant(settings, variant), choices: [], edits: [] });
	const run = await playAs(undefined);
	const refused = firstRefusal(run);
	const played = { raised, end: lastNumber(run), ...(refused ? { refused } : {}) };
	if (run.verdict?.goalMet) return { ...played, outcome: "lands" };
	for (const { id, name } of attack.variants.slice(1)) {
		const other = await playAs(id);
		if (other.verdict?.goalMet)
			return { ...played, outcome: "weakened", variant: { id, name }, end: lastNumber(other) };
	}
	return { ...played, outcome: run.verdict?.honestWorks ? "stopped" : "lockedOut" };
}

const lastNumber = ({ hops }: Run): string => hops.at(-1)?.number ?? "1";

function firstRefusal({ hops }: Run): Played["refused"] {
	for (const { message, number } of hops) {
		if (message.kind !== "checks" && message.kind !== "response") continue;
		const failed = message.checks.find(({ verdict }) => verdict === "failed");
		if (failed && message.refusal)
			return { check: failed.id, title: failed.title, error: message.refusal.error, hop: number };
	}
	return undefined;
}

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

/**
 * Plays an attack's whole row.
 * @param onPlayed called after every run, with how many are done of how many
 * @param play what plays one combination, where some of them were played before
 */
export async function gridRow(
	attack: AnyAttack,
	onPlayed: (done: number, of: number) => void = () => undefined,
	play: (raised: Raised) => Promise<Played> = (raised) => playRaised(attack, raised),
): Promise<GridRow> {
	const alone = singles(attack);
	const combined = combinationsOf(attack.claims.combine, attack.levels);
	const of = alone.length + combined.length;
	let done = 0;
	const playOne = async (raised: Raised) => {
		const result = await play(raised);
		done += 1;
		onPlayed(done, of);
		return result;
	};
	const cells: Cell[] = [];
	for (const { control, level } of alone) cells.push({ control, level, ...(await playOne({ [control]: level })) });
	const played: Played[] = [];
	for (const raised of combined) played.push(await playOne(raised));
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
