/** What the player's events do to its context: pure functions, so that the machine reads as a table. */
import { cut } from "../../http/text";
import type { Settings } from "../../vocabulary/settings";
import type { Edit } from "../edit";
import type { FreePlay } from "../intervention";
import { problemOf } from "../link/limits";
import { alignRuns, changedHops, correspondingHop } from "../read/align";
import type { Hop, Run, RunSpec } from "../run";

export interface PlayerInput {
	/** The run that the page was built with. */
	readonly run: Run;
	/** Computes a run of this lesson. */
	readonly compute: (spec: RunSpec) => Promise<Run>;
}

export interface Runs {
	readonly original: Run;
	/** The run with the learner's edits, where there are any. */
	readonly branch: Run | undefined;
}

/** A run that is asked for, and where to stand when it is there. */
export interface Wanted {
	readonly spec: RunSpec;
	readonly place:
		| { readonly at: "number"; readonly number: string }
		/** Where the learner stood before, as near as that still exists. */
		| { readonly at: "same" }
		| { readonly at: "exchange"; readonly exchange: string }
		/** The hop after the page in which the learner chose. */
		| { readonly at: "choice"; readonly index: number };
	readonly original: boolean;
	/** Whether Undo should come back to what was before. */
	readonly undoable: boolean;
	/** Where a link asks for it: the id of the value that it follows, or nothing. What does not exist is named. */
	readonly link?: { readonly follow?: string | undefined };
}

export interface PlayerContext extends Runs {
	readonly compute: PlayerInput["compute"];
	/** The spec that Reset goes back to. */
	readonly defaults: RunSpec;
	readonly spec: RunSpec;
	/** Whether the unedited run is shown although there are edits. */
	readonly showOriginal: boolean;
	/** Index of the current hop in the shown run. */
	readonly cursor: number;
	/** Whether one step forward led here, so that the letter may travel. */
	readonly stepped: boolean;
	/** Indices of hops of the shown run that the last change of settings changed. */
	readonly changed: readonly number[];
	readonly undo: readonly RunSpec[];
	readonly wanted: Wanted | undefined;
	/** A programming error in a lesson: shown, never hidden. */
	readonly failure: string | undefined;
	/** What could not be computed then. */
	readonly failed: RunSpec | undefined;
	/** Said once after a link was opened: the hop did not exist, an edit found nothing. */
	readonly notice: string | undefined;
	readonly ask: boolean;
	/** A question stands before the next hop. */
	readonly gate: boolean;
	/** What was predicted of the hop now shown; `answer` is absent after "Just show me". */
	readonly guess: { readonly hop: number; readonly answer?: number } | undefined;
}

type Change = Partial<PlayerContext>;

export function initialContext({ run, compute }: PlayerInput): PlayerContext {
	return {
		compute,
		original: run,
		branch: undefined,
		defaults: run.spec,
		spec: run.spec,
		showOriginal: false,
		cursor: 0,
		stepped: false,
		changed: [],
		undo: [],
		wanted: undefined,
		failure: undefined,
		failed: undefined,
		notice: undefined,
		ask: false,
		gate: false,
		guess: undefined,
	};
}

export const shownRun = ({
	original,
	branch,
	showOriginal,
}: Pick<PlayerContext, "original" | "branch" | "showOriginal">): Run => (branch && !showOriginal ? branch : original);

const lastHop = (context: PlayerContext) => shownRun(context).hops.length - 1;

export const atEnd = (context: PlayerContext): boolean => context.cursor >= lastHop(context);

/** Whether the next hop has a question and the learner wants to be asked. */
export function gateAhead(context: PlayerContext): boolean {
	const next = shownRun(context).hops[context.cursor + 1];
	return context.ask && !context.gate && next?.prediction !== undefined;
}

export function moveTo(context: PlayerContext, to: number): Change {
	const cursor = Math.min(Math.max(0, to), lastHop(context));
	const stepped = cursor === context.cursor + 1;
	// Whoever moves on while a run is still computed does not wait for it.
	return { cursor, stepped, gate: false, guess: undefined, notice: undefined, wanted: undefined };
}

/** To the first hop of the phase after this one, or of this one or the one before it. */
export function movePhase(context: PlayerContext, by: 1 | -1): Change {
	const { hops } = shownRun(context);
	const starts = hops.filter((hop, i) => hop.phase !== hops[i - 1]?.phase).map((hop) => hop.index);
	const target =
		by === 1 ? starts.find((start) => start > context.cursor) : starts.findLast((start) => start < context.cursor);
	return moveTo(context, target ?? (by === 1 ? lastHop(context) : 0));
}

export function answerGate(context: PlayerContext, answer: number | undefined): Change {
	const hop = context.cursor + 1;
	return { ...moveTo(context, hop), guess: answer === undefined ? { hop } : { hop, answer } };
}

/** Shows the other run, at the hop that answers to this one. */
export function show(context: PlayerContext, original: boolean): Change {
	if (!context.branch || original === context.showOriginal) return {};
	const before = shownRun(context);
	const after = original ? context.original : context.branch;
	const cursor = correspondingHop(alignRuns(before, after), context.cursor);
	return { showOriginal: original, cursor, stepped: false, changed: [], gate: false, guess: undefined };
}

const want = (spec: RunSpec, place: Wanted["place"], original = false): Change => ({
	wanted: { spec, place, original, undoable: true },
	gate: false,
	guess: undefined,
});

/** Events with which a learner asks for another run. */
export type Asking =
	| { type: "CONFIGURE"; settings: Settings }
	| { type: "CHOOSE"; index: number; choice: string }
	| { type: "EDIT"; edit: Edit }
	/** What the learner does as the attacker, and where to look then: at what was opened, or at the same place. */
	| { type: "PLAY_FREE"; free: FreePlay; opened?: string };

/** The run that the learner asks for. */
export function specAfter(context: PlayerContext, event: Asking): RunSpec {
	const { spec } = context;
	if (event.type === "CONFIGURE") return { ...spec, settings: event.settings };
	if (event.type === "EDIT") return { ...spec, edits: withEdit(context, event.edit) };
	if (event.type === "PLAY_FREE") return { ...spec, free: event.free };
	return { ...spec, choices: withChoice(context, event) };
}

/** Choices after the changed one are forgotten: they answered another page. */
function withChoice(context: PlayerContext, { index, choice }: { index: number; choice: string }): readonly string[] {
	const known = shownRun(context).choices;
	const before = Array.from({ length: index }, (_, i) => context.spec.choices[i] ?? known[i]?.options[0]?.id ?? "");
	return [...before, choice];
}

/** An edit replaces one of the same message; the rest of the branch stays. */
function withEdit({ spec, showOriginal }: PlayerContext, edit: Edit): readonly Edit[] {
	const others = (showOriginal ? [] : spec.edits).filter((one) => one.exchange !== edit.exchange);
	return edit.ops.length === 0 ? others : [...others, edit];
}

/** Asks for it, and says where the learner would look then. */
export function ask(context: PlayerContext, event: Asking): Change {
	const spec = specAfter(context, event);
	if (event.type === "CONFIGURE") return want(spec, { at: "same" }, context.showOriginal);
	if (event.type === "EDIT") return want(spec, { at: "exchange", exchange: event.edit.exchange });
	if (event.type === "PLAY_FREE")
		return want(spec, event.opened === undefined ? { at: "same" } : { at: "exchange", exchange: event.opened });
	return want(spec, { at: "choice", index: event.index });
}

/** Why that would be too much for a link, in a sentence. Then everything stays as it is. */
export const problemOfAsking = (context: PlayerContext, event: Asking): string | undefined =>
	problemOf(specAfter(context, event));

export const dropBranch = (context: PlayerContext): Change => want({ ...context.spec, edits: [] }, { at: "same" });

export function undo(context: PlayerContext): Change {
	const spec = context.undo.at(-1) ?? context.spec;
	return { wanted: { spec, place: { at: "same" }, original: false, undoable: false }, undo: context.undo.slice(0, -1) };
}

export const reset = (context: PlayerContext): Change => want(context.defaults, { at: "number", number: "1" });

export async function computeWanted({ wanted, compute }: PlayerContext): Promise<Runs> {
	if (!wanted) throw new Error("Nothing to compute");
	const { spec } = wanted;
	const original = await compute({ ...spec, edits: [] });
	const branch = spec.edits.length === 0 ? undefined : await compute(spec);
	return { original, branch };
}

/** The computed runs are there: show them, and stand where the learner would look. */
export function arrive(context: PlayerContext, runs: Runs): Change {
	const { wanted } = context;
	if (!wanted) return {};
	const showOriginal = wanted.original && runs.branch !== undefined;
	const run = shownRun({ ...runs, showOriginal });
	const pairs = alignRuns(shownRun(context), run);
	const found =
		placeIn(run, wanted.place) ?? (wanted.place.at === "same" ? correspondingHop(pairs, context.cursor) : undefined);
	const settingsChanged = wanted.place.at === "same" && wanted.spec.edits === context.spec.edits;
	return {
		...runs,
		spec: wanted.spec,
		showOriginal,
		cursor: found ?? run.hops.length - 1,
		stepped: wanted.place.at === "choice",
		changed: settingsChanged ? changedHops(pairs) : [],
		undo: wanted.undoable ? [...context.undo, context.spec].slice(-50) : context.undo,
		wanted: undefined,
		failure: undefined,
		failed: undefined,
		notice: noticeOf(run, found, wanted),
	};
}

function placeIn({ hops, choices }: Run, place: Wanted["place"]): number | undefined {
	const indexOf = (is: (hop: Hop) => boolean) => {
		const index = hops.findIndex(is);
		return index < 0 ? undefined : index;
	};
	if (place.at === "number") return indexOf((hop) => hop.number === place.number);
	if (place.at === "exchange")
		return indexOf(({ message }) => "exchange" in message && message.exchange === place.exchange);
	if (place.at === "choice") return Math.min((choices[place.index]?.after ?? -1) + 1, hops.length - 1);
	return undefined;
}

/** What was asked for and is not there, in words. */
function noticeOf(run: Run, found: number | undefined, { link }: Wanted): string | undefined {
	const unused = link === undefined ? [] : unusedBy(run, link.follow);
	const sentences = [
		...(found === undefined ? [`This run ends at hop ${run.hops.at(-1)?.number}. Opened it.`] : []),
		...(run.unusedEdits.length > 0 ? ["An edit no longer has a message to apply to, so it does nothing here."] : []),
		...(unused.length > 0 ? [`Not used, because this run does not have it: ${unused.join(", ")}.`] : []),
	];
	return sentences.length > 0 ? sentences.join(" ") : undefined;
}

function unusedBy({ unusedChoices, unusedSkips, values }: Run, follow: string | undefined): readonly string[] {
	const named = (what: string, texts: readonly string[]) => texts.map((text) => `${what} “${cut(text, 40)}”`);
	const lost = follow === undefined || values.some(({ id }) => id === follow) ? [] : [follow];
	return [...named("choice", unusedChoices), ...named("check to skip", unusedSkips), ...named("value to follow", lost)];
}

/** Time to read a hop before the next comes by itself: 2.5 s, or 260 ms for each word. In milliseconds. */
export function readingTime(context: PlayerContext): number {
	const note = shownRun(context).hops[context.cursor]?.note;
	const words = `${note?.title ?? ""} ${note?.text ?? ""}`.split(/\s+/).length;
	return Math.max(2500, 260 * words);
}
