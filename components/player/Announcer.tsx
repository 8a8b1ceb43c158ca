"use client";
import { memo } from "react";
import { describeHop } from "@/lib/flow/read/describe";
import type { Player } from "../playing/usePlayer";
import { rich } from "../words/words";

/** Says each hop once to people who do not see the stage. Silent while it plays by itself. */
export const Announcer = memo(function Announcer({ player }: { readonly player: Player }) {
	const { context, run, snapshot, busy, arrived } = player;
	const quiet = snapshot.matches("playing") || busy || !arrived;
	return (
		<p role="status" aria-atomic="true" className="sr-only">
			{quiet ? null : <span lang="en">{describeHop(run, context.cursor)}</span>}
			{quiet || context.cursor < run.hops.length - 1 ? null : (
				<> {rich("The run ends here. {text}", { text: <span lang="en">{run.end.text}</span> })}</>
			)}
		</p>
	);
});
