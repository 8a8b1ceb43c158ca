"use client";
import { describeHop } from "@/lib/flow/read/describe";
import type { Hop } from "@/lib/flow/run";
import { usePrinting } from "../player/usePrinting";
import { PaperStage } from "../stage/PaperStage";
import type { ShownPiece } from "./shown-unit";
import type { PieceAt } from "./usePiece";

/** A hop as it is said aloud, without its number, which the list has. */
const inWords = ({ run, first }: ShownPiece, { index }: Hop): string =>
	describeHop(run, first + index).replace(/^Hop \S+ of \S+, /, "");

/** What is printed in place of the live piece: all of its hops as a figure, and the same in words. */
export function PrintedPiece({ shown, piece }: { readonly shown: ShownPiece; readonly piece: PieceAt }) {
	const printing = usePrinting();
	if (!printing) return null;
	const { short } = piece;
	return (
		<figure className="learn-paper">
			<figcaption lang="en">{shown.name}</figcaption>
			<PaperStage run={short} cursor={-1} whole />
			<ol lang="en">
				{short.hops.map((hop) => (
					<li key={hop.index} value={Number.parseInt(hop.number, 10)}>
						<b>{hop.note.title}.</b> {hop.note.text} {inWords(shown, hop)}
					</li>
				))}
			</ol>
		</figure>
	);
}
