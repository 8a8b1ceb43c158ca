/**
 * Who holds what: derived only from the register of made values and the bytes of the messages delivered
 * so far, never from what a server remembers.
 */

import { textIn } from "../../crypto/bytes";
import { jsonObject } from "../../crypto/json";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { Message, RequestMessage } from "../../vocabulary/message";
import type { Value } from "../../vocabulary/values";
import type { Run } from "../run";
import type { Ended, Held, Holding } from "../scene";
import { containsWhole, requestText, responseText, withDecoded } from "./text-of";

/** Texts already taken from messages. A message never changes, and its text is asked for by every value. */
const texts = new WeakMap<Message, string>();

/** The readable text of a message: start line, headers and body, also percent-decoded, also with `+` as the space of a form, also Basic decoded. */
export function textOf(message: Message): string {
	const known = texts.get(message);
	if (known !== undefined) return known;
	const text = readText(message);
	texts.set(message, text);
	return text;
}

function readText(message: Message): string {
	if (message.kind === "link") return withDecoded(message.url);
	if (message.kind === "request") return requestText(message.request);
	if (message.kind === "response") return responseText(message.response);
	// Work names what the lane has in hand: a script that reads an address holds what stands in it.
	if (message.kind === "work") return withDecoded(message.facts.map(({ text }) => text).join("\n"));
	return "";
}

/** Whether a value stands in the bytes of a message. Letters on either side mean that it is part of something else. */
export function occursIn(message: Message, value: Pick<Value, "text">): boolean {
	return containsWhole(textOf(message), value.text);
}

const receiverOf = (message: Message): LaneId =>
	message.kind === "checks" || message.kind === "work" ? message.lane : message.to;

/** The answer that a browser hands to a script at this moment, and the lane of the script. */
function releasedAt(
	messages: readonly Message[],
	message: Message,
): { readonly answer: Message; readonly to: LaneId } | undefined {
	const { releases } = message.kind === "checks" ? message : {};
	if (releases === undefined) return undefined;
	const ofExchange = messages.flatMap((one) => ("exchange" in one && one.exchange === releases ? one : []));
	const answer = ofExchange.find(({ kind }) => kind === "response");
	const asked = ofExchange.find(({ kind }) => kind === "request");
	return answer && asked && { answer, to: asked.from };
}

const cache = new WeakMap<Run, readonly Holding[]>();

/** The holding after every hop; entry 0 is before the first. Computed once for each run. */
export function holdingsOf(run: Run): readonly Holding[] {
	const known = cache.get(run);
	if (known) return known;
	const fresh = holdingsAfter(
		run.lanes,
		run.values,
		run.hops.map(({ message }) => message),
	);
	cache.set(run, fresh);
	return fresh;
}

/** The holding before the first message, and after each. */
export function holdingsAfter(
	lanes: readonly Lane[],
	values: readonly Value[],
	messages: readonly Message[],
): readonly Holding[] {
	const secrets = values.filter((value) => !value.isPublic);
	const byLane: Record<LaneId, readonly Held[]> = {};
	for (const lane of lanes)
		byLane[lane.id] = secrets
			.filter((value) => value.heldAtStart.includes(lane.id))
			.map((value) => ({ id: value.id, since: -1 }));
	const ends = secrets.flatMap(({ id, kind, text }) => {
		const end = kind === "access_token" || kind === "id_token" ? endOf(text) : undefined;
		return end === undefined ? [] : [{ id, end }];
	});
	const holdings: Holding[] = [{ byLane: { ...byLane }, spent: {}, touched: [] }];
	for (const [index, message] of messages.entries()) {
		const previous = holdings[index] as Holding;
		const lane = receiverOf(message);
		const text = textOf(message);
		const gained = secrets.filter((v) => containsWhole(text, v.text));
		const made = secrets.filter((v) => message.made.includes(v.id));
		const next = { ...previous.byLane };
		for (const value of gained) give(next, lane, value.id, index);
		for (const value of made) give(next, value.maker, value.id, index);
		// What a script sends passes through the browser that runs it.
		if (message.kind === "request" && message.via !== undefined)
			for (const value of gained) give(next, message.via, value.id, index);
		const released = releasedAt(messages, message);
		for (const value of released ? secrets.filter((one) => occursIn(released.answer, one)) : [])
			give(next, released?.to ?? lane, value.id, index);
		// A browser that a script sends somewhere has in hand what it sends. What the learner wrote in, nobody had.
		if (message.kind === "request" && message.original === undefined)
			for (const value of ofSender(message, gained)) give(next, message.from, value.id, index);
		if (message.dropped) take(next, "lane" in message ? message.lane : message.from, message.dropped);
		const isNew = ({ id, end }: (typeof ends)[number]) => end <= message.at && previous.spent[id] === undefined;
		const spent: (readonly [string, Ended])[] = [
			...ends.filter(isNew).map(({ id }) => [id, "expired"] as const),
			...message.spent.map(({ id, reason }) => [id, reason] as const),
		];
		holdings.push({
			byLane: next,
			spent: spent.length === 0 ? previous.spent : { ...previous.spent, ...Object.fromEntries(spent) },
			touched: withLanes(previous.touched, "from" in message ? [message.from, lane] : [lane]),
		});
	}
	return holdings;
}

/** What a sender has in hand: a script sends cookies that it cannot read, since its browser adds them (RFC 6265 §4.1.2.6). */
function ofSender({ via, request }: RequestMessage, gained: readonly Value[]): readonly Value[] {
	if (via === undefined) return gained;
	const own = requestText({ ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== "cookie") });
	return gained.filter(({ text }) => containsWhole(own, text));
}

/** The same list where nothing is new in it. */
function withLanes(before: readonly LaneId[], lanes: readonly LaneId[]): readonly LaneId[] {
	const fresh = lanes.filter((lane) => !before.includes(lane));
	return fresh.length === 0 ? before : [...before, ...fresh];
}

/** When a JWT is over, in seconds: at its `exp` and after it, it must not be accepted (RFC 7519 §4.1.4). */
function endOf(token: string): number | undefined {
	const { exp } = jsonObject(textIn(token.split(".")[1] ?? "") ?? "") ?? {};
	return typeof exp === "number" ? exp : undefined;
}

function give(byLane: Record<LaneId, readonly Held[]>, lane: LaneId, id: string, since: number): void {
	const held = byLane[lane] ?? [];
	if (!held.some((one) => one.id === id)) byLane[lane] = [...held, { id, since }];
}

function take(byLane: Record<LaneId, readonly Held[]>, lane: LaneId, ids: readonly string[]): void {
	byLane[lane] = (byLane[lane] ?? []).filter(({ id }) => !ids.includes(id));
}

/** Indices of the hops in whose bytes or work a value occurs. */
export const occurrencesOf = (run: Run, value: Value): readonly number[] =>
	run.hops.filter(({ message }) => message.made.includes(value.id) || occursIn(message, value)).map((hop) => hop.index);
