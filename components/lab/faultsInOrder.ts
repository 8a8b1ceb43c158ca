import { faultIds } from "@/lib/lab/fault-ids";
import type { Lab } from "./useLab";

export interface FaultsInOrder {
	/** How many faults have had their turn, with the one that is on; `undefined` where they do not come in order. */
	readonly at: number | undefined;
	begin(): void;
	/** The run is over, as whoever presses it knows: the next fault is on at once. */
	next(): void;
	stop(): void;
}

/** Every fault in order, one for each run. The sandbox itself goes on from one to the next, as a run begins. */
export function faultsInOrder({ sandbox, change }: Pick<Lab, "sandbox" | "change">): FaultsInOrder {
	const later = sandbox?.settings.laterFaults ?? [];
	return {
		at: later.length === 0 ? undefined : faultIds.length - later.length,
		begin: () => void change({ faults: [], laterFaults: faultIds }),
		next: () =>
			void change(({ laterFaults: [next, ...after] }) => ({ faults: next ? [next] : [], laterFaults: after })),
		stop: () => void change({ faults: [], laterFaults: [] }),
	};
}
