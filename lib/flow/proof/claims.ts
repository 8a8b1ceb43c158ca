/** What an attack claims about protections, against what became of it when they were raised. */
import type { CheckId } from "../../vocabulary/check-ids";
import { type ControlId, controls, type Levels, levelsOf, rank } from "../../vocabulary/controls";
import type { AnyAttack } from "../define";
import { combinationsOf, type Outcome, type Played } from "./grid";
import type { PlayRaised } from "./once";

/**
 * At the weakest the attack lands; each control that stops it does so alone, at the named check, from the named level up,
 * whatever the attacker tries, and the honest user still gets through; sets stop it only together; what only weakens it
 * is said; no other control matters, alone or beside others; and the grid combines every control that is said to matter.
 * @returns a sentence for each claim that is missing, doubled or contradicted, with the place to write it
 */
export async function proveClaims(attack: AnyAttack, play: PlayRaised): Promise<string[]> {
	return [
		...doubled(attack),
		...uncombined(attack),
		...(await proveAlone(attack, play)),
		...(await proveWeakened(attack, play)),
		...(await proveTogether(attack, play)),
		...(await proveAllAtOnce(attack, play)),
		...(await proveUnaffected(attack, play)),
	];
}

type Sets = readonly { readonly levels: Partial<Levels> }[];

const controlsIn = (sets: Sets): readonly ControlId[] =>
	sets.flatMap(({ levels }) => Object.keys(levels) as ControlId[]);

const isTwice = (all: readonly string[]) => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];

/** A control matters or does not, and each level is claimed once. */
function doubled({ claims }: AnyAttack): string[] {
	const { stoppedBy, unaffectedBy, together = [], weakenedBy = [] } = claims;
	const others = { stoppedBy: stoppedBy.map(({ control }) => control), together: controlsIn(together) };
	const claimed = Object.entries({ ...others, weakenedBy: controlsIn(weakenedBy) });
	return [
		...isTwice(stoppedBy.map(({ control, from }) => `${control} from ${from}`)).map(
			(what) => `claims.stoppedBy names ${what} twice`,
		),
		...isTwice(unaffectedBy).map((control) => `claims.unaffectedBy names ${control} twice`),
		...claimed.flatMap(([place, named]) =>
			unaffectedBy
				.filter((control) => named.includes(control))
				.map((control) => `${control} is in claims.${place} and in claims.unaffectedBy: it cannot be both`),
		),
	];
}

/** What matters is combined, so that no set that is claimed is missing among those that the grid finds. */
function uncombined({ claims }: AnyAttack): string[] {
	const { stoppedBy, together = [], weakenedBy = [], combine } = claims;
	const named = new Set([...stoppedBy.map(({ control }) => control), ...controlsIn([...together, ...weakenedBy])]);
	return [...named]
		.filter((control) => !combine.includes(control))
		.map((control) => `${control} is claimed to matter, and the grid does not combine it: write it in claims.combine`);
}

/** One control moved alone, from everything at its weakest, and what became of the attack in each of its variants. */
interface Trial {
	readonly control: ControlId;
	readonly level: string;
	readonly played: Played;
}

/** Every control that the attack has or makes a claim about, at every level. Of others its parties know nothing. */
async function trialsOf(attack: AnyAttack, play: PlayRaised): Promise<readonly Trial[]> {
	const { stoppedBy, unaffectedBy } = attack.claims;
	const own = new Set([...attack.controls, ...stoppedBy.map((claim) => claim.control), ...unaffectedBy]);
	const trials: Trial[] = [];
	for (const control of own)
		for (const level of levelsOf(control, attack.levels))
			trials.push({ control, level, played: await play({ [control]: level }) });
	return trials;
}

async function proveAlone(attack: AnyAttack, play: PlayRaised): Promise<string[]> {
	const { stoppedBy, unaffectedBy, together = [], weakenedBy = [] } = attack.claims;
	const trials = await trialsOf(attack, play);
	const wrong = trials.flatMap(({ control, level, played }) => {
		const upTo = stoppedBy.filter((one) => one.control === control && rank(control, level) >= rank(control, one.from));
		const stopped = upTo.sort((a, b) => rank(control, b.from) - rank(control, a.from))[0];
		const weak = weakenedBy.find(({ levels }) => isOnly(levels, control, level));
		return judged(played, `${control}: ${level}`, stopped, stopped ? undefined : weak, unaffectedBy.includes(control));
	});
	const named = new Set([
		...stoppedBy.map((one) => one.control),
		...unaffectedBy,
		...controlsIn([...together, ...weakenedBy]),
	]);
	const landing = attack.controls.filter(
		(control) => !named.has(control) && trials.every((one) => one.control !== control || isLanding(one.played)),
	);
	return [
		...wrong,
		...landing.map(
			(control) =>
				`nothing is claimed about ${control}, and it lands at each of its levels: write it in claims.unaffectedBy`,
		),
	];
}

const isLanding = ({ outcome }: Played): boolean => outcome === "lands";

const isOnly = (levels: Partial<Levels>, control: ControlId, level: string): boolean =>
	levels[control] === level && Object.keys(levels).length === 1;

type Claimed = { readonly check?: CheckId } | undefined;

/** What is wrong with an outcome, by what was claimed: first what was played, then what the claim says. */
function judged(
	played: Played,
	what: string,
	stopped: Claimed,
	weakened?: Claimed & { readonly variant: string },
	isUnaffected = false,
): string[] {
	const expected: Outcome = stopped ? "stopped" : weakened ? "weakened" : "lands";
	const claim = stopped ?? weakened;
	const { outcome, variant, refused } = played;
	if (outcome !== expected) {
		const said = isUnaffected ? "claims.unaffectedBy says that it does not matter" : "no claim says so";
		return [
			`with ${what} ${happened(played)}, and ${stopped || weakened ? CLAIMED[expected] : `${said}${todo(played)}`}`,
		];
	}
	return [
		...(claim === undefined || refused?.check === claim.check
			? []
			: [
					`with ${what} it was refused by ${refused?.check ?? "no check"} first, and the claim says ${claim.check ?? "no check"}`,
				]),
		...(weakened && variant?.id !== weakened.variant
			? [`with ${what} the variant ${variant?.id} still landed, and the claim says ${weakened.variant}`]
			: []),
	];
}

function happened({ outcome, variant, refused }: Played): string {
	const by = refused?.check ?? "no check";
	if (outcome === "lands") return "it landed";
	if (outcome === "stopped") return `it was stopped by ${by}`;
	if (outcome === "weakened") return `the usual variant was refused by ${by}, and the variant ${variant?.id} landed`;
	return `neither the attacker nor the honest user reached the goal (refused by ${by})`;
}

const CLAIMED: Readonly<Partial<Record<Outcome, string>>> = {
	stopped: "the claim says that it is stopped",
	weakened: "claims.weakenedBy says that the usual variant fails and another one lands",
};

function todo({ outcome }: Played): string {
	if (outcome === "lockedOut") return ". That is no defence: see verdict.honestWorks, and whether its world is whole";
	return `: write it in claims.${outcome === "stopped" ? "stoppedBy" : "weakenedBy"}`;
}

/** Sets that are said to weaken the attack do, and by the variant that they name. */
async function proveWeakened(attack: AnyAttack, play: PlayRaised): Promise<string[]> {
	const wrong: string[] = [];
	for (const claim of attack.claims.weakenedBy ?? [])
		wrong.push(...judged(await play(claim.levels), JSON.stringify(claim.levels), undefined, claim));
	return wrong;
}

/** Each set stops the attack at the named check, honest users get through, and nothing in it could be lower. */
async function proveTogether(attack: AnyAttack, play: PlayRaised): Promise<string[]> {
	const wrong: string[] = [];
	for (const claim of attack.claims.together ?? []) {
		const { levels } = claim;
		const set = JSON.stringify(levels);
		wrong.push(...judged(await play(levels), set, claim));
		for (const [control, level] of Object.entries(levels) as [ControlId, string][]) {
			const lower = controls[control].levels[rank(control, level) - 1];
			const { outcome } = await play({ ...levels, [control]: lower });
			if (outcome === "stopped") wrong.push(`with ${set} and ${control} lower, at ${lower}, the attack fails, too`);
		}
	}
	return wrong;
}

/** What stops it alone stops it also where all of it is there: no two of these undo one another. */
async function proveAllAtOnce({ claims }: AnyAttack, play: PlayRaised): Promise<string[]> {
	const lowestFirst = [...claims.stoppedBy].sort((a, b) => rank(a.control, a.from) - rank(b.control, b.from));
	if (lowestFirst.length < 2) return [];
	const all: Partial<Levels> = Object.fromEntries(lowestFirst.map(({ control, from }) => [control, from]));
	const played = await play(all);
	if (played.outcome === "stopped") return [];
	return [`with ${JSON.stringify(all)} ${happened(played)}, and claims.stoppedBy says that each of these stops it`];
}

/**
 * What is said not to matter changes no outcome beside other controls either: beside each set that a claim names, and in
 * any combination that the grid plays. One sentence for each control, with the first run that says otherwise.
 */
async function proveUnaffected(attack: AnyAttack, play: PlayRaised): Promise<string[]> {
	const wrong = new Map<ControlId, string>();
	for (const [control, level, others] of besidesOf(attack)) {
		if (wrong.has(control)) continue;
		const [without, beside] = [await play(others), await play({ ...others, [control]: level })];
		if (without.outcome !== beside.outcome)
			wrong.set(
				control,
				`claims.unaffectedBy names ${control}, but with ${JSON.stringify(others)} ${happened(without)}, and with ${control}: ${level} beside it ${happened(beside)}`,
			);
	}
	return [...wrong.values()];
}

/** Controls that are said not to matter, each at a level, and others beside which they have to prove it. */
function besidesOf({ claims, levels }: AnyAttack): readonly (readonly [ControlId, string, Partial<Levels>])[] {
	const { combine, unaffectedBy, stoppedBy, together = [], weakenedBy = [] } = claims;
	const named = [
		...stoppedBy.map(({ control, from }): Partial<Levels> => ({ [control]: from })),
		...[...together, ...weakenedBy].map((claim) => claim.levels),
	];
	return unaffectedBy.flatMap((control) => [
		...named.flatMap((others) =>
			others[control] === undefined ? levelsOf(control, levels).map((level) => [control, level, others] as const) : [],
		),
		...combinationsOf(combine, levels).flatMap(({ [control]: level, ...others }) =>
			// Alone it was played before.
			level === undefined || Object.keys(others).length === 0 ? [] : [[control, level, others] as const],
		),
	]);
}
