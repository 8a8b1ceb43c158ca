/** What a client made of a fault, as far as its messages show. */
import type { FaultId } from "./fault-ids";
import type { Exchange } from "./log";

export type Verdict =
	/** It used nothing of the faulty message. */
	| "noticed"
	/** It went on with something of the faulty message. */
	| "not noticed"
	/** The message in which the fault would have been never came. */
	| "not reached"
	/** The fault is one with which a client can live, and it did. */
	| "coped"
	/** The same, and it gave up. */
	| "stopped"
	/** The fault struck, and what the client did cannot be told from its messages. */
	| "not seen";

export interface FaultVerdict {
	readonly verdict: Verdict;
	/** What the client did. */
	readonly sentence: string;
	/** Numbers of the exchanges that show it, the faulty one first. */
	readonly shown: readonly number[];
	/** Whether a careful client does this; absent where nothing can be said. */
	readonly good?: boolean;
}

/** What else is known about the client than its messages. */
export interface Known {
	/** The client will send nothing more: its program has ended, or nothing came for a while. */
	readonly isOver?: boolean;
	/** The exit code of its program. */
	readonly exitCode?: number;
}

export function verdictOf(_fault: FaultId, _exchanges: readonly Exchange[], _known: Known = {}): FaultVerdict {
	return { verdict: "not reached", sentence: "", shown: [] };
}
