"use client";
import { describeHop } from "@/lib/flow/read/describe";
import { usePrinting } from "../player/usePrinting";
import { PaperStage } from "../stage/PaperStage";
import type { PieceAt } from "./usePiece";

/** What is printed in place of the live piece: all of its hops as a figure, and the same in words. */
export function PrintedPiece({ piece, name }: { readonly piece: PieceAt; readonly name: string }) {
	const printing = usePrinting();
	if (!printing) return null;
	const { short } = piece;
	return (
		<figure className="learn-paper">
			<figcaption>{name}</figcaption>
			<PaperStage run={short} cursor={-1} whole />
			<ol>
				{short.hops.map((hop) => (
					<li key={hop.index} value={Number.parseInt(hop.number, 10)}>
						<b>{hop.note.title}.</b> {hop.note.text} {describeHop(short, hop.index)}
					</li>
				))}
			</ol>
		</figure>
	);
}
