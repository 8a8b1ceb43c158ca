/** What can be done with the hop that is shown, from where the attacker stands. */

import type { EditOp } from "@/lib/flow/edit";
import { type Powers, powersOver } from "@/lib/flow/free/reach";
import {
	BEFORE,
	type FreePlay,
	type Intervention,
	isOnTheWay,
	type PositionId,
	positions,
} from "@/lib/flow/intervention";
import type { Hop, Run } from "@/lib/flow/run";
import type { Passing } from "@/lib/flow/seam";
import { t } from "../words/words";

export const ATTACKER = "attacker";

export const NOTHING: FreePlay = { positions: [], interventions: [] };

export const freeOf = (run: Run): FreePlay => run.spec.free ?? NOTHING;

export interface Reach {
	readonly exchange: string;
	readonly of: "request" | "answer";
	readonly reads: boolean;
	readonly stops: boolean;
	readonly answers: boolean;
}

const powersAt = (run: Run, hop: Hop, from: readonly PositionId[]): Powers => {
	const passing = passingOf(run, hop);
	return passing ? powersOver(from, passing, run.lanes, ATTACKER) : {};
};

/** @returns `undefined` where nothing travels in this hop */
export function reachAt(run: Run, hop: Hop): Reach | undefined {
	const { message } = hop;
	if (!("exchange" in message) || (message.kind === "link" && message.stolen)) return undefined;
	const { reads, stops = false, answers = false } = powersAt(run, hop, freeOf(run).positions);
	const of = message.kind === "response" ? "answer" : "request";
	return { exchange: message.exchange, of, reads: reads !== undefined, stops: stops && of === "request", answers };
}

function passingOf(run: Run, { message, unheard }: Hop): Passing | undefined {
	if (message.kind === "link") {
		const { from, url } = message;
		const to = unheard?.goal ?? message.to;
		return { channel: "link", from, to, request: { method: "GET", url, headers: [], body: "" } };
	}
	if (message.kind === "request") {
		const { channel, from, via, request } = message;
		return { channel, from, to: unheard?.goal ?? message.to, via, request };
	}
	if (message.kind !== "response" || message.response.status === 0) return undefined;
	const asked = run.hops.find((one) => one.message.kind === "request" && one.message.exchange === message.exchange);
	const passing = asked && passingOf(run, asked);
	return passing && { ...passing, response: message.response };
}

/** Why nothing can be done here, in one sentence. */
export function whyNot(run: Run, hop: Hop): string {
	const { positions: taken } = freeOf(run);
	const { message } = hop;
	if (message.kind === "work" || message.kind === "checks")
		return t("Nothing travels here: this happens inside one party.");
	if (message.kind === "response" && message.response.status === 0) return t("Nothing travels here: no answer comes.");
	if (message.kind === "link" && message.stolen) return t("This is your copy.");
	if (message.from === ATTACKER) return t("This is your own message.");
	if (message.to === ATTACKER) return t("This has reached you.");
	if (taken.length === 0) return t("You can read nothing yet. Choose where you stand.");
	if (message.kind === "link")
		return t("The phone hands this from one program to another. None of your places is between them.");
	return message.channel === "back"
		? t("This goes straight from one program to another. None of your places is on that way.")
		: t("A browser carries this. From none of your places can it be read.");
}

/** The places from which something can be done with a hop: those where the attacker stands, and the others. */
export function placesFor(
	run: Run,
	hop: Hop,
): { readonly taken: readonly PositionId[]; readonly others: readonly PositionId[] } {
	const can = positions.filter((id) => Object.keys(powersAt(run, hop, [id])).some((power) => power !== "answers"));
	const { positions: taken } = freeOf(run);
	return { taken: can.filter((id) => taken.includes(id)), others: can.filter((id) => !taken.includes(id)) };
}

/** What a place makes possible in a run: the numbers of the hops that can be read, and of those that can be stopped. */
export function reachOf(run: Run, id: PositionId): { readonly reads: readonly Hop[]; readonly stops: readonly Hop[] } {
	// Of what an attacker does itself, nothing is news to it.
	const honest = run.hops.filter(({ message }) => "exchange" in message && !message.note.startsWith("free."));
	const powers = honest.map((hop) => ({ hop, ...powersAt(run, hop, [id]) }));
	const of = (power: "reads" | "stops") => powers.flatMap((one) => (one[power] ? [one.hop] : []));
	return { reads: of("reads"), stops: of("stops").filter(({ message }) => message.kind !== "response") };
}

/** Whether a message on its way has been acted on: each act stands once at a message. */
export const isDoneAt = (
	free: FreePlay,
	exchange: string,
	act: Intervention["do"],
	of?: "request" | "answer",
): boolean =>
	free.interventions.some(
		(one) => isOnTheWay(one) && one.at === exchange && one.do === act && (one.do !== "copy" || one.of === of),
	);

/**
 * After what one acts who acts at this hop: the exchange that its step has opened, or the step itself, by its number,
 * where it has opened none, as one that brings an answer to what was asked before.
 */
export function placeAt(run: Run, cursor: number): string {
	const frame = run.hops[cursor]?.frame;
	if (frame === undefined) return BEFORE;
	const names = run.hops
		.slice(0, cursor + 1)
		.flatMap((hop) => ("exchange" in hop.message && hop.frame === frame ? [hop.message.exchange] : []));
	const opened = names.findLast((name) => name.startsWith("x") || name.startsWith(`${frame}.`));
	// What an intervention opened is named after it as a whole.
	return opened?.replace(/^(x\d+)\..*$/, "$1") ?? String(frame);
}

export const nextId = ({ interventions }: FreePlay): number => Math.max(0, ...interventions.map(({ id }) => id)) + 1;

/** With one act more; or fewer, and without what stands after an exchange that it opened. */
export function withAct(free: FreePlay, act: Intervention): FreePlay {
	return { ...free, interventions: [...free.interventions, act] };
}

/** A message is changed once: what was changed before gives way, and without changes nothing is done to it. */
export function withChange(free: FreePlay, at: string, ops: readonly EditOp[]): FreePlay {
	const before = free.interventions.find((one) => one.do === "change" && one.at === at);
	const id = before?.id ?? nextId(free);
	const others = free.interventions.filter((one) => one !== before);
	const changed: Intervention = { id, at, do: "change", ops };
	if (ops.length === 0) return { ...free, interventions: others };
	return before
		? { ...free, interventions: free.interventions.map((one) => (one === before ? changed : one)) }
		: withAct(free, changed);
}

export function withoutAct(free: FreePlay, id: number): FreePlay {
	return { ...free, interventions: free.interventions.filter((one) => one.id !== id) };
}
