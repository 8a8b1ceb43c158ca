/** Runs of lessons, played when they are first needed, and tokens of them. Loaded only where somebody asks for one. */
import { entryOf } from "@/content/catalog";
import type { AnyFlow } from "@/lib/flow/define";
import { defaultView, formatLink, parseLink } from "@/lib/flow/link/share";
import type { RunSpec } from "@/lib/flow/run";
import { introspectionsOf } from "@/lib/inspect/introspection";
import { allBringing, bringing, type Played, playRun } from "@/lib/inspect/scene";
import { findRunToken, type RunToken, tokenOfRun } from "@/lib/inspect/source";
import { type TokenTrial, tryToken } from "@/lib/inspect/token";
import { tryInRun } from "@/lib/inspect/trial";
import { withLevel } from "@/lib/vocabulary/settings";
import { lessonPiece } from "../playing/compute";
import { t } from "../words/words";
import { type Example, exampleOf } from "./examples";
import { type Inspection, tokenOf } from "./inspection";

/** The last few runs: a run is the same for every question about its tokens. */
const played = new Map<string, Promise<Played>>();
const MAX_RUNS = 6;

function playedOf(flow: AnyFlow, spec: RunSpec): Promise<Played> {
	const key = JSON.stringify([flow.id, spec]);
	const known = played.get(key) ?? playRun(flow, spec);
	played.delete(key);
	played.set(key, known);
	for (const old of [...played.keys()].slice(0, -MAX_RUNS)) played.delete(old);
	return known;
}

async function flowOf(id: string): Promise<AnyFlow> {
	const flow = await lessonPiece(id).get();
	if (!flow) throw new Error(`There is no lesson "${id}"`);
	return flow;
}

async function playedExample({ lesson, level }: Example): Promise<Played> {
	const flow = await flowOf(lesson);
	const settings = level ? withLevel(flow.defaults, level[0], level[1]) : flow.defaults;
	return playedOf(flow, { settings, choices: [], edits: [] });
}

/** A token with the title of its lesson. */
export interface Picked {
	readonly token: RunToken;
	readonly title: string;
	/** The run, as a link names it. */
	readonly link: string;
}

/** The token of an example. */
export async function pickExample(example: Example): Promise<Picked | undefined> {
	const { run } = await playedExample(example);
	const token = tokenOfRun(run, example.kind);
	const flow = await flowOf(example.lesson);
	return token && { token, title: flow.shortTitle, link: linkOf(flow, run.spec) };
}

/** The access token of a lesson's default run. */
export async function pickFrom(lesson: string): Promise<Picked | undefined> {
	const flow = await flowOf(lesson);
	const { run } = await playedOf(flow, { settings: flow.defaults, choices: [], edits: [] });
	const token = tokenOfRun(run);
	return token && { token, title: flow.shortTitle, link: lesson };
}

/** A usual run needs no more than the name of its lesson. */
function linkOf({ id, defaults }: AnyFlow, spec: RunSpec): string {
	const plain = formatLink({ spec: { settings: defaults, choices: [], edits: [] }, view }, { settings: defaults, tab });
	const query = formatLink({ spec, view }, { settings: defaults, tab });
	return query === plain ? id : `${id}?${query}`;
}

const tab = "letter";
const view = defaultView(tab);

/**
 * A token of the run that a link names: `oidc-login?v=1&seed=b`. `undefined` where there is no such lesson, or no
 * such token in it: the text alone then has to do.
 */
export async function pickByLink(text: string, link: string): Promise<Picked | undefined> {
	const [lesson = "", query = ""] = link.split("?", 2);
	if (!entryOf(lesson)) return undefined;
	const flow = await flowOf(lesson);
	const { spec } = parseLink(query, { settings: flow.defaults, tab: "letter" });
	const token = findRunToken((await playedOf(flow, spec)).run, text);
	return token && { token, title: flow.shortTitle, link };
}

export interface Answer {
	readonly trial: TokenTrial;
	/** What an API says to the same token, where somebody else judges it. */
	readonly beside?: TokenTrial;
	/** When somebody asked in the run, in seconds since 1970. */
	readonly moments?: readonly Moment[];
}

export interface Moment {
	readonly name: string;
	readonly clock: number;
}

/** Asks whoever was chosen. */
export async function ask(state: Inspection): Promise<Answer> {
	const { kind, checkedAs: judge, clock, original } = state;
	const token = tokenOf(state);
	const isBearer = kind === "access_token" || kind === "id_token";
	if (isBearer && (judge === "api" || judge === "other")) return { trial: await tryToken(token, judge, clock) };
	const run = await runFor(state);
	const { call, twice } = state;
	const question = { kind, judge, clock, token, original: original.text, twice, ...(call ? { call } : {}) };
	const trial = await tryInRun(run, question);
	if (!trial) throw new Error(`${run.run.lesson} has nobody who judges ${kind}`);
	if (kind === "opaque") return { trial, moments: momentsOf(run, original.text) };
	return kind === "id_token" ? { trial, beside: await tryToken(token, "api", clock) } : { trial };
}

/** The run that a token comes from, where somebody judges it there; else that of the example of its kind. */
async function runFor({ kind, checkedAs, original, source }: Inspection): Promise<Played> {
	if (source.kind === "run") {
		const own = await playedOf(await flowOf(source.token.lesson), source.token.spec);
		if (bringing(own.run, kind, checkedAs, original.text)) return own;
	}
	return playedExample(exampleOf(checkedAs === "proven" ? "bound" : kind));
}

/** When the run's API asked about a token, and the second in which it ends. */
function momentsOf({ run }: Played, text: string): readonly Moment[] {
	const known = introspectionsOf(run, text).length > 0 ? text : (tokenOfRun(run, "opaque")?.text ?? "");
	const asked = allBringing(run, "opaque", "asker").filter((one) => one.text === known);
	const ends = introspectionsOf(run, known)
		.map(({ said }) => said.exp)
		.find((exp) => typeof exp === "number");
	return [
		...asked.map(({ hop }) => ({ name: t("At hop {hop}", { hop: hop.number }), clock: hop.message.at })),
		...(ends === undefined ? [] : [{ name: t("When it has expired"), clock: ends }]),
	];
}
