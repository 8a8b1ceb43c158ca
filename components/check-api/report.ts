/** Plays a run, and has its API checked. Loaded when it is first needed. */
import { entryOf } from "@/content/catalog";
import { decodeJwt } from "@/lib/crypto/jwt";
import { parseLink } from "@/lib/flow/link/share";
import {
	type CallAnswer,
	type MadeCall,
	makeCall,
	makeCalls,
	sendCalls,
	stoppedAlone,
} from "@/lib/inspect/api/check-api";
import { ownCall, type TypedToken } from "@/lib/inspect/api/own-call";
import type { Place } from "@/lib/inspect/api/place";
import { type TestedApi, testedApisOf } from "@/lib/inspect/api/tested-api";
import { type Validation, validationsOf } from "@/lib/inspect/api/validations";
import { playRun } from "@/lib/inspect/scene";
import { lessonPiece } from "../playing/compute";

/** Everything that the page shows. Plain JSON. */
export interface Report {
	/** The lesson whose run it is. */
	readonly lesson: { readonly id: string; readonly title: string; readonly kind: "flow" | "attack" };
	/** The hop that brought the call of the run. */
	readonly hop: string;
	/** Every API of the run that can be checked. */
	readonly apis: readonly { readonly id: string; readonly name: string }[];
	readonly api: string;
	readonly answers: readonly CallAnswer[];
	readonly validations: readonly Validation[];
	/** What the token of the run says, to be rewritten; absent where it is no JWT. */
	readonly typed?: TypedToken;
}

/** A run that cannot be checked, in one sentence. */
export interface NoReport {
	readonly problem: string;
}

interface Prepared {
	readonly tested: TestedApi;
	readonly made: readonly MadeCall[];
	readonly whole: readonly CallAnswer[];
	readonly validations: readonly Validation[];
}

interface Known {
	readonly lesson: Report["lesson"];
	readonly apis: readonly TestedApi[];
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
	const { spec } = parseLink(query, { settings: flow.defaults, tab: "letter" });
	const apis = testedApisOf(await playRun(flow, spec));
	return { lesson: { id, title: flow.title, kind: entry.kind }, apis, prepared: new Map() };
}

async function preparedOf({ prepared }: Known, tested: TestedApi): Promise<Prepared> {
	const found = prepared.get(tested.api.id) ?? prepare(tested);
	prepared.set(tested.api.id, found);
	return found;
}

async function prepare(tested: TestedApi): Promise<Prepared> {
	const made = await makeCalls(tested);
	const whole = await sendCalls(tested, made, new Set());
	const records = whole.map(({ checks }) => checks);
	return { tested, made, whole, validations: validationsOf(tested, records) };
}

/** @throws NotFetched where the lesson cannot be fetched */
async function find({ of, api }: Place): Promise<(Prepared & Known) | NoReport> {
	const run = await knownOf(of);
	if (!run) return { problem: "There is no lesson of this name here." };
	const tested = run.apis.find(({ api: { id } }) => id === api) ?? run.apis[0];
	if (!tested) return { problem: `In this run of ${run.lesson.title} no API serves a call with an access token.` };
	return { ...run, ...(await preparedOf(run, tested)) };
}

export async function reportOf(place: Place): Promise<Report | NoReport> {
	const found = await find(place);
	if ("problem" in found) return found;
	const { lesson, apis, tested, made, whole } = found;
	const answers = place.off.length === 0 ? whole : await sendCalls(tested, made, new Set(place.off));
	// What it looks at only where something else is left out can be left out, too.
	const records = [...whole, ...answers].map(({ checks }) => checks);
	const typed = typedOf(tested);
	return {
		lesson,
		hop: tested.hop,
		apis: apis.map(({ api: { id, name } }) => ({ id, name })),
		api: tested.api.id,
		answers,
		validations: validationsOf(tested, records),
		...(typed === undefined ? {} : { typed }),
	};
}

function typedOf({ token, claims }: TestedApi): TypedToken | undefined {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) return undefined;
	return { header: JSON.stringify(decoded.header, null, 2), claims: JSON.stringify(claims, null, 2) };
}

/** What each validation stops alone: ids of calls, by its id. */
export async function stoppedBy(place: Place): Promise<ReadonlyMap<string, readonly string[]>> {
	const found = await find(place);
	return "problem" in found ? new Map() : stoppedAlone(found.tested, found.made, found.validations);
}

/** What the API says to a token that somebody typed. @param typed without a problem */
export async function answerTo(place: Place, typed: TypedToken): Promise<CallAnswer | undefined> {
	const found = await find(place);
	if ("problem" in found) return undefined;
	const made = await makeCall(found.tested, ownCall(typed));
	const [answer] = await sendCalls(found.tested, [made], new Set(place.off));
	return answer;
}
