/** Which requests of a run can be written by hand: of these nothing has to be computed, only copied. */
import { shortName } from "../flow/read/describe";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import { requestText } from "../flow/read/text-of";
import type { Hop, Run, RunValue } from "../flow/run";
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
 * Whether a learner can write the request of a hop. Nobody has changed it, its receiver says yes, and all of it that
 * cannot be known stands in the sender's rack: no cookie of a sign-in page, and no secret in base64.
 */
export function canBeWritten(run: Run, hop: number): boolean {
	const found = requestAt(run, hop);
	if (!found || run.spec.free || run.spec.edits.length > 0) return false;
	return found.message.request.url.startsWith("https://") && isServed(run, found) && !hasMore(run, found);
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

/** Whether a request has something that is not in the sender's rack, and that is not known to all. */
function hasMore(run: Run, hop: RequestHop): boolean {
	const held = heldFor(run, hop).map(({ text }) => text);
	const { request } = hop.message;
	if (run.values.some((value) => !value.isPublic && !held.includes(value.text) && occursIn(hop.message, value)))
		return true;
	const known = [...held, ...run.values.filter(({ isPublic }) => isPublic).map(({ text }) => text)];
	const longestFirst = known.sort((a, b) => b.length - a.length);
	const rest = longestFirst.reduce((text, value) => text.replaceAll(value, " "), requestText(request));
	const inBase64 = request.headers.some(([name, value]) => /^authorization$/i.test(name) && /^basic /i.test(value));
	return inBase64 || OPAQUE.test(rest);
}
