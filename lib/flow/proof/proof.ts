/**
 * The test kit: a lesson proves itself. Each function returns what is wrong, in words; an empty list is
 * the proof. It knows nothing of a test runner, so that a script can use it, too.
 */
import type { AnyAttack, AnyFlow, Scenario } from "../define";
import { computeRun } from "../read/compute";
import type { Run } from "../run";
import { proveClaims } from "./claims";
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

/**
 * A flow is proved, and the claims of the attack, its variants, and the question about it.
 * @param scenario what plays a scenario, and `raised` what plays it with controls raised, where somebody else asks for
 * the same runs
 */
export async function proveAttack(
	attack: AnyAttack,
	scenario: PlayScenario = scenariosOnce(attack),
	raised: PlayRaised = raisedOnce(attack).play,
): Promise<string[]> {
	return [
		...(await proveFlow(attack, scenario)),
		...(await proveClaims(attack, raised)),
		...(await proveVariants(attack)),
		...(await proveExplain(attack, scenario)),
	];
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

/** The question opens after some scenario and not after every one, and has one right answer among others. */
async function proveExplain({ explain, scenarios }: AnyAttack, play: PlayScenario): Promise<string[]> {
	const wrong: string[] = [];
	const right = explain.answers.filter((answer) => answer.right).length;
	if (right !== 1) wrong.push(`explain.answers has ${right} right answers: exactly one has to be`);
	if (explain.answers.length < 2) wrong.push("explain.answers leaves nothing to choose: add what many believe");
	// A scenario that cannot be played is named already.
	const runs = await Promise.all(scenarios.map((one) => play(one).catch(() => undefined)));
	const asked = runs.flatMap((run) => (run ? [explain.asksAbout(run)] : []));
	if (!asked.includes(true))
		wrong.push(
			"explain.asksAbout is true of no scenario, so the question never opens: mend it, or add such a scenario",
		);
	if (!asked.includes(false))
		wrong.push("explain.asksAbout is true of every scenario: it has to say which runs the question is about");
	return wrong;
}
