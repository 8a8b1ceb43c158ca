"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Run } from "@/lib/flow/run";
import type { ShownPiece } from "./shown-unit";

/** Where a learner is in the piece of a unit. */
export interface PieceAt {
	/** The hops of the piece as a run of their own, for the stage to draw. */
	readonly short: Run;
	/** Index in it. */
	readonly at: number;
	/** Whether the last move was one hop on: then its message travels. */
	readonly moved: boolean;
	/** @param to index in the piece; what lies outside is the first or the last */
	go(to: number): void;
}

/** The piece of a unit, from the hop that the address names: `?hop=13`. */
export function usePiece({ run, first, last }: ShownPiece): PieceAt {
	const short = useMemo(() => shortRun(run, first, last), [run, first, last]);
	const [place, setPlace] = useState({ at: 0, moved: false });
	useEffect(() => {
		const number = new URLSearchParams(window.location.search).get("hop");
		const named = short.hops.findIndex((hop) => hop.number === number);
		if (named > 0) setPlace({ at: named, moved: false });
	}, [short]);
	const go = useCallback(
		(to: number) => {
			const next = Math.min(Math.max(to, 0), short.hops.length - 1);
			setPlace(({ at }) => ({ at: next, moved: next === at + 1 }));
			writeHop(short.hops[next]?.number);
		},
		[short],
	);
	return { short, ...place, go };
}

/** The chosen hops; they keep the numbers that they have in the whole run. */
const shortRun = (run: Run, first: number, last: number): Run => ({
	...run,
	hops: run.hops.slice(first, last + 1).map((hop, index) => ({ ...hop, index })),
});

function writeHop(number: string | undefined): void {
	if (number === undefined) return;
	try {
		window.history.replaceState(window.history.state, "", `${window.location.pathname}?hop=${number}`);
	} catch {
		// A browser may refuse too many of these; the piece goes on without.
	}
}
