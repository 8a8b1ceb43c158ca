"use client";
import { memo } from "react";
import { describeHop } from "@/lib/flow/read/describe";
import type { Player } from "../playing/usePlayer";

/** Says each hop once to people who do not see the stage. Silent while it plays by itself. */
export const Announcer = memo(function Announcer({ player }: { readonly player: Player }) {
	const { context, run, snapshot, busy, arrived } = player;
	const quiet = snapshot.matches("playing") || busy || !arrived;
	const end = context.cursor === run.hops.length - 1 ? ` The run ends here. ${run.end.text}` : "";
	return (
		<p role="status" aria-atomic="true" className="sr-only">
			{quiet ? "" : `${describeHop(run, context.cursor)}${end}`}
		</p>
	);
});
