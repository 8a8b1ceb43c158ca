/** From a trace to a run: every message becomes a hop, with its number, its words and its place in the path. */

import { type Pairs, queryOf } from "../http/form";
import type { Lane } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { End, MessageNote } from "../vocabulary/notes";
import type { Settings } from "../vocabulary/settings";
import { rackKinds, type Value, valueKinds } from "../vocabulary/values";
import type { World } from "../world/world";
import { astrayText } from "./astray";
import { choicesOf } from "./choice-points";
import { type AnyAttack, type AnyFlow, isAttack } from "./define";
import { editableOf } from "./edit";
import type { Frame, Trace } from "./frame";
import { occursIn } from "./holdings";
import { carriesNo, labelOf, refusalIn } from "./labels";
import type { ChoicePoint, Hop, Run, RunSpec, RunValue, Verdict, Visit } from "./run";

/** The run that a trace tells. */
export function runOf(flow: AnyFlow, spec: RunSpec, trace: Trace): Run {
	const hops = hopsOf(flow, spec.settings, trace);
	const last = trace[trace.length - 1] as Frame;
	const choices = choicesOf(flow, trace, hops);
	const run: Run = {
		lesson: flow.id,
		lanes: flow.lanes,
		spec,
		hops,
		values: [...valuesOf(last, hops), ...editedValues(flow.lanes, last.world.values, hops)],
		path: pathOf(trace, hops),
		choices,
		end: endOf(flow, last.state, astrayText(flow.lanes, hops)),
		...(isAttack(flow) ? { verdict: verdictOf(flow, trace, hops) } : {}),
		...unusedIn(spec, hops, choices),
	};
	return { ...run, hops: hops.map((hop) => withPrediction(flow, hop, run)) };
}

/** What was asked for and found nothing to change. */
function unusedIn(spec: RunSpec, hops: readonly Hop[], points: readonly ChoicePoint[]) {
	const exchanges = new Set(hops.map(({ message }) => ("exchange" in message ? message.exchange : "")));
	const checks = new Set(
		hops.flatMap(({ message }) => ("checks" in message ? message.checks.map(({ id }) => id) : [])),
	);
	const isOffered = (choice: string, i: number) =>
		points[i] !== undefined && (choice.startsWith("?") || points[i].options.some(({ id }) => id === choice));
	return {
		unusedEdits: spec.edits.map((edit) => edit.exchange).filter((exchange) => !exchanges.has(exchange)),
		unusedChoices: spec.choices.filter((choice, i) => choice !== "" && !isOffered(choice, i)),
		unusedSkips: spec.settings.skippedChecks.filter((id) => !checks.has(id)),
	};
}

/** Asks the lesson's two questions of every frame's world; the first yes counts from that frame's last hop. */
function verdictOf({ verdict }: AnyAttack, trace: Trace, hops: readonly Hop[]): Verdict {
	const since = (holds: (world: World) => boolean) => {
		const frame = trace.findIndex(({ world }) => holds(world));
		return frame < 0 ? undefined : hops.filter((hop) => hop.frame < frame).length - 1;
	};
	const goalMetAt = since(verdict.goalMet);
	const honestWorksAt = since(verdict.honestWorks);
	return {
		goalMet: goalMetAt !== undefined,
		honestWorks: honestWorksAt !== undefined,
		...(goalMetAt === undefined ? {} : { goalMetAt }),
		...(honestWorksAt === undefined ? {} : { honestWorksAt }),
	};
}

/** The question before a hop, with its answers already judged by what the hop turned out to be. */
function withPrediction(flow: AnyFlow, hop: Hop, run: Run): Hop {
	const asked = flow.predictions[`${hop.message.note}.${hop.message.kind}`];
	if (!asked) return hop;
	const answers = asked.answers.map(({ text, holds }) => ({ text, holds: holds(hop, run) }));
	return { ...hop, prediction: { question: asked.question, answers } };
}

/** Every message of a trace in order. Pure: the same trace always gives the same hops. */
export function hopsOf(flow: AnyFlow, settings: Settings, trace: Trace): readonly Hop[] {
	const hops: Hop[] = [];
	let number = 0;
	trace.slice(1).forEach((frame, index) => {
		const state = trace[index]?.state ?? "";
		for (const message of frame.messages) {
			const isCopy = message.kind === "link" && message.stolen;
			if (!isCopy) number += 1;
			const refusal = refusalIn(message);
			const note = noteOf(flow, message, settings);
			hops.push({
				index: hops.length,
				number: isCopy ? `${number}b` : String(number),
				state,
				frame: index,
				phase: message.phase ?? stateNote(flow, state).phase,
				message,
				label: labelOf(message, note.label ?? note.title),
				note,
				...(refusal === undefined ? {} : { refusal }),
			});
		}
	});
	return hops;
}

const stateNote = (flow: AnyFlow, state: string) => {
	const note = (flow.notes as Readonly<Record<string, AnyFlow["notes"][never]>>)[state];
	if (!note) throw new Error(`${flow.id}: no note for state "${state}"`);
	return note as { phase: Hop["phase"]; text: string };
};

/** The words for a message: `token.response`, or `token.response.refused` where it is a no and that exists. */
export function noteOf(flow: AnyFlow, message: Message, settings: Settings): MessageNote {
	const key = `${message.note}.${message.kind}`;
	const note = (carriesNo(message) ? flow.messages[`${key}.refused`] : undefined) ?? flow.messages[key];
	if (!note) throw new Error(`${flow.id}: no words for "${key}"`);
	return typeof note === "function" ? note(message, settings) : note;
}

function valuesOf(last: Frame, hops: readonly Hop[]): readonly RunValue[] {
	return last.world.values.map((value) => ({
		...value,
		bornAt:
			value.heldAtStart.length > 0 || value.isPublic
				? -1
				: hops.findIndex(({ message }) => message.made.includes(value.id) || occursIn(message, value)),
	}));
}

/**
 * Values that the learner wrote into a request. Parties enter what they make in the register; this hand is
 * the learner's. Shorter texts stand in other words by chance, so nobody could follow them.
 */
function editedValues(lanes: readonly Lane[], known: readonly Value[], hops: readonly Hop[]): readonly RunValue[] {
	const maker = (lanes.find(({ role }) => role === "browser") ?? lanes[0])?.id ?? "";
	const values: RunValue[] = [];
	for (const { index, message } of hops) {
		for (const [name, text] of "original" in message ? fieldsOf(message) : []) {
			const kind = rackKinds.find((one) => valueKinds[one].wire === name);
			const all = [...known, ...values];
			if (!kind || text.length < 8 || all.some((value) => value.text === text)) continue;
			const id = `${kind}.${all.filter((value) => value.kind === kind).length + 1}`;
			values.push({ id, kind, maker, text, heldAtStart: [], isPublic: false, bornAt: index });
		}
	}
	return values;
}

function fieldsOf(message: Message): Pairs {
	if (message.kind === "link") return queryOf(message.url);
	if (message.kind !== "request") return [];
	const { query, form } = editableOf(message.request);
	return [...query, ...form];
}

function pathOf(trace: Trace, hops: readonly Hop[]): readonly Visit[] {
	return trace.map((frame, index) => {
		const own = hops.filter((hop) => hop.frame === index);
		const [first] = own;
		const lastHop = own.at(-1);
		const by = trace[index + 1]?.by;
		return {
			state: frame.state,
			...(by === undefined ? {} : { by }),
			...(first && lastHop ? { hops: [first.index, lastHop.index] as const } : {}),
		};
	});
}

function endOf(flow: AnyFlow, state: string, astray: string | undefined): Run["end"] {
	const node = flow.machine.states[state] as { readonly tags?: readonly string[] } | undefined;
	const tag = (node?.tags?.[0] ?? "refused") as End;
	return { state, tag, text: astray ?? stateNote(flow, state).text };
}
