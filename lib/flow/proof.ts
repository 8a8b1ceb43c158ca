/**
 * The test kit: a lesson proves itself. Each function returns what is wrong, in words; an empty list is
 * the proof. It knows nothing of a test runner, so that a script can use it, too.
 */
import { type ControlId, controls, rank } from "../vocabulary/controls";
import { type Settings, withLevel } from "../vocabulary/settings";
import type { AnyAttack, AnyFlow, Scenario } from "./define";
import { play } from "./engine";
import { runOf } from "./hops";
import type { Run, RunSpec } from "./run";

export function specOf(flow: AnyFlow, { settings, choices = [], edits = [] }: Partial<Scenario>): RunSpec {
	return {
		settings: { ...flow.defaults, ...settings, levels: settings?.levels ?? flow.defaults.levels },
		choices,
		edits,
	};
}

export const runScenario = async (flow: AnyFlow, scenario: Partial<Scenario>): Promise<Run> => {
	const spec = specOf(flow, scenario);
	return runOf(flow, spec, await play(flow, spec));
};

/** Ids of the checks that refused in a run, in order. */
export const refusalsOf = (run: Run): string[] =>
	run.hops.flatMap(({ message }) =>
		(message.kind === "checks" || message.kind === "response") && message.refusal ? [message.refusal.check] : [],
	);

/** Every scenario ends where it says, at the check that it names, and together they walk every arrow. */
export async function proveFlow(flow: AnyFlow): Promise<string[]> {
	const wrong: string[] = [];
	const walked = new Set<string>();
	for (const scenario of flow.scenarios) {
		const run = await runScenario(flow, scenario);
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
	return [...wrong, ...unexplainedEvents(flow)];
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

/** One control raised alone, from everything at its weakest. */
export interface Trial {
	readonly control: ControlId;
	readonly level: string;
	readonly run: Run;
}

/** Every control that the attack has or makes a claim about, at every level. Of others its parties know nothing. */
export async function trialsOf(attack: AnyAttack): Promise<readonly Trial[]> {
	const weakest: Settings = { ...attack.defaults, profile: "weakest", levels: {} };
	const { stoppedBy, unaffectedBy } = attack.claims;
	const own = new Set([...attack.controls, ...stoppedBy.map((claim) => claim.control), ...unaffectedBy]);
	const trials: Trial[] = [];
	for (const control of own)
		for (const level of controls[control].levels) {
			const settings = withLevel(weakest, control, level as never);
			const spec: RunSpec = { settings, choices: [], edits: [] };
			trials.push({ control, level, run: runOf(attack, spec, await play(attack, spec)) });
		}
	return trials;
}

/**
 * The claims of an attack: at the weakest it lands; each control that stops it does so alone, at the
 * named check, from the named level up, and the honest user still gets through; sets stop it only together;
 * no other control matters.
 */
export async function proveAttack(attack: AnyAttack): Promise<string[]> {
	const wrong = await proveFlow(attack);
	const inSets = new Set((attack.claims.together ?? []).flatMap(({ levels }) => Object.keys(levels)));
	for (const { control, level, run } of await trialsOf(attack)) {
		const claim = attack.claims.stoppedBy.find((one) => one.control === control);
		const shouldStop = claim !== undefined && rank(control, level) >= rank(control, claim.from);
		const what = `${control}: ${level}`;
		const { goalMet = false, honestWorks = false } = run.verdict ?? {};
		if (goalMet === shouldStop) wrong.push(`with ${what} the attack ${goalMet ? "lands" : "fails"}`);
		if (shouldStop && !honestWorks) wrong.push(`with ${what} the honest sign-in does not work`);
		if (shouldStop && refusalsOf(run)[0] !== claim.check)
			wrong.push(`with ${what} it fails at ${refusalsOf(run)[0]}, not ${claim.check}`);
		if (claim === undefined && !attack.claims.unaffectedBy.includes(control) && !inSets.has(control))
			wrong.push(`nothing is claimed about ${control}`);
	}
	return [...wrong, ...(await proveTogether(attack))];
}

/** Each set stops the attack at the named check, honest users get through, and nothing in it could be lower. */
async function proveTogether(attack: AnyAttack): Promise<string[]> {
	const wrong: string[] = [];
	const playAt = (levels: Settings["levels"]) => runScenario(attack, { settings: { profile: "weakest", levels } });
	for (const { levels, check } of attack.claims.together ?? []) {
		const set = JSON.stringify(levels);
		const run = await playAt(levels);
		if (run.verdict?.goalMet) wrong.push(`with ${set} the attack lands`);
		if (!run.verdict?.honestWorks) wrong.push(`with ${set} the honest sign-in does not work`);
		if (refusalsOf(run)[0] !== check) wrong.push(`with ${set} it fails at ${refusalsOf(run)[0]}, not ${check}`);
		for (const [control, level] of Object.entries(levels) as [ControlId, string][]) {
			const lower = controls[control].levels[rank(control, level) - 1];
			const { verdict } = await playAt({ ...levels, [control]: lower });
			if (!verdict?.goalMet) wrong.push(`with ${set} and ${control} lower, at ${lower}, the attack fails, too`);
		}
	}
	return wrong;
}
