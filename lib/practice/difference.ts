/** Spot the difference: one message in two runs, with one entry that is not the same. */
import { type AnyFlow, isAttack, type Scenario } from "../flow/define";
import { resolve } from "../flow/proof/resolve";
import { alignRuns } from "../flow/read/align";
import type { Hop, Run, RunSpec } from "../flow/run";
import type { CheckId } from "../vocabulary/check-ids";
import { type ControlId, levelsOf } from "../vocabulary/controls";
import { levelOf, withLevel } from "../vocabulary/settings";
import { type Entry, entriesOf, textShown, unlike } from "./entries";
import type { DifferenceExercise } from "./exercise";
import { ownSpec, runIn } from "./played";
import { counted, hopIn } from "./say";
import { shuffled } from "./shuffled";

/** So many other runs are tried. */
const TRIES = 8;
const MOST_OPTIONS = 6;
const FEWEST_OPTIONS = 4;
/** Nobody compares texts that are longer. */
const READABLE = 100;

export async function differenceOf(flow: AnyFlow, seed: string): Promise<DifferenceExercise | undefined> {
	const levels = shuffled(levelsIn(flow), `${seed} ${flow.id} difference`, (id) => id);
	const changes = shuffled(changesIn(flow), `${seed} ${flow.id} difference`, (id) => id);
	// What stops an attack before what it does not care about.
	const stops = isAttack(flow) ? flow.claims.stoppedBy.map(({ control }) => `difference-level-${control}-`) : [];
	const isStop = (id: string) => Number(stops.some((start) => id.startsWith(start)));
	const first = [...levels].sort((a, b) => isStop(b) - isStop(a));
	for (const id of [...first.slice(0, TRIES), ...changes.slice(0, TRIES)]) {
		const exercise = await differenceIn(flow, id, seed);
		if (exercise) return exercise;
	}
	return undefined;
}

const levelsIn = (flow: AnyFlow): readonly string[] =>
	flow.controls.flatMap((control: ControlId) =>
		levelsOf(control, flow.levels)
			.filter((level) => level !== levelOf(flow.defaults, control))
			.map((level) => `difference-level-${control}-${level}`),
	);

/** Scenarios that change one entry of one request. */
const changesIn = (flow: AnyFlow): readonly string[] =>
	flow.scenarios.flatMap((scenario) =>
		scenario.refusedBy && !scenario.refusedBy.startsWith("form.") && isOneChange(scenario)
			? [`difference-change-${scenario.refusedBy}`]
			: [],
	);

const isOneChange = ({ settings, choices, edits = [] }: Scenario): boolean => {
	const op = edits.length === 1 && edits[0]?.ops.length === 1 ? edits[0].ops[0] : undefined;
	return !settings && !choices && op !== undefined && "part" in op && op.op !== "add";
};

/** @param id without the lesson: `difference-level-nonce-off`, `difference-change-token.verifier-fits` */
export async function differenceIn(flow: AnyFlow, id: string, seed: string): Promise<DifferenceExercise | undefined> {
	const spec = await specOf(flow, id);
	if (!spec) return undefined;
	const [own, other] = [await runIn(flow, ownSpec(flow)), await runIn(flow, spec)];
	const pair = pairIn(own, other);
	return pair && exerciseOf(flow, { id, spec, seed }, pair);
}

async function specOf(flow: AnyFlow, id: string): Promise<RunSpec | undefined> {
	const [, kind, ...rest] = id.split("-");
	const name = rest.join("-");
	if (kind === "change") {
		const scenario = flow.scenarios.find((one) => one.refusedBy === (name as CheckId) && isOneChange(one));
		return scenario && resolve(flow, scenario);
	}
	const control = flow.controls.find((one: ControlId) => name.startsWith(`${one}-`));
	const level = control && name.slice(control.length + 1);
	if (!control || !level || !levelsOf(control, flow.levels).includes(level)) return undefined;
	return { ...ownSpec(flow), settings: withLevel(flow.defaults, control, level as never) };
}

interface Two {
	readonly a: Hop;
	readonly b: Hop;
	readonly name: string;
}

/** The first message of both runs that differs in one entry, which can be read. */
export function pairIn(own: Run, other: Run): Two | undefined {
	for (const { a, b, same } of alignRuns(own, other)) {
		const [left, right] = [own.hops[a ?? -1], other.hops[b ?? -1]];
		if (same || !left || !right || textShown(left) === undefined || textShown(right) === undefined) continue;
		const [mine, others] = [entriesOf(left), entriesOf(right)];
		const [name, ...more] = unlike(mine, others);
		if (name === undefined) continue;
		// Whatever comes after the first difference may come of it.
		const texts = [...mine, ...others].filter((entry) => entry.name === name);
		const isShort = texts.every(({ text }) => text.length <= READABLE);
		// With or without TLS is the same text.
		const isSeen = textShown(left) !== textShown(right);
		const fits = more.length === 0 && isShort && isSeen && !isOtherDraw([own, other], texts);
		return fits ? { a: left, b: right, name } : undefined;
	}
	return undefined;
}

/** Whether an entry has one drawn value in the one run and another in the other: that comes of what no message shows. */
const isOtherDraw = (runs: readonly Run[], entries: readonly Entry[]): boolean =>
	entries.length > 1 &&
	entries.every(({ text }) =>
		runs.some(({ values }) => values.some((value) => !value.isPublic && text.includes(value.text))),
	);

function exerciseOf(
	flow: AnyFlow,
	{ id, spec, seed }: { readonly id: string; readonly spec: RunSpec; readonly seed: string },
	{ a, b, name }: Two,
): DifferenceExercise | undefined {
	const [mine, others] = [entriesOf(a), entriesOf(b)];
	const all = [...new Set([...mine, ...others].map((entry) => entry.name))];
	const rest = shuffled(
		all.filter((one) => one !== name),
		`${seed} ${id}`,
		(one) => one,
	);
	const options = [name, ...rest].slice(0, MOST_OPTIONS).map((one) => ({ id: one, text: one, mono: true }));
	const [left, right] = [textShown(a), textShown(b)];
	if (options.length < FEWEST_OPTIONS || left === undefined || right === undefined) return undefined;
	const what = a.message.kind === "request" ? "request" : "answer";
	return {
		id: `${flow.id}/${id}`,
		kind: "difference",
		lesson: flow.id,
		title: "Spot the difference",
		task: `The same ${what} in two runs: ${hopIn(a)}. Which entry is not the same, or stands in one of them only?${hasBody(a) ? " Content-Length is left out." : ""}`,
		hints: hintsOf(mine, others, name),
		spec,
		hop: b.index,
		many: false,
		options: shuffled(options, `${seed} ${id} options`, (option) => option.id),
		left: { name: isAttack(flow) ? "In the attack" : "In the lesson", text: left },
		right: { name: "In another run", text: right },
	};
}

const hasBody = ({ message }: Hop): boolean =>
	(message.kind === "request" && message.request.body !== "") ||
	(message.kind === "response" && message.response.body !== "");

function hintsOf(mine: readonly Entry[], others: readonly Entry[], name: string): DifferenceExercise["hints"] {
	const [here, there] = [mine.find((one) => one.name === name), others.find((one) => one.name === name)];
	const place = (here ?? there)?.place ?? "the first line";
	const where = here && there ? "stands in both, with another value" : "stands in one of the two only";
	return [
		`Read ${place === "the first line" ? place : `${place} of both`}, entry by entry.`,
		`It ${where}. It is in ${place}.`,
		`Its name has ${counted(name.length)} characters and begins with “${name.slice(0, 2)}”.`,
	];
}
