"use client";
import { useMemo } from "react";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { StoryText } from "./StoryText";
import { editedFrom } from "./Transport";
import { twinView } from "./twin-view";

/** With an edit, on a phone: which of the two runs this is, what the edit led to, and the way to the other and back. */
export function Edited({ player }: { readonly player: Player }) {
	const { context, send } = player;
	const { branch, original, cursor, showOriginal } = context;
	const from = editedFrom(player);
	const twin = useMemo(
		() => (from === undefined ? undefined : twinView({ branch, original, cursor, showOriginal }, from)),
		[branch, original, cursor, showOriginal, from],
	);
	if (!branch || !twin || from === undefined) return null;
	return (
		<div className="phone-edited">
			<b>
				{showOriginal ? t("Original run") : t("Edited at hop {number}", { number: branch.hops[from]?.number ?? "" })}
			</b>
			<button type="button" className="btn" onClick={() => send({ type: "SHOW", original: !showOriginal })}>
				{t(showOriginal ? "Edited run" : "Original run")}
			</button>
			<button type="button" className="btn" onClick={() => send({ type: "DROP_BRANCH" })}>
				{t("Drop the edit")}
			</button>
			<div className="story">
				<StoryText player={player} twin={twin} />
			</div>
		</div>
	);
}
