import type { Pair } from "@/lib/flow/read/align";
import { type Difference, differencesOf } from "@/lib/flow/read/differences";
import type { Run } from "@/lib/flow/run";
import type { PairRow } from "../stage/pair-layout";
import { t } from "../words/words";
import { Marks } from "./Marks";
import { fitMarks } from "./marks-fit";

/** Space at the left and right of the names, in pixels. */
export const MIDDLE_PADDING = 28;

interface Props {
	readonly a: Run;
	readonly b: Run;
	readonly pairs: readonly Pair[];
	readonly rows: readonly PairRow[];
	readonly cursor: number;
	/** Of all rows, in pixels. */
	readonly height: number;
	/** Of the column, without its padding, in pixels. */
	readonly width: number;
	/** Shows everything that differs in a row. */
	readonly onMore: (row: PairRow) => void;
}

/** What differs, at the height of the two hops that it stands between. */
export function Middle({ a, b, pairs, rows, cursor, height, width, onMore }: Props) {
	const ahead = pairs.slice(cursor + 1).filter(({ same }) => !same).length;
	const firstAhead = rows.find(({ kind }) => kind === "ahead");
	return (
		<div className="compare-rows" style={{ height }}>
			{rows
				.filter(({ kind }) => kind !== "ahead")
				.map((row) => (
					<div
						key={row.from}
						className="compare-row"
						data-current={row.from <= cursor && cursor <= row.to}
						style={{ top: row.top, height: row.height }}
					>
						<Row
							row={row}
							current={row.from === cursor}
							list={differencesIn(a, b, pairs, row)}
							width={width}
							onMore={onMore}
						/>
					</div>
				))}
			{firstAhead && ahead > 0 ? (
				<p className="compare-ahead" style={{ top: firstAhead.top + 4 }}>
					{t("{count} more ahead", { count: ahead })}
				</p>
			) : null}
		</div>
	);
}

interface RowProps extends Pick<Props, "width" | "onMore"> {
	readonly row: PairRow;
	readonly current: boolean;
	readonly list: readonly Difference[];
}

function Row({ row, current, list, width, onMore }: RowProps) {
	if (list.length === 0) return <span className="compare-same">{t("same in both")}</span>;
	const { shown } = fitMarks(list, width, current, row.kind === "fold" ? 1 : undefined);
	return (
		<span className="marks">
			<Marks list={list.slice(0, shown)} />
			{list.length > shown ? (
				<button type="button" className="btn-link mark-more" onClick={() => onMore(row)}>
					{shown > 0
						? t("and {count} more", { count: list.length - shown })
						: t("{count} differences", { count: list.length })}
				</button>
			) : null}
		</span>
	);
}

/** Each name once, although several folded hops may have it. */
export function differencesIn(a: Run, b: Run, pairs: readonly Pair[], row: PairRow): readonly Difference[] {
	const all = pairs
		.slice(row.from, row.to + 1)
		.flatMap((pair) => differencesOf(a.hops[pair.a ?? -1], b.hops[pair.b ?? -1]));
	return all.filter(({ kind, name }, i) => all.findIndex((one) => one.kind === kind && one.name === name) === i);
}
