/** Where a fault stands that is on: it waits for a run, it has struck in one, or one went by without it. */
import type { FaultId } from "../fault-ids";
import type { Exchange } from "../log";
import type { LabRun } from "../runs";
import { seenIn } from "../seen";
import { ways } from "../verdict-ways";
import { faultWords } from "./words";

export interface FaultStanding {
	readonly kind: "waiting" | "struck" | "passed";
	/** The number of the run in which it has struck, or that went by without it. */
	readonly run?: number;
}

/** Whether a fault was in the message that it is about. What only prepares it is no strike. */
export function isStrike(id: FaultId, exchange: Exchange): boolean {
	if (!exchange.faults?.includes(id)) return false;
	const { isPrepared, isKind } = ways[id];
	const seen = isPrepared ? seenIn(exchange) : undefined;
	return seen === undefined || isKind(seen);
}

/** Documents are read before a run begins, or in an earlier one. */
export const isInDocument = (id: FaultId): boolean => ["metadata", "keys"].includes(faultWords[id].place);

/**
 * Where a fault stands.
 * @param since the number of the exchange from which on it may strike
 */
export function standingOf(id: FaultId, runs: readonly LabRun[], since = 0): FaultStanding {
	const struck = runs.findLast(({ exchanges }) => exchanges.some((one) => one.n >= since && isStrike(id, one)));
	if (struck) return { kind: "struck", run: struck.number };
	const passed = runs.find((run) => wentBy(id, run, since));
	return passed ? { kind: "passed", run: passed.number } : { kind: "waiting" };
}

/** Whether a run did all that a client does, under a fault that found no message in it. */
function wentBy(id: FaultId, { began, isWhole, exchanges }: LabRun, since: number): boolean {
	const [first] = exchanges;
	const from = isInDocument(id) ? first?.n : began;
	const isOn = exchanges.find(({ n }) => n === from)?.armed?.includes(id) ?? false;
	return isWhole && began !== undefined && from !== undefined && from >= since && isOn;
}
