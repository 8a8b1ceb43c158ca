import type { Run } from "@/lib/flow/run";
import { layoutStage, type StageLayout } from "./layout";
import { Stage } from "./Stage";

/** In pixels: what A4 and Letter have between their margins, from side to side, and for the rows of one page. */
const PAPER = { width: 690, rows: 800 } as const;

interface Props {
	readonly run: Run;
	readonly cursor: number;
	/** Every hop as past, none as the current one. */
	readonly whole?: boolean;
	readonly editedFrom?: number | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A run on paper: nothing folded, no lane cut, and where it needs several pages, whole rows under heads on each. */
export function PaperStage({ run, cursor, whole = false, editedFrom }: Props) {
	const layout = layoutStage({ hops: run.hops, cursor, height: Number.POSITIVE_INFINITY, open: NOTHING, whole });
	return pagesOf(layout, PAPER.rows).map((page) => (
		<div key={page.rows[0]?.from} className="paper-page">
			<Stage
				run={run}
				cursor={cursor}
				width={PAPER.width}
				height={page.height}
				layout={page}
				whole={whole}
				editedFrom={editedFrom}
			/>
		</div>
	));
}

/** Cuts a layout between rows, so that no piece is higher than a page, and a bracket goes on in the next. */
export function pagesOf({ rows, brackets, height }: StageLayout, most: number): readonly StageLayout[] {
	const pages: StageLayout[] = [];
	let start = 0;
	for (const [i, row] of rows.entries()) {
		const next = rows[i + 1];
		const fitsNext = next !== undefined && next.top + next.height - start <= most;
		if (fitsNext) continue;
		const end = row.top + row.height;
		pages.push({
			rows: rows.filter(({ top }) => top >= start && top < end).map((one) => ({ ...one, top: one.top - start })),
			brackets: brackets.flatMap((one) => {
				const [from, to] = [Math.max(one.top, start), Math.min(one.top + one.height, end)];
				return from < to ? [{ ...one, top: from - start, height: to - from }] : [];
			}),
			height: end - start,
		});
		start = next?.top ?? height;
	}
	return pages;
}
