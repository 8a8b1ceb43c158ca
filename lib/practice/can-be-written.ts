/** Which requests of a run can be written by hand: of these nothing has to be computed, only copied. */
import { shortName } from "../flow/read/describe";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import { requestText } from "../flow/read/text-of";
import type { Hop, Run, RunValue } from "../flow/run";
import { header } from "../http/message";
import type { RequestMessage } from "../vocabulary/message";
import { rackKinds, showsInRack } from "../vocabulary/values";
import type { WriteExercise } from "./exercise";

export type RequestHop = Hop & { readonly message: RequestMessage };

/** The request of a hop; `undefined` where the hop is none. */
export function requestAt(run: Run, hop: number): RequestHop | undefined {
	const found = run.hops[hop];
	return found?.message.kind === "request" ? { ...found, message: found.message } : undefined;
}

/**
 * What the sender of a request holds when it leaves, of the kinds that racks show: also a proof or an assertion that it
 * has just made for this request, since nobody signs by hand.
 */
export function heldFor(run: Run, { index, message }: RequestHop): WriteExercise["held"] {
	const held = holdingsOf(run)[index + 1]?.byLane[message.from] ?? [];
	return shown(run, message.from)
		.filter(({ id }) => held.some((one) => one.id === id))
		.map((value) => ({ id: value.id, name: shortName(value), text: value.text }));
}

/** A key is held too, and no message has it. */
const shown = (run: Run, lane: string): readonly RunValue[] =>
	rackKinds
		.filter((kind) => kind !== "dpop_key")
		.flatMap((kind) => run.values.filter((value) => value.kind === kind && showsInRack(value, lane)));

/**
 * What a request has that its sender computes from what it holds, and nobody computes by hand: a client's credentials
 * in base64 (RFC 7617 §2).
 */
export function readyMadeFor({ message: { request } }: RequestHop): WriteExercise["held"] {
	const text = header(request.headers, "authorization") ?? "";
	return /^basic /i.test(text) ? [{ id: "ready.basic", name: "id and secret in base64", text }] : [];
}

/**
 * Whether a learner can write the request of a hop. Nobody has changed it, its receiver says yes, and all of it that
 * cannot be known is in hand: no cookie of a sign-in page.
 * @param held what a learner is given; what the sender's rack has, where it is absent
 */
export function canBeWritten(run: Run, hop: number, held?: WriteExercise["held"]): boolean {
	const found = requestAt(run, hop);
	if (!found || run.spec.free || run.spec.edits.length > 0) return false;
	const given = [...(held ?? heldFor(run, found)), ...readyMadeFor(found)].map(({ text }) => text);
	return isServed(run, found) && !hasMore(run, found, given);
}

/** Whether the receiver answers, and says yes. What it checks is a hop before its answer. */
function isServed({ hops }: Run, { index, message }: RequestHop): boolean {
	const after = hops.slice(index + 1);
	const answer = after.findIndex(({ message: m }) => m.kind === "response" && m.exchange === message.exchange);
	if (answer < 0) return false;
	const own = after.slice(0, answer + 1).filter(({ message: m }) => {
		if (m.kind === "checks") return m.lane === message.to;
		return m.kind === "response" && m.exchange === message.exchange;
	});
	return own.every(({ refusal }) => refusal === undefined);
}

/** What nobody can know without having been told: long, with letters and digits. */
const OPAQUE = /(?=[A-Za-z_-]*\d)(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{16,}/;

/** Whether a request has something that is not among what is given, and that is not known to all. */
function hasMore(run: Run, { message }: RequestHop, given: readonly string[]): boolean {
	if (run.values.some((value) => !value.isPublic && !given.includes(value.text) && occursIn(message, value)))
		return true;
	const known = [...given, ...run.values.filter(({ isPublic }) => isPublic).map(({ text }) => text)];
	const longestFirst = known.sort((a, b) => b.length - a.length);
	const text = requestText(message.request).replace(/%[0-9a-f]{2}/gi, " ");
	return OPAQUE.test(longestFirst.reduce((rest, value) => rest.replaceAll(value, " "), text));
}
