"use client";
import { describeHop } from "@/lib/flow/read/describe";
import { usePrinting } from "../player/usePrinting";
import { PaperStage } from "../stage/PaperStage";
import type { ShownPiece } from "./shown-unit";
import type { PieceAt } from "./usePiece";

/** What is printed in place of the live piece: all of its hops as a figure, and the same in words. */
export function PrintedPiece({ shown, piece }: { readonly shown: ShownPiece; readonly piece: PieceAt }) {
	const printing = usePrinting();
	if (!printing) return null;
	const { short } = piece;
	return (
		<figure className="learn-paper">
			<figcaption>{shown.name}</figcaption>
			<PaperStage run={short} cursor={-1} whole />
			<ol>
				{short.hops.map((hop) => (
					<li key={hop.index} value={Number.parseInt(hop.number, 10)}>
						<b>{hop.note.title}.</b> {hop.note.text} {describeHop(shown.run, shown.first + hop.index)}
					</li>
				))}
			</ol>
		</figure>
	);
}
