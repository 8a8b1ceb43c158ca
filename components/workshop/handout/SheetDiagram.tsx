import { diagramHeight, diagramOf } from "@/lib/flow/picture/diagram";
import { wordsOf } from "@/lib/flow/picture/hop-shapes";
import { BLACK } from "@/lib/flow/picture/palette";
import { placeRows } from "@/lib/flow/picture/rows";
import type { Run } from "@/lib/flow/run";
import { ROW, SHEET_WIDTH } from "@/lib/workshop/handout/sizes";
import { Drawn } from "./Drawn";
import { EmptyRows } from "./EmptyRows";

interface Props {
	readonly run: Run;
	/** Indices of the hops on this page. */
	readonly hops: readonly number[];
	readonly blank: boolean;
}

/** The diagram of a page: to draw into, or drawn. */
export function SheetDiagram({ run, hops, blank }: Props) {
	const rows = placeRows(run, hops, blank ? ROW.blank : ROW.answers);
	const height = diagramHeight(rows);
	const shapes = diagramOf({ run, rows, width: SHEET_WIDTH, palette: BLACK, blank, mono: "monospace" });
	const picture = <Drawn shapes={shapes} />;
	if (blank)
		return (
			<EmptyRows
				hops={hops.map((hop) => run.hops[hop]?.number ?? "").join(", ")}
				parties={run.lanes.map(({ name }) => name).join(", ")}
				height={height}
			>
				{picture}
			</EmptyRows>
		);
	return (
		<svg
			className="sheet-diagram"
			role="img"
			aria-label={answersLabel(run, hops)}
			lang="en"
			width={SHEET_WIDTH}
			height={height}
			viewBox={`0 0 ${SHEET_WIDTH} ${height}`}
		>
			{picture}
		</svg>
	);
}

function answersLabel(run: Run, hops: readonly number[]): string {
	return run.hops
		.filter(({ index }) => hops.includes(index))
		.map((hop) => `${hop.number}: ${wordsOf(hop)}`)
		.join("; ");
}
