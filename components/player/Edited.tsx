"use client";
import { editedFrom } from "./Transport";
import type { Player } from "./usePlayer";

/** With an edit: which of the two runs this is, and the way to the other and back. */
export function Edited({ player: { context, send } }: { readonly player: Player }) {
	const { branch, showOriginal } = context;
	const from = editedFrom({ context });
	if (!branch || from === undefined) return null;
	return (
		<div className="phone-edited">
			<b>{showOriginal ? "Original run" : `Edited at hop ${branch.hops[from]?.number}`}</b>
			<button type="button" className="btn" onClick={() => send({ type: "SHOW", original: !showOriginal })}>
				{showOriginal ? "Edited run" : "Original run"}
			</button>
			<button type="button" className="btn" onClick={() => send({ type: "DROP_BRANCH" })}>
				Drop the edit
			</button>
		</div>
	);
}
