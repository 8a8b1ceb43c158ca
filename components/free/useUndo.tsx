"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { RunSpec } from "@/lib/flow/run";
import type { Player } from "../playing/usePlayer";

/** What was taken back: from which run, which is the one that has to be there again, to which. */
interface Taken {
	readonly from: RunSpec;
	readonly to: RunSpec;
}

const Redo = createContext<readonly [taken: readonly Taken[], set: (taken: readonly Taken[]) => void]>([[], () => {}]);

/** Keeps what was taken back in free play, for the buttons and the keys alike. */
export function KeepsUndone({ children }: { readonly children: ReactNode }) {
	const state = useState<readonly Taken[]>([]);
	return <Redo value={state}>{children}</Redo>;
}

/** Takes the last change back, and does it again. `undefined` where there is nothing to take back, or to do again. */
export function useUndo({ context, send }: Player) {
	const [taken, setTaken] = useContext(Redo);
	const before = context.undo.at(-1);
	const last = taken.at(-1);
	const undo =
		before &&
		(() => {
			// What was taken back before is of no use once something else was done.
			const kept = last?.from === context.spec ? taken : [];
			setTaken([...kept, { from: before, to: context.spec }]);
			send({ type: "UNDO" });
		});
	const redo =
		last?.from === context.spec
			? () => {
					setTaken(taken.slice(0, -1));
					const wanted = { spec: last.to, place: { at: "same" }, original: false, undoable: true } as const;
					send({ type: "RESTORE", wanted, ask: context.ask });
				}
			: undefined;
	return { undo, redo };
}
