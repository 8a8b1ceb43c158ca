/** From a trace to a run: every message becomes a hop, with its number, its words and its place in the path. */

import type { Message } from "../../vocabulary/message";
import type { End, HopWords, MessageNote } from "../../vocabulary/notes";
import type { Settings } from "../../vocabulary/settings";
import type { World } from "../../world/world";
import { type AnyAttack, type AnyFlow, isAttack } from "../define";
import type { Frame, Trace } from "../frame";
import type { ChoicePoint, Hop, Run, RunSpec, RunValue, Verdict, Visit } from "../run";
import type { Holding, Scene } from "../scene";
import {
	astrayText,
	astrayWords,
	isOtherMethod,
	isUnanswered,
	misplacedText,
	otherMethodWords,
	unansweredWords,
} from "./astray";
import { attackedWords } from "./attacked";
import { choicesOf } from "./choice-points";
import { editedValues } from "./edited-values";
import { HEAD_END, headWords, isBodiless } from "./head";
import { holdingsAfter, occursIn } from "./holdings";
import { carriesNo, labelOf, refusalIn } from "./labels";
import { type Placed, placesOf, stateNote } from "./places";
import { checksBefore } from "./stamp";
import { tell, tellNote } from "./tell";
import { isStoppedAnswer, stoppedText, stoppedWords, unheardIn } from "./unheard";

/** The run that a trace tells. */
export function runOf(flow: AnyFlow, spec: RunSpec, trace: Trace): Run {
	const placed = placesOf(flow, trace);
	const messages = placed.map(({ message }) => message);
	const last = trace[trace.length - 1] as Frame;
	const made = valuesOf(last, messages);
	const values = [...made, ...editedValues(flow.lanes, flow.played ? "attacker" : "browser", made, messages)];
	const scenes = scenesOf(flow, spec.settings, messages, values);
	const unheard = unheardIn(flow.lanes, messages, spec.free);
	const hops = placed.map((one, index) => hopOf(flow, one, scenes(index), unheard(one.message)));
	const choices = choicesOf(flow, trace, hops);
	const run: Run = {
		lesson: flow.id,
		lanes: flow.lanes,
		spec,
		hops,
		values,
		path: pathOf(flow, trace, hops, scenes),
		choices,
		end: endOf(flow, last.state, hops, scenes(hops.length - 1)),
		...unusedIn(spec, hops, choices),
	};
	const verdict = isAttack(flow) ? { verdict: verdictOf(flow, run, trace) } : {};
	return { ...run, ...verdict, hops: withPredictions(flow, run) };
}

/** The moment after a hop, for whoever chooses words for it. Who holds what is found out when it is asked for. */
export function scenesOf(
	flow: Pick<AnyFlow, "lanes">,
	settings: Settings,
	messages: readonly Message[],
	values: readonly RunValue[],
): (index: number) => Scene {
	let holdings: readonly Holding[] | undefined;
	return (index) => ({
		settings,
		values,
		messages: messages.slice(0, index + 1),
		holding: () => {
			holdings ??= holdingsAfter(flow.lanes, values, messages);
			return holdings[index + 1] as Holding;
		},
	});
}

/** What was asked for and found nothing to change. */
function unusedIn(spec: RunSpec, hops: readonly Hop[], points: readonly ChoicePoint[]) {
	const exchanges = new Set(hops.map(({ message }) => ("exchange" in message ? message.exchange : "")));
	const checks = new Set<string>(
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
function verdictOf({ verdict, explain }: AnyAttack, run: Run, trace: Trace): Verdict {
	const since = (holds: (world: World) => boolean) => {
		const frame = trace.findIndex(({ world }) => holds(world));
		return frame < 0 ? undefined : run.hops.filter((hop) => hop.frame < frame).length - 1;
	};
	const goalMetAt = since(verdict.goalMet);
	const honestWorksAt = since(verdict.honestWorks);
	return {
		goalMet: goalMetAt !== undefined,
		honestWorks: honestWorksAt !== undefined,
		explained: explain.asksAbout(run),
		...(goalMetAt === undefined ? {} : { goalMetAt }),
		...(honestWorksAt === undefined ? {} : { honestWorksAt }),
	};
}

/** The question before a hop, with its answers already judged by what the hop turned out to be. */
export function questionBefore(flow: AnyFlow, hop: Hop, run: Run): Hop["prediction"] {
	const asked = flow.predictions[`${hop.message.note}.${hop.message.kind}`];
	const answers = asked?.answers.map(({ text, holds }) => ({ text, holds: holds(hop, run) }));
	return asked && answers && { question: asked.question, answers };
}

/**
 * Hops with the questions that stand before them. A question is asked only where one of its answers is right: an edit may
 * lead to what nobody thought of. One about an answer stands before the checks that lead to it: these stamp on the stage
 * what is asked.
 */
function withPredictions(flow: AnyFlow, run: Run): readonly Hop[] {
	const asked = new Map<number, Hop["prediction"]>();
	for (const hop of run.hops) {
		const prediction = questionBefore(flow, hop, run);
		if (prediction?.answers.filter(({ holds }) => holds).length !== 1) continue;
		const first = checksBefore(run, hop)?.index ?? hop.index;
		asked.set(asked.has(first) ? hop.index : first, prediction);
	}
	return run.hops.map((hop) => {
		const prediction = asked.get(hop.index);
		return prediction ? { ...hop, prediction } : hop;
	});
}

function hopOf(flow: AnyFlow, placed: Placed, scene: Scene, unheard: Hop["unheard"]): Hop {
	const { message } = placed;
	const refusal = refusalOf(flow, message, scene);
	const note = noteOf(flow, message, scene);
	const label = labelOf(message, note.label ?? note.title);
	return { ...placed, label, note, ...(unheard ? { unheard } : {}), ...(refusal === undefined ? {} : { refusal }) };
}

/** The no of a message. Of one that was stopped it is not said that nobody listens. */
function refusalOf(flow: AnyFlow, message: Message, { messages }: Scene): Hop["refusal"] {
	const refusal = refusalIn(message);
	const isStopped = refusal && flow.played && isStoppedAnswer(flow.lanes, message, messages);
	return isStopped ? { ...refusal, description: "The request did not arrive." } : refusal;
}

/** The words of a lesson for a message: `token.response`, or `token.response.refused` where it is a no and that exists. */
export function wordsOf(flow: AnyFlow, message: Message, scene: Scene): HopWords {
	if (isBodiless(message, scene.messages)) return headWords;
	const freely =
		flow.played && (stoppedWords(flow.lanes, message, scene.messages) ?? attackedWords(flow.lanes, message));
	if (freely) return freely;
	if (isUnanswered(flow.lanes, message, scene.messages)) return unansweredWords;
	const key = `${message.note}.${message.kind}`;
	const words = (carriesNo(message) ? flow.messages[`${key}.refused`] : undefined) ?? flow.messages[key];
	if (!words) throw new Error(`${flow.id}: no words for "${key}"`);
	const own = typeof words === "function" ? words(message, scene.settings, scene) : words;
	if (own.astray) return own;
	if (isOtherMethod(message, scene.messages)) return otherMethodWords;
	return astrayWords(flow.lanes, message, scene.messages) ?? own;
}

/** The same, told: of sentences that presume something, those that fit. */
function noteOf(flow: AnyFlow, message: Message, scene: Scene): MessageNote {
	return tellNote(wordsOf(flow, message, scene), scene);
}

function valuesOf(last: Frame, messages: readonly Message[]): readonly RunValue[] {
	return last.world.values.map((value) => ({
		...value,
		bornAt:
			value.heldAtStart.length > 0 || value.isPublic
				? -1
				: messages.findIndex((message) => message.made.includes(value.id) || occursIn(message, value)),
	}));
}

function pathOf(flow: AnyFlow, trace: Trace, hops: readonly Hop[], scenes: (index: number) => Scene): readonly Visit[] {
	return trace.map((frame, index) => {
		const own = hops.filter((hop) => hop.frame === index);
		const [first] = own;
		const lastHop = own.at(-1);
		const by = trace[index + 1]?.by;
		const seen = lastHop?.index ?? hops.filter((hop) => hop.frame < index).length - 1;
		return {
			state: frame.state,
			text: tell(stateNote(flow, frame.state).text, scenes(seen)),
			...(by === undefined ? {} : { by }),
			...(first && lastHop ? { hops: [first.index, lastHop.index] as const } : {}),
		};
	});
}

function endOf(flow: AnyFlow, state: string, hops: readonly Hop[], scene: Scene): Run["end"] {
	const node = flow.machine.states[state] as { readonly tags?: readonly string[] } | undefined;
	const tag = (node?.tags?.[0] ?? "refused") as End;
	const last = hops.at(-1)?.frame;
	const stopped =
		tag === "refused" && hops.some(({ frame, message }) => frame === last && isBodiless(message, scene.messages));
	// Where nobody attacks, `breached` says that an answer is in other hands. One that reached the client otherwise is not.
	const misplaced = tag === "breached" && !isAttack(flow) ? misplacedText(flow.lanes, hops) : undefined;
	const onTheWay = flow.played && tag !== "succeeded" ? stoppedText(flow.lanes, hops) : undefined;
	const told = onTheWay ?? astrayText(flow.lanes, hops) ?? misplaced ?? (stopped ? HEAD_END : undefined);
	return { state, tag, text: told ?? tell(stateNote(flow, state).text, scene) };
}
