/** What was seen, as runs of clients: one login, one device, one service that asks for itself. */
import type { FaultId } from "./fault-ids";
import type { Exchange } from "./log";

export interface LabRun {
	/** Its place among the runs of the log, from 1. */
	readonly number: number;
	/** What it begins with; "none" where nothing but documents were read, or only tokens of before came. */
	readonly kind: "code" | "device" | "client credentials" | "none";
	/** Absent where the client never named itself. */
	readonly clientId?: string;
	/** What its program says it is (`User-Agent`). */
	readonly agent?: string;
	/** In order, with the documents that it read before it began. */
	readonly exchanges: readonly Exchange[];
	/** Faults that struck in it. */
	readonly faults: readonly FaultId[];
}

/** Groups what was seen by the values that the messages carry: state, challenge, code, tokens, client. */
export function runsOf(_exchanges: readonly Exchange[]): readonly LabRun[] {
	return [];
}
