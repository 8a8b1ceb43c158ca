/** Plays a run, and has its API checked. Loaded when it is first needed. */
import { entryOf } from "@/content/catalog";
import { decodeJwt } from "@/lib/crypto/jwt";
import { parseLink } from "@/lib/flow/link/share";
import { type CallAnswer, type MadeCall, makeCall, makeCalls, sendCall, sendCalls } from "@/lib/inspect/api/check-api";
import { type Effects, effectsOf, missingFor, offInRun } from "@/lib/inspect/api/effects";
import { ownCall, type TypedToken } from "@/lib/inspect/api/own-call";
import type { Place } from "@/lib/inspect/api/place";
import { type ApiTraits, type TestedApi, testedApisOf } from "@/lib/inspect/api/tested-api";
import { type Validation, validationsOf } from "@/lib/inspect/api/validations";
import { playRun } from "@/lib/inspect/scene";
import { lessonPiece } from "../playing/compute";
import { t } from "../words/words";

/** Everything that the page shows. Plain JSON. */
export interface Report {
	/** The run, as in the address. */
	readonly of: string;
	readonly title: string;
	/** Every API of the run that can be checked. */
	readonly apis: readonly { readonly id: string; readonly name: string }[];
	readonly api: string;
	readonly traits: ApiTraits;
	/** When the calls come, in seconds since 1970. */
	readonly clock: number;
	readonly answers: readonly CallAnswer[];
	/** The calls that get through with nothing left out, each with what the run has off and would stop it. */
	readonly anyway: Readonly<Record<string, readonly string[]>>;
	readonly validations: readonly Validation[];
	/** What the token of the run says, to be rewritten; absent where it is no JWT. */
	readonly typed?: TypedToken;
	/** What the address asked for and this API has not, each in a sentence. */
	readonly notices: readonly string[];
}

/** A run that cannot be checked, in one sentence. */
export interface NoReport {
	readonly problem: string;
}

/** The answer to a token that somebody typed, and the ids of what is left out and would have refused it. */
export interface OwnAnswer {
	readonly answer: CallAnswer;
	readonly missing: readonly string[];
}

interface Prepared {
	readonly tested: TestedApi;
	readonly made: readonly MadeCall[];
	readonly whole: readonly CallAnswer[];
	readonly anyway: Report["anyway"];
}

interface Known {
	readonly title: string;
	readonly apis: readonly TestedApi[];
	/** Of the link. */
	readonly notices: readonly string[];
	/** By lane; made when they are first asked for. */
	readonly prepared: Map<string, Promise<Prepared>>;
}

/** The last few runs: a run is the same for every question about its API. */
const known = new Map<string, Promise<Known | undefined>>();
const MAX_RUNS = 4;

function knownOf(of: string): Promise<Known | undefined> {
	const found = known.get(of) ?? playOf(of);
	known.delete(of);
	known.set(of, found);
	for (const old of [...known.keys()].slice(0, -MAX_RUNS)) known.delete(old);
	// One that failed may do better when it is asked for again.
	found.catch(() => known.delete(of));
	return found;
}

async function playOf(of: string): Promise<Known | undefined> {
	const [id = "", query = ""] = of.split("?", 2);
	const entry = entryOf(id);
	const flow = entry && (await lessonPiece(id).get());
	if (!entry || !flow) return undefined;
	const { spec, notices } = parseLink(query, { settings: flow.defaults, tab: "letter" });
	const apis = testedApisOf(await playRun(flow, spec));
	return { title: flow.title, apis, notices, prepared: new Map() };
}

function preparedOf({ prepared }: Known, tested: TestedApi): Promise<Prepared> {
	const found = prepared.get(tested.api.id) ?? prepare(tested);
	prepared.set(tested.api.id, found);
	return found;
}

async function prepare(tested: TestedApi): Promise<Prepared> {
	const made = await makeCalls(tested);
	const whole = await sendCalls(tested, made, new Set());
	const anyway: Record<string, readonly string[]> = {};
	for (const [index, { outcome, call }] of whole.entries())
		if (outcome === "through") anyway[call.id] = await offInRun(tested, made[index] as MadeCall);
	return { tested, made, whole, anyway };
}

/** @throws NotFetched where the lesson cannot be fetched */
async function find({ of, api }: Place): Promise<(Prepared & Known) | NoReport> {
	const run = await knownOf(of);
	if (!run) return { problem: t("There is no lesson of this name here.") };
	const tested = run.apis.find(({ api: { id } }) => id === api) ?? run.apis[0];
	if (!tested)
		return { problem: t("In this run of {lesson} no API serves a call with an access token.", { lesson: run.title }) };
	return { ...run, ...(await preparedOf(run, tested)) };
}

const checksIn = (answers: readonly CallAnswer[]) => answers.map(({ checks }) => checks);

export async function reportOf(place: Place): Promise<Report | NoReport> {
	const found = await find(place);
	if ("problem" in found) return found;
	const { title, apis, tested, made, whole } = found;
	const answers = place.off.length === 0 ? whole : await sendCalls(tested, made, new Set(place.off));
	const validations = validationsOf(tested, checksIn(whole), checksIn(answers));
	const typed = typedOf(tested);
	return {
		of: place.of,
		title,
		apis: apis.map(({ api: { id, name } }) => ({ id, name })),
		api: tested.api.id,
		traits: tested.traits,
		clock: tested.clock,
		answers,
		anyway: found.anyway,
		validations,
		notices: [...found.notices, ...unknownIn(place, found, validations)],
		...(typed === undefined ? {} : { typed }),
	};
}

/** What an address names and this API has not. */
function unknownIn(
	{ api, off, open }: Place,
	{ apis, made }: Known & Prepared,
	validations: readonly Validation[],
): readonly string[] {
	const strange = off.filter((id) => !validations.some((one) => one.id === id));
	return [
		...(api === undefined || apis.some(({ api: { id } }) => id === api)
			? []
			: [t('This run has no API "{api}".', { api })]),
		...strange.map((id) => t('This API has no check "{id}" that could be left out.', { id })),
		...(open === undefined || made.some(({ call }) => call.id === open)
			? []
			: [t('There is no call "{call}" here.', { call: open })]),
	];
}

function typedOf({ token, claims }: TestedApi): TypedToken | undefined {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) return undefined;
	return { header: JSON.stringify(decoded.header, null, 2), claims: JSON.stringify(claims, null, 2) };
}

/** What each validation does, as the others stand. */
export async function effectsAt(place: Place): Promise<Effects> {
	const [found, report] = [await find(place), await reportOf(place)];
	if ("problem" in found || "problem" in report) return new Map();
	return effectsOf(found.tested, found.made, report.validations, place.off);
}

/** What the API says to a token that somebody typed. @param typed without a problem */
export async function answerTo(place: Place, typed: TypedToken): Promise<OwnAnswer | undefined> {
	const found = await find(place);
	if ("problem" in found) return undefined;
	const made = await makeCall(found.tested, ownCall(typed));
	const answer = await sendCall(found.tested, made, new Set(place.off));
	return { answer, missing: answer.letIn ? await missingFor(found.tested, made, place.off) : [] };
}
