"use client";
import { useEffect, useState } from "react";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import type { Lab } from "./useLab";
import { useQuiet } from "./useQuiet";

export interface AllFaults {
	/** The place of the fault that is on, from 1; `undefined` where they are not run in order. */
	readonly at: number | undefined;
	begin(): void;
	/** Goes on to the next one, where a run of the client cannot reach this one. */
	skip(): void;
	stop(): void;
}

interface Armed {
	readonly index: number;
	readonly id: FaultId;
	/** Number of the last exchange before it. */
	readonly after: number;
}

/**
 * Every fault in order, one for each run: when one has struck and the run is over, or its switch went off because the
 * next run had begun, the next one goes on.
 */
export function useAllFaults({ sandbox, change }: Lab, exchanges: readonly Exchange[]): AllFaults {
	const [armed, setArmed] = useState<Armed>();
	const last = exchanges.at(-1)?.n ?? 0;
	const isQuiet = useQuiet(last);
	const on = sandbox?.settings.faults;
	const struck =
		armed !== undefined && exchanges.some(({ n, faults }) => n > armed.after && faults?.includes(armed.id));
	const isOver = struck && (isQuiet || on?.includes(armed.id) === false);
	const arm = (index: number) => {
		const id = faultIds[index];
		setArmed(id === undefined ? undefined : { index, id, after: last });
		void change({ faults: id === undefined ? [] : [id] });
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: only that a run is over leads on.
	useEffect(() => {
		if (isOver && armed !== undefined) arm(armed.index + 1);
	}, [isOver]);
	return {
		at: armed && armed.index + 1,
		begin: () => arm(0),
		skip: () => arm((armed?.index ?? -1) + 1),
		stop: () => {
			setArmed(undefined);
			void change({ faults: [] });
		},
	};
}
