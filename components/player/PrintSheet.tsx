"use client";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";
import { EndStamp } from "../stage/EndStamp";
import { PaperStage } from "../stage/PaperStage";
import { Racks } from "../stage/Racks";
import { rich, t } from "../words/words";
import { endingAt } from "./ending-at";
import { editedFrom } from "./Transport";

/** What is printed in place of the live stage: the run up to the current hop, unfolded, and who holds what. */
export function PrintSheet({ lesson, player }: { readonly lesson: LessonView; readonly player: Player }) {
	const { run, context } = player;
	const ending = endingAt(lesson, player);
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const { branch, showOriginal } = context;
	return (
		<section className="paper" aria-label={t("The run on paper")}>
			<p>
				{rich("Hop {number} of {last}: {title}", {
					number: hop.number,
					last: run.hops.at(-1)?.number,
					title: <span lang="en">{hop.note.title}</span>,
				})}
			</p>
			<PaperStage
				run={run}
				cursor={context.cursor}
				editedFrom={branch && !showOriginal ? editedFrom(player) : undefined}
			/>
			{ending ? <EndStamp ending={ending} /> : null}
			<Racks run={run} cursor={context.cursor} gutter={126} rows={20} still />
		</section>
	);
}
