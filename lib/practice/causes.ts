/**
 * Which hops had to come first for a hop to happen as it did. Read from the run: who has received what, which answer
 * belongs to which request, and what a page or a redirect leads to. Two hops that neither led to the other could have
 * happened in either order, so nobody is asked which came first.
 */

import { holdingsOf, occursIn } from "../flow/read/holdings";
import type { Hop, Run } from "../flow/run";
import { type HttpResponse, header, isRedirect, mediaType } from "../http/message";
import type { LaneId } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";

export const actorOf = (message: Message): LaneId => ("lane" in message ? message.lane : message.from);

const takesPart = (message: Message, lane: LaneId): boolean =>
	"lane" in message ? message.lane === lane : message.from === lane || message.to === lane;

/** For each hop, the indices of all that led to it. */
export function causesOf(run: Run): readonly ReadonlySet<number>[] {
	const all: Set<number>[] = [];
	for (const hop of run.hops) {
		const direct = [...fromValues(run, hop), ...fromBefore(run, hop), ...fromState(run, hop)];
		all.push(new Set(direct.flatMap((index) => [index, ...(all[index] ?? [])])));
	}
	return all;
}

/** Where its actor got what it sends. */
function fromValues(run: Run, { index, message }: Hop): readonly number[] {
	const held = holdingsOf(run)[index]?.byLane[actorOf(message)] ?? [];
	const since = held.flatMap((one) => {
		const value = run.values.find(({ id }) => id === one.id);
		return one.since >= 0 && value && occursIn(message, value) ? [one.since] : [];
	});
	// What somebody reads in a log, or in a page that is not its own, was made before.
	const read = run.values.filter(({ id }) => !held.some((one) => one.id === id));
	const born = read.filter((value) => value.bornAt >= 0 && value.bornAt < index && occursIn(message, value));
	return [...since, ...born.map(({ bornAt }) => bornAt)];
}

/** What its actor had just done or received, where that leads to it. */
function fromBefore(run: Run, hop: Hop): readonly number[] {
	const { message } = hop;
	const actor = actorOf(message);
	const before = run.hops.slice(0, hop.index).filter((one) => takesPart(one.message, actor));
	const last = before.at(-1);
	if (!last) return [];
	if (message.kind === "response") {
		const asked = before.find(({ message: one }) => one.kind === "request" && one.exchange === message.exchange);
		return asked ? [asked.index, last.index] : [last.index];
	}
	if (message.kind === "work") return [last.index];
	if (message.kind === "checks") {
		const judged = before.findLast(({ message: one }) => one.note === message.note && one.kind !== "checks");
		const heard = last.message.kind === "response" ? [last.index] : [];
		return [(judged ?? last).index, ...heard];
	}
	return leadsTo(last.message, message) || isServing(before, actor) ? [last.index] : [];
}

/**
 * What a server remembers: that a value it is sent works no longer; and of a device code, what a person has decided in
 * a browser since it was made (RFC 8628 §3.3).
 */
function fromState(run: Run, { index, message }: Hop): readonly number[] {
	if (message.kind !== "checks" && message.kind !== "response") return [];
	const lane = actorOf(message);
	const before = run.hops.slice(0, index);
	const asked = before.findLast(({ message: one }) => one.kind === "request" && one.to === lane);
	if (!asked) return [];
	const sent = run.values.filter((value) => occursIn(asked.message, value));
	const ended = before.filter((hop) => hop.message.spent.some(({ id }) => sent.some((value) => value.id === id)));
	const device = sent.find(({ kind }) => kind === "device_code");
	const decided = before.filter(
		({ index: at, message: one }) =>
			device && at > device.bornAt && one.kind === "response" && one.channel === "front" && one.from === lane,
	);
	return [...ended, ...decided].map((hop) => hop.index);
}

/** Whether somebody waits for an answer of this lane: what it does meanwhile, it does for that. */
function isServing(before: readonly Hop[], lane: LaneId): boolean {
	return before.some(
		({ message }) =>
			message.kind === "request" &&
			message.to === lane &&
			!before.some(({ message: one }) => one.kind === "response" && one.exchange === message.exchange),
	);
}

function leadsTo(last: Message, next: Message): boolean {
	if (last.kind === "work" || last.kind === "checks") return true;
	if (last.kind === "link") return opens(last.url, "", next);
	if (last.kind !== "response" || last.to !== actorOf(next)) return false;
	if (isRedirect(last.response)) return true;
	const { status, body, headers } = last.response;
	if (mediaType(headers) === "text/html") return opens(body, last.from, next);
	const isSameServer = next.kind === "request" && next.to === last.from;
	return status === 200 ? isSameServer : isChallenge(last.response) && (isSameServer || !isCall(next));
}

/** A call with a token: one that was refused elsewhere did not lead to it. */
const isCall = (next: Message): boolean =>
	next.kind === "request" && header(next.request.headers, "authorization") !== undefined;

/** Whether a page has the form or the link of what is sent next. */
const opens = (page: string, owner: LaneId, next: Message): boolean =>
	next.kind === "request" && (next.to === owner || page.includes(next.request.url.split("?")[0] ?? ""));

/** A no that says how to ask again. */
const isChallenge = ({ status, headers }: HttpResponse): boolean =>
	status === 401 || status === 400 || header(headers, "www-authenticate") !== undefined;
