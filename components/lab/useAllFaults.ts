"use client";
import { useEffect, useState } from "react";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Lab } from "./useLab";

export interface AllFaults {
	/** The place of the fault that is on, from 1; `undefined` where they are not run in order. */
	readonly at: number | undefined;
	begin(): void;
	/** Goes on to the next one, where a run of the client cannot reach this one. */
	skip(): void;
	stop(): void;
}

/** Every fault in order, one for each run: when a run with one is over, its switch goes off, and the next one goes on. */
export function useAllFaults({ sandbox, change }: Lab): AllFaults {
	const [at, setAt] = useState<number>();
	const on = sandbox?.settings.faults;
	const [armed, setArmed] = useState<FaultId>();
	const arm = (index: number) => {
		const id = faultIds[index];
		setAt(id === undefined ? undefined : index);
		setArmed(undefined);
		void change({ faults: id === undefined ? [] : [id] }).then((done) => setArmed(done ? id : undefined));
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: only a switch that went off leads on.
	useEffect(() => {
		if (at !== undefined && armed !== undefined && on && !on.includes(armed)) arm(at + 1);
	}, [on]);
	return {
		at: at === undefined ? undefined : at + 1,
		begin: () => arm(0),
		skip: () => arm((at ?? -1) + 1),
		stop: () => {
			setAt(undefined);
			setArmed(undefined);
			void change({ faults: [] });
		},
	};
}
