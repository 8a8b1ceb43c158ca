/**
 * The test kit: a lesson proves itself. Each function returns what is wrong, in words; an empty list is
 * the proof. It knows nothing of a test runner, so that a script can use it, too.
 */
import type { CheckId } from "../../vocabulary/check-ids";
import { type ControlId, controls, type Levels, levelsOf, rank } from "../../vocabulary/controls";
import type { AnyAttack, AnyFlow, Scenario } from "../define";
import { computeRun } from "../read/compute";
import type { Run } from "../run";
import type { Played } from "./grid";
import { type PlayRaised, type PlayScenario, raisedOnce, scenariosOnce } from "./once";
import { resolve } from "./resolve";
import { unwritten } from "./unwritten";

export const runScenario = async (flow: AnyFlow, scenario: Partial<Scenario>): Promise<Run> =>
	computeRun(flow, await resolve(flow, scenario));

/** Ids of the checks that refused in a run, in order. */
export const refusalsOf = (run: Run): string[] =>
	run.hops.flatMap(({ message }) =>
		(message.kind === "checks" || message.kind === "response") && message.refusal ? [message.refusal.check] : [],
	);

/**
 * Every scenario ends where it says, at the check that it names, and together they walk every arrow.
 * @param play what plays a scenario, where somebody else asks for the same runs
 */
export async function proveFlow(flow: AnyFlow, play: PlayScenario = scenariosOnce(flow)): Promise<string[]> {
	const wrong: string[] = [];
	const walked = new Set<string>();
	for (const scenario of flow.scenarios) {
		const run = await play(scenario).catch((error: Error) => error.message);
		if (typeof run === "string") {
			wrong.push(run);
			continue;
		}
		const { end, path, unusedEdits } = run;
		if (end.state !== scenario.end) wrong.push(`"${scenario.name}" ends in ${end.state}, not ${scenario.end}`);
		if (scenario.refusedBy !== undefined && !refusalsOf(run).includes(scenario.refusedBy))
			wrong.push(
				`"${scenario.name}" is refused by ${refusalsOf(run).join(", ") || "nobody"}, not ${scenario.refusedBy}`,
			);
		if (unusedEdits.length > 0) wrong.push(`"${scenario.name}" has edits that apply to nothing: ${unusedEdits}`);
		for (const { state, by } of path) if (by !== undefined) walked.add(`${state} -${by}`);
	}
	for (const arrow of arrowsOf(flow)) if (!walked.has(arrow)) wrong.push(`no scenario walks ${arrow}`);
	return [...wrong, ...unexplainedEvents(flow), ...unwritten(flow)];
}

/** Every arrow of a machine, as `state -EVENT`. */
export function arrowsOf(flow: AnyFlow): readonly string[] {
	const states = flow.machine.config.states as Readonly<Record<string, { readonly on?: object }>>;
	return Object.entries(states).flatMap(([state, { on = {} }]) => Object.keys(on).map((event) => `${state} -${event}`));
}

/** Each arrow has its sentence, and each sentence its arrow. */
function unexplainedEvents(flow: AnyFlow): string[] {
	const notes = flow.notes as Readonly<Record<string, { readonly events?: object }>>;
	const explained = Object.entries(notes).flatMap(([state, { events = {} }]) =>
		Object.keys(events).map((event) => `${state} -${event}`),
	);
	const arrows = arrowsOf(flow);
	return [
		...arrows.filter((arrow) => !explained.includes(arrow)).map((arrow) => `no words for ${arrow}`),
		...explained.filter((arrow) => !arrows.includes(arrow)).map((arrow) => `words for ${arrow}, which does not exist`),
	];
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

/**
 * The claims of an attack: at the weakest it lands, in every variant; each control that stops it does so alone, at the
 * named check, from the named level up, whatever the attacker tries, and the honest user still gets through; sets stop
 * it only together; what only weakens it is said; no other control matters.
 * @param scenario what plays a scenario, and `raised` what plays it with controls raised, where somebody else asks for
 * the same runs
 */
export async function proveAttack(
	attack: AnyAttack,
	scenario: PlayScenario = scenariosOnce(attack),
	raised: PlayRaised = raisedOnce(attack),
): Promise<string[]> {
	const { stoppedBy, unaffectedBy, together = [], weakenedBy = [] } = attack.claims;
	const wrong = await proveFlow(attack, scenario);
	const inSets = new Set([...together, ...weakenedBy].flatMap(({ levels }) => Object.keys(levels)));
	for (const { control, level, played } of await trialsOf(attack, raised)) {
		const claim = stoppedBy.find((one) => one.control === control && rank(control, level) >= rank(control, one.from));
		const weak = weakenedBy.find(({ levels }) => isOnly(levels, control, level));
		wrong.push(...judged(played, `${control}: ${level}`, claim, weak));
		const isKnown = stoppedBy.some((one) => one.control === control) || unaffectedBy.includes(control);
		if (!isKnown && !inSets.has(control)) wrong.push(`nothing is claimed about ${control}`);
	}
	return [
		...wrong,
		...(await proveWeakened(attack, raised)),
		...(await proveTogether(attack, raised)),
		...(await proveVariants(attack)),
	];
}

const isOnly = (levels: Partial<Levels>, control: ControlId, level: string): boolean =>
	levels[control] === level && Object.keys(levels).length === 1;

/** What is wrong with an outcome, by what was claimed. */
function judged(
	{ outcome, variant, refused }: Played,
	what: string,
	stopped: { readonly check: CheckId } | undefined,
	weakened: { readonly check: CheckId; readonly variant: string } | undefined,
): string[] {
	const expected = stopped ? "stopped" : weakened ? "weakened" : "lands";
	const check = (stopped ?? weakened)?.check;
	return [
		...(outcome === expected ? [] : [`with ${what} the attack is ${outcome}, not ${expected}`]),
		...(check === undefined || refused?.check === check
			? []
			: [`with ${what} it fails at ${refused?.check}, not ${check}`]),
		...(weakened && variant?.id !== weakened.variant
			? [`with ${what} the variant ${variant?.id} lands, not ${weakened.variant}`]
			: []),
	];
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
	for (const { levels, check } of attack.claims.together ?? []) {
		const set = JSON.stringify(levels);
		wrong.push(...judged(await play(levels), set, { check }, undefined));
		for (const [control, level] of Object.entries(levels) as [ControlId, string][]) {
			const lower = controls[control].levels[rank(control, level) - 1];
			const { outcome } = await play({ ...levels, [control]: lower });
			if (outcome === "stopped") wrong.push(`with ${set} and ${control} lower, at ${lower}, the attack fails, too`);
		}
	}
	return wrong;
}

/** Each variant has an id of its own, reaches the goal where nothing is raised, and is claimed to land somewhere else. */
async function proveVariants(attack: AnyAttack): Promise<string[]> {
	const wrong: string[] = [];
	const [, ...others] = attack.variants;
	if (new Set(attack.variants.map(({ id }) => id)).size < attack.variants.length)
		wrong.push("two variants have one id");
	for (const { id } of others) {
		const { verdict } = await runScenario(attack, { settings: { profile: "weakest", levels: {}, variant: id } });
		if (!verdict?.goalMet) wrong.push(`the variant ${id} does not land where nothing is raised`);
	}
	return wrong;
}
