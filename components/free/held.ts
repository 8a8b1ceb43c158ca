/** What the attacker holds at a hop, from the messages that reached it so far. */
import { COPY_NOTE, READ_NOTE } from "@/lib/flow/free/seam";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Hop, Run, RunValue } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { t } from "../words/words";
import { ATTACKER } from "./reach-at";

/** Whether a hop tells of a copy that came to the attacker. */
export const isCopy = ({ message: { note } }: Hop): boolean => note === COPY_NOTE || note === READ_NOTE;

/** A copy belongs to the hop that was copied: whoever stands there has made it. */
function withCopies({ hops }: Run, cursor: number): number {
	let last = cursor;
	while (hops[last + 1] && isCopy(hops[last + 1] as Hop)) last++;
	return last;
}

/** The hop after which something is sent that is sent now: the step in which that message travelled is over then. */
function whenSent({ hops }: Run, cursor: number): number {
	const frame = hops[cursor]?.frame;
	return hops.findLastIndex((hop) => hop.frame === frame);
}

interface Held extends RunValue {
	/** The number of the hop since which it is held; absent where it was held from the start, or everybody knows it. */
	readonly since?: string;
}

function heldAfter(run: Run, last: number): readonly Held[] {
	const held = holdingsOf(run)[last + 1]?.byLane[ATTACKER] ?? [];
	return run.values.flatMap((value) => {
		const entry = held.find(({ id }) => id === value.id);
		if (!entry && !value.isPublic) return [];
		const since = run.hops[entry?.since ?? -1]?.number;
		return [since === undefined ? value : { ...value, since }];
	});
}

/**
 * What the attacker holds at a hop, with the copies that were made of it. These stand in hops of their own after it, so
 * that its racks do not have them yet (`isAhead`).
 */
export const heldAt = (run: Run, cursor: number): readonly Held[] => heldAfter(run, withCopies(run, cursor));

/** Whether something is held from a later hop on only: a copy of the message that is shown. */
export const isAhead = ({ hops }: Run, cursor: number, { since }: Held): boolean =>
	since !== undefined && hops.findIndex(({ number }) => number === since) > cursor;

/** What it will hold when a message goes out that is written at a hop. */
export const heldWhenSent = (run: Run, cursor: number): readonly Held[] => heldAfter(run, whenSent(run, cursor));

/** A letter that the attacker has: a request that was copied, kept or reached it, or an address that it has read. */
export interface Letter {
	/** As the hop that it was, without anybody's changes: what is held is what is changed next. */
	readonly hop: Hop;
	readonly exchange: string;
}

/** The letters that it will hold then, each once. */
export function lettersWhenSent(run: Run, cursor: number): readonly Letter[] {
	const found = run.hops.slice(0, whenSent(run, cursor) + 1).flatMap((hop, i): Letter[] => {
		const { message } = hop;
		if (message.kind === "link" && message.note === COPY_NOTE) return [{ hop, exchange: message.exchange }];
		if (message.kind === "request" && message.to === ATTACKER) return asHeld(hop);
		if (message.note !== READ_NOTE) return [];
		const read = run.hops.slice(0, i).findLast((one) => !isCopy(one));
		return read?.message.kind === "request" ? asHeld(read) : [];
	});
	return found.filter(({ exchange }, i) => found.findIndex((one) => one.exchange === exchange) === i);
}

function asHeld(hop: Hop): Letter[] {
	if (hop.message.kind !== "request") return [];
	const { original: _, ...message } = hop.message;
	return [{ hop: { ...hop, message }, exchange: message.exchange }];
}

/** Addresses that the attacker has: copied, or where its own browser was sent. */
export function addressesHeld(run: Run, cursor: number): readonly { readonly name: string; readonly value: string }[] {
	const before = run.hops.slice(0, whenSent(run, cursor) + 1);
	const copied = before.flatMap(({ message, number }) =>
		message.kind === "link" && message.note === COPY_NOTE
			? [{ name: t("The address copied at {hop}", { hop: number }), value: `{url:${message.exchange}}` }]
			: [],
	);
	const own = before.findLast(
		({ message }) => message.kind === "response" && message.exchange.startsWith("x") && message.to === ATTACKER,
	)?.message;
	const sent = own?.kind === "response" && header(own.response.headers, "location") !== undefined;
	return [...(sent ? [{ name: t("Where my browser was sent"), value: "{next}" }] : []), ...copied];
}
