/**
 * The test kit for sentences: plays a lesson at every level of every control, in every variant of its attack, in every
 * scenario, with every parameter of its default run left out and every request sent elsewhere, and finds sentences that
 * are told where what they presume does not hold.
 */
import { levelsOf } from "../../vocabulary/controls";
import type { Message } from "../../vocabulary/message";
import type { HopWords, StateNote } from "../../vocabulary/notes";
import { presumptionText } from "../../vocabulary/presumptions";
import { profileIds } from "../../vocabulary/profiles";
import { type Settings, withLevel, withVariant } from "../../vocabulary/settings";
import { type Alternative, chosen, type OptionalTelling } from "../../vocabulary/telling";
import { type AnyFlow, isAttack } from "../define";
import { type EditOp, editableOf, parts } from "../edit";
import { computeRun } from "../read/compute";
import { questionBefore, scenesOf, wordsOf } from "../read/hops";
import { holdsAt } from "../read/presumed";
import type { Run, RunSpec } from "../run";
import type { Scene } from "../scene";
import { answers, knowledge, objects, pages, type Term, things } from "./lexicon";
import { distinct, type PlayScenario, scenariosOnce } from "./once";
import { resolve } from "./resolve";

/** A run to read, and in a few words what was moved to get it. */
export interface Reading {
	readonly moved: string;
	readonly spec: RunSpec;
}

const untouched = { choices: [], edits: [] } as const;

/** Every level of every control of the lesson: from its own defaults and from each profile, one control moved. */
export function everyLevel(flow: AnyFlow): readonly Reading[] {
	const starts: readonly (readonly [string, Settings])[] = [
		["defaults", flow.defaults],
		...profileIds.map((profile) => [profile, { ...flow.defaults, profile, levels: {} }] as const),
	];
	return starts.flatMap(([start, settings]) =>
		flow.controls.flatMap((control) =>
			levelsOf(control, flow.levels).map((level) => ({
				moved: `${start}, ${control} ${level}`,
				spec: { ...untouched, settings: withLevel(settings, control, level as never) },
			})),
		),
	);
}

/** The same for every other variant of an attack. */
export const everyVariant = (flow: AnyFlow): readonly Reading[] =>
	(isAttack(flow) ? flow.variants.slice(1) : []).flatMap(({ id }) =>
		everyLevel(flow).map(({ moved, spec }) => ({
			moved: `${id}, ${moved}`,
			spec: { ...spec, settings: withVariant(spec.settings, id) },
		})),
	);

export const everyScenario = (flow: AnyFlow): Promise<readonly Reading[]> =>
	Promise.all(flow.scenarios.map(async (one) => ({ moved: one.name, spec: await resolve(flow, one) })));

/** The default run, each time with one parameter or header of one request left out. */
export function everyOmission(run: Run): readonly Reading[] {
	return run.hops.flatMap(({ message, number }) => {
		if (message.kind !== "request") return [];
		const request = editableOf(message.request);
		const bare = request.certificate === undefined ? [] : [withoutCertificate(run, message.exchange, number)];
		const omitted = parts.flatMap((part) =>
			request[part].map(([name], index) => ({
				moved: `hop ${number} without ${name}`,
				spec: { ...run.spec, edits: [{ exchange: message.exchange, ops: [{ op: "remove", part, index }] }] } as RunSpec,
			})),
		);
		return [...bare, ...omitted];
	});
}

const withoutCertificate = ({ spec }: Run, exchange: string, number: string): Reading => ({
	moved: `hop ${number} without a certificate`,
	spec: { ...spec, edits: [{ exchange, ops: [{ op: "certificate", value: "" }] }] },
});

/** A run, each time with one request sent in another way, or to another address of the same party, where something else is or nothing. */
export const everyDetour = ({ hops, spec }: Run): readonly Reading[] =>
	hops.flatMap(({ message, number }) => {
		if (message.kind !== "request") return [];
		const { exchange, request } = message;
		const detours: readonly EditOp[] = [
			{ op: "target", value: new URL("/", request.url).href },
			{ op: "target", value: `${editableOf(request).target}/nowhere` },
			{ op: "method", value: request.method === "GET" ? "POST" : "GET" },
			{ op: "method", value: "PUT" },
		];
		return detours.map((op) => ({
			moved: `hop ${number} with ${op.op} ${"value" in op ? op.value : ""}`,
			spec: { ...spec, edits: [{ exchange, ops: [op] }] },
		}));
	});

/** The default run, each time with one check of it switched off by its name. */
export function everySkip(run: Run): readonly Reading[] {
	const records = run.hops.flatMap(({ message }) => ("checks" in message ? message.checks : []));
	const ids = new Set(records.flatMap(({ id, switchable }) => (switchable ? [id] : [])));
	return [...ids].map((id) => ({
		moved: `without ${id}`,
		spec: { ...run.spec, settings: { ...run.spec.settings, skippedChecks: [id] } },
	}));
}

/**
 * What is wrong with the sentences of a lesson, each fault once; an empty list is the proof.
 * @param play what plays a scenario, where somebody else asks for the same runs
 */
export async function proveWords(flow: AnyFlow, play: PlayScenario = scenariosOnce(flow)): Promise<readonly string[]> {
	const known = new Map<RunSpec, Run>();
	const scenarios: Reading[] = [];
	for (const scenario of flow.scenarios) {
		const run = await play(scenario);
		known.set(run.spec, run);
		scenarios.push({ moved: scenario.name, spec: run.spec });
	}
	const first = await computeRun(flow, await resolve(flow, {}));
	const weakest = await computeRun(flow, {
		...untouched,
		settings: { ...flow.defaults, profile: "weakest", levels: {} },
	});
	const changed = [...everyOmission(first), ...everyDetour(first), ...everyDetour(weakest), ...everySkip(first)];
	const others = [...everyLevel(flow), ...everyVariant(flow), ...changed];
	const wrong = new Map<string, string>();
	for (const { moved, spec } of distinct([...scenarios, ...others]))
		for (const fault of faultsIn(flow, known.get(spec) ?? (await computeRun(flow, spec))))
			if (!wrong.has(fault)) wrong.set(fault, moved);
	return [...wrong].map(([fault, moved]) => `${fault} (${moved})`);
}

/** Sentences of a run that presume, or name, what is not there, and questions without a true answer. */
export function faultsIn(flow: AnyFlow, run: Run): readonly string[] {
	const messages = run.hops.map(({ message }) => message);
	const scenes = scenesOf(flow, run.spec.settings, messages, run.values);
	const inHops = run.hops.flatMap((hop) => {
		const scene = scenes(hop.index);
		const words = wordsOf(flow, hop.message, scene);
		const key = `${hop.message.note}.${hop.message.kind}`;
		return [...unheld(words, scene), ...misnamed(words, scene, hop.message.kind)].map((fault) => `${key}: ${fault}`);
	});
	return [...inHops, ...faultsInPath(flow, run, scenes), ...faultsInRecords(run), ...unanswered(flow, run)];
}

/** The same for the sentences of the states that the run went through, and of the arrows that it took. */
function faultsInPath(flow: AnyFlow, run: Run, scenes: (index: number) => Scene): readonly string[] {
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	return run.path.flatMap(({ state, by, hops }) => {
		const note = notes[state];
		if (!note) return [];
		const scene = scenes(hops?.[1] ?? run.hops.length - 1);
		const event = by === undefined ? undefined : note.events?.[by];
		const told = [...toldAt(note.text, scene), ...toldAt(event, scene)];
		return told
			.flatMap((one) => absent(one, {}, [...things, knowledge], scene))
			.map((fault) => `state ${state}: ${fault}`);
	});
}

/** Records of checks whose two sides are not as they say. */
function faultsInRecords(run: Run): readonly string[] {
	const records = run.hops.flatMap(({ message }) => ("checks" in message ? message.checks : []));
	return records.flatMap(({ id, compared }) => {
		if (compared?.relation !== "=" && compared?.relation !== "≠") return [];
		const { left, relation, right } = compared;
		return (left.text === right.text) === (relation === "=")
			? []
			: [`${id}: "${left.text}" ${relation} "${right.text}"`];
	});
}

/** Whether an edit sent a request to another address, or by another method, than the one that it was made for. */
const isLedAstray = ({ spec }: Run): boolean =>
	spec.edits.some(({ ops }) => ops.some(({ op }) => op === "target" || op === "method"));

/** Questions to which no answer is right, or more than one. Of a request that was led astray none may be: nobody is asked. */
const unanswered = (flow: AnyFlow, run: Run): readonly string[] =>
	run.hops.flatMap((hop) => {
		const prediction = questionBefore(flow, hop, run);
		const right = prediction?.answers.filter(({ holds }) => holds) ?? [];
		if (!prediction || right.length === 1 || (right.length === 0 && isLedAstray(run))) return [];
		return [`"${prediction.question}" has ${right.length} right answers: ${right.map(({ text }) => text).join("; ")}`];
	});

/** Presumptions that were stated and do not hold. Of several sentences, one that fits was told. */
function unheld(words: HopWords, scene: Scene): readonly string[] {
	const { title, text, label, why, mistake, modelled, presumes = [] } = words;
	const all = [title, text, label, why, mistake, modelled].flatMap((telling) => toldAt(telling, scene));
	return [{ when: presumes, say: "these words" }, ...all].flatMap(({ when, say }) =>
		when
			.filter((presumption) => !holdsAt(scene, presumption))
			.map((presumption) => `"${say}" presumes "${presumptionText(presumption)}", which does not hold`),
	);
}

function misnamed(words: HopWords, scene: Scene, kind: Message["kind"]): readonly string[] {
	const { title, text, label, why } = words;
	const about = [title, text, label].flatMap((telling) => toldAt(telling, scene));
	const terms = [...things, knowledge, ...(kind === "response" ? answers : [])];
	const named = [...about, ...toldAt(why, scene)].flatMap((one) => absent(one, words, terms, scene));
	const checked = kind === "checks" ? about.flatMap((one) => absent(one, words, objects, scene)) : [];
	const shown = kind === "response" ? toldAt(title, scene).flatMap((one) => absent(one, words, pages, scene)) : [];
	return [...named, ...checked, ...shown];
}

function toldAt(telling: OptionalTelling | undefined, scene: Scene): readonly Alternative[] {
	if (telling === undefined) return [];
	const one = chosen(telling, (presumption) => holdsAt(scene, presumption));
	return one ? [one] : [];
}

/** What a sentence names that is not there, and that it says nothing of. */
function absent(
	one: Alternative,
	{ presumes = [] }: Pick<HopWords, "presumes">,
	terms: readonly Term[],
	scene: Scene,
): readonly string[] {
	if (one.general) return [];
	const stated = [...presumes, ...one.when];
	return terms
		.filter(({ names, stated: speaks }) => names.test(one.say) && !stated.some(speaks))
		.filter(({ there }) => !there(scene))
		.map(({ names }) => `"${one.say}" names ${names}, which is not there`);
}
