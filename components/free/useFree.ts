"use client";
import { useCallback, useState } from "react";
import type { EditOp } from "@/lib/flow/edit";
import type { Act, FreePlay, Intervention } from "@/lib/flow/intervention";
import { problemOfPlay } from "@/lib/flow/link/share-play";
import type { Player } from "../playing/usePlayer";
import { freeOf, nextId, placeAt, withAct, withChange } from "./reach-at";

/** What the learner does as the attacker: each act is one more intervention, and the run is computed anew. */
export function useFree({ run, context, send }: Player) {
	// What is asked for stands there at once; the run follows when it is computed.
	const free = (context.wanted?.spec ?? context.spec).free ?? freeOf(run);
	const [problem, setProblem] = useState<string>();
	const set = useCallback(
		(next: FreePlay, opened?: string) => {
			const found = problemOfPlay(next);
			setProblem(found);
			if (found === undefined) send({ type: "PLAY_FREE", free: next, ...(opened === undefined ? {} : { opened }) });
		},
		[send],
	);
	/** To a message on its way. */
	const interfere = (at: string, act: Act) => {
		set(withAct(free, { ...act, id: nextId(free), at } as Intervention));
	};
	/** Changes a message on its way; without any change, it goes on as it was. */
	const change = (at: string, ops: readonly EditOp[]) => set(withChange(free, at, ops));
	const problemOfChange = (at: string, ops: readonly EditOp[]) => problemOfPlay(withChange(free, at, ops));
	/** After the message that is shown. */
	const sendAfter = (act: Act) => {
		const id = nextId(free);
		const opened = act.do === "wait" ? undefined : act.do === "lure" ? `x${id}.0` : `x${id}`;
		set(withAct(free, { ...act, id, at: placeAt(run, context.cursor) } as Intervention), opened);
	};
	return { free, set, interfere, change, problemOfChange, act: sendAfter, problem };
}

export type Free = ReturnType<typeof useFree>;
