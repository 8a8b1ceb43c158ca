/** What a hop is worth on a sheet that has not room for all. */
import type { Hop, Run } from "../../flow/run";
import { givesAt } from "./held";

/** 0 is never left out; of the others the highest goes first. */
export type Rank = 0 | 1 | 2 | 3;

/**
 * 0: somebody gets a value, a party says no, or the attacker reaches the goal; and the last hop of a phase that has none
 * of these, so that no phase is lost. 1: a party checks something, or asks for what is answered with a value. 2: back
 * channel. 3: the rest, which is pages and the way to them.
 */
export function ranksOf(run: Run): readonly Rank[] {
	const own = run.hops.map((hop) => rankOf(run, hop));
	return own.map((rank, i) => (rank > 0 && isLastOfPoorPhase(run, own, i) ? 0 : rank));
}

function rankOf(run: Run, { index, message, refusal }: Hop): Rank {
	if (givesAt(run, index) || refusal || run.verdict?.goalMetAt === index) return 0;
	if (message.kind === "checks") return 1;
	const answer = run.hops.find(
		(hop) => message.kind === "request" && hop.message.kind === "response" && hop.message.exchange === message.exchange,
	);
	if (answer && givesAt(run, answer.index)) return 1;
	return "channel" in message && message.channel === "back" ? 2 : 3;
}

function isLastOfPoorPhase({ hops }: Run, ranks: readonly Rank[], index: number): boolean {
	const phase = hops[index]?.phase;
	if (phase === hops[index + 1]?.phase) return false;
	let first = index;
	while (first > 0 && hops[first - 1]?.phase === phase) first--;
	return ranks.slice(first, index + 1).every((rank) => rank > 0);
}
