/**
 * Write the request: what a learner typed goes to the real party of the run, at the moment at which the request of the
 * run arrives there. Its checks, its answer and what was different are found by delivering, and are written nowhere.
 */
import type { AnyFlow } from "../flow/define";
import { isDecision, type Stamped } from "../flow/read/stamp";
import { FORM_TYPE, type HttpRequest, mediaType } from "../http/message";
import { originOf } from "../http/origin";
import { rawText, targetOf } from "../http/raw";
import type { Played } from "../inspect/scene";
import type { Lane } from "../vocabulary/lanes";
import type { CheckRecord } from "../vocabulary/message";
import type { Value } from "../vocabulary/values";
import { type RequestHop, requestAt } from "./can-be-written";
import { type Delivered, deliverIn } from "./delivered";
import type { Judged, WriteExercise } from "./exercise";
import { furtherOn } from "./further-on";
import type { Difference } from "./request-difference";
import { isSameAnswer } from "./same-answer";
import { causeOf, differencesIn } from "./written-cause";
import { judgedOf } from "./written-words";
import { worldOfArrival } from "./written-world";

export interface WrittenCheck extends Omit<CheckRecord, "verdict"> {
	/** `not reached`: the request of the run passes it after the one that refused. */
	readonly verdict: "passed" | "failed" | "not reached";
}

/** What became of a request that was written. */
export interface Written {
	/** Whoever answers; `undefined` where nobody listens there. */
	readonly receiver: Lane | undefined;
	/** The text of the answer; `undefined` where there is none. */
	readonly answer: string | undefined;
	/** Absent where there is no answer, or one that is neither a no nor what the task asks for. */
	readonly stamp: Stamped | undefined;
	/** In the order of the receiver; without those that did not apply. */
	readonly checks: readonly WrittenCheck[];
	readonly refusedBy: CheckRecord | undefined;
	readonly made: readonly Value[];
	/** What is wrong in it: to be pointed at. Absent where nothing is, and where no single thing is. */
	readonly wrong?: Pick<Difference, "part" | "name" | "kind" | "sent">;
	/** For the exercise: `right` where it was accepted, is what the task asks for, and does for the rest of the run. */
	readonly judged: Judged;
}

/**
 * Sends a written request. Nothing is kept: the next one starts from the same moment. It goes over the connection of the
 * run's request, with what that proves of its sender.
 * @throws where the exercise is about no request of this run
 */
export async function sendWritten(
	flow: AnyFlow,
	played: Played,
	exercise: Pick<WriteExercise, "hop">,
	request: HttpRequest,
): Promise<Written> {
	const hop = requestOf(played, exercise);
	const world = await worldOfArrival(flow, played, hop);
	const { run } = played;
	const meant = await deliverIn(run, world, hop.message.request);
	const sent = connected(request, hop);
	const got = await deliverIn(run, world, sent);
	const accepted = isSameAnswer(got, meant);
	const trial = { run, hop, world, sent, got, meant };
	const later = accepted ? await furtherOn(flow, played, trial) : undefined;
	const wrong = accepted ? undefined : await causeOf(trial);
	const all = later ? differencesIn(trial) : [];
	const pointed = wrong ?? (all.length === 1 ? all[0] : undefined);
	return {
		receiver: got.receiver,
		answer: got.response.status === 0 ? undefined : rawText(got.response),
		stamp: stampOf(got, accepted),
		checks: checksOf(got, meant),
		refusedBy: got.refusedBy,
		made: got.made,
		...(pointed ? { wrong: pointed } : {}),
		judged: judgedOf(trial, { accepted, wrong, later }),
	};
}

/** The request of the run as somebody would type it: a form is broken after each `&`, and its length left out. */
export function answerOf(played: Played, exercise: Pick<WriteExercise, "hop">): string {
	const { request } = requestOf(played, exercise).message;
	const isForm = mediaType(request.headers) === FORM_TYPE;
	const text = rawText({ ...request, body: isForm ? request.body.replaceAll("&", "&\n") : request.body });
	return text.replace(/^Content-Length: \d+\n/m, "");
}

function requestOf({ run }: Played, { hop }: Pick<WriteExercise, "hop">): RequestHop {
	const found = requestAt(run, hop);
	if (!found) throw new Error(`${run.lesson} has no request at its hop ${hop}`);
	return found;
}

/** Whether it goes over TLS, what that proves and the network address are no part of what is typed. */
function connected(request: HttpRequest, { message: { request: own } }: RequestHop): HttpRequest {
	const { host, target } = targetOf(request.url);
	return {
		...request,
		...(host === targetOf(own.url).host ? { url: `${originOf(own.url)}${target}` } : {}),
		...(own.tls === undefined ? {} : { tls: own.tls }),
		...(own.from === undefined ? {} : { from: own.from }),
	};
}

function stampOf({ refusal, response, checks }: Delivered, accepted: boolean): Stamped | undefined {
	const policy = isDecision(checks);
	if (accepted) return { accepted, policy };
	if (!refusal || response.status === 0) return undefined;
	return { accepted, policy, code: refusal.error || String(refusal.status) };
}

/** What the receiver checked, and after a no what it would have gone on with. */
function checksOf(got: Delivered, meant: Delivered): readonly WrittenCheck[] {
	const made = got.checks.flatMap(({ verdict, ...check }): readonly WrittenCheck[] =>
		verdict === "skipped" ? [] : [{ ...check, verdict }],
	);
	const isElsewhere = got.receiver !== meant.receiver || got.place !== meant.place;
	if (!got.refusedBy || isElsewhere) return made;
	const ids = new Set<string>(got.checks.map(({ id }) => id));
	const later = meant.checks.flatMap(({ verdict, compared, detail, ...check }): readonly WrittenCheck[] =>
		verdict === "passed" && !ids.has(check.id) ? [{ ...check, verdict: "not reached" }] : [],
	);
	return [...made, ...later];
}
