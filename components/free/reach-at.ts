/** What can be done with the hop that is shown, from where the attacker stands. */

import { powersOver } from "@/lib/flow/free/reach";
import { type FreePlay, type Intervention, isOnTheWay } from "@/lib/flow/intervention";
import type { Hop, Run } from "@/lib/flow/run";
import type { Passing } from "@/lib/flow/seam";
import type { Message } from "@/lib/vocabulary/message";

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

/** @returns `undefined` where nothing travels in this hop */
export function reachAt(run: Run, hop: Hop): Reach | undefined {
	const passing = passingOf(run, hop.message);
	if (!passing || !("exchange" in hop.message)) return undefined;
	const { reads, stops = false, answers = false } = powersOver(freeOf(run).positions, passing, run.lanes, ATTACKER);
	const of = passing.response === undefined ? "request" : "answer";
	return { exchange: hop.message.exchange, of, reads: reads !== undefined, stops: stops && of === "request", answers };
}

function passingOf(run: Run, message: Message): Passing | undefined {
	if (message.kind === "link") {
		const { from, to, url } = message;
		return { channel: "link", from, to, request: { method: "GET", url, headers: [], body: "" } };
	}
	if (message.kind === "request") {
		const { channel, from, to, via, request } = message;
		return { channel, from, to, via, request };
	}
	if (message.kind !== "response") return undefined;
	const asked = run.hops.find(
		(one) => one.message.kind === "request" && one.message.exchange === message.exchange,
	)?.message;
	if (asked?.kind !== "request") return undefined;
	const { channel, from, to, via, request } = asked;
	return { channel, from, to, via, request, response: message.response };
}

/** Why nothing can be done here, in one sentence. */
export function whyNot(run: Run, hop: Hop): string {
	const { positions } = freeOf(run);
	const { message } = hop;
	if (message.kind === "work" || message.kind === "checks")
		return "Nothing travels here: this happens inside one party.";
	if ("from" in message && message.from === ATTACKER) return "This is your own message.";
	if (positions.length === 0) return "You can read nothing yet. Choose where you stand.";
	if (message.kind === "link")
		return "The phone hands this from one program to another. None of your places is between them.";
	return message.channel === "back"
		? "This goes straight from one program to another. None of your places is on that way."
		: "A browser carries this. From none of your places can it be read.";
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

/** The exchange of this hop, or of the last one before it: what is sent of one's own follows after that. */
export function exchangeAt(run: Run, cursor: number): string {
	const found = run.hops
		.slice(0, cursor + 1)
		.findLast(({ message }) => "exchange" in message && !/^\d+\.\d+c$/.test(message.exchange))?.message;
	// What an intervention opened is named after it as a whole.
	return found && "exchange" in found ? found.exchange.replace(/^(x\d+)\..*$/, "$1") : "";
}

export const nextId = ({ interventions }: FreePlay): number => Math.max(0, ...interventions.map(({ id }) => id)) + 1;

/** With one act more; or fewer, and without what stands after an exchange that it opened. */
export function withAct(free: FreePlay, act: Intervention): FreePlay {
	return { ...free, interventions: [...free.interventions, act] };
}

export function withoutAct(free: FreePlay, id: number): FreePlay {
	return { ...free, interventions: free.interventions.filter((one) => one.id !== id) };
}
