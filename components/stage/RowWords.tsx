import { memo } from "react";
import type { Run } from "@/lib/flow/run";
import { DeltaIcon, RightIcon } from "../ui/icons";
import { type Geometry, isApart } from "./geometry";
import { HopWords } from "./HopWords";
import type { Row } from "./layout";
import { Passing } from "./pieces";
import { middleY } from "./row-metrics";
import { isSameRow, type RowProps } from "./row-props";

interface Props extends RowProps {
	/** Written after the numbers of an edited branch, from this hop on. */
	readonly editedFrom: number | undefined;
	readonly onOpen: ((fold: string) => void) | undefined;
	readonly onJump: ((hop: number) => void) | undefined;
}

/** The words of a row, its number, and where it can be pressed. */
export const RowWords = memo(function RowWords(props: Props) {
	const { run, row, geometry, current, expanded, editing, changed, followed } = props;
	const hop = row.kind === "hop" ? run.hops[row.from] : undefined;
	const number = numberIn(props);
	const range = row.from === row.to ? number(row.from) : `${run.hops[row.from]?.number}–${number(row.to)}`;
	const numberX = numberMiddle(geometry, row.kind === "fold" ? range : "");
	return (
		<div className="stage-hop" data-followed={followed} data-kind={row.kind} data-framed={expanded && !current}>
			{row.kind === "run" ? (
				<span
					className="stage-run"
					style={{ left: numberX - 17, top: middleY(row) - 11, maxWidth: geometry.width - numberX }}
				>
					{runNumbers(row, number, geometry)}
				</span>
			) : (
				<span className="stage-number" data-current={current} style={{ left: numberX, top: middleY(row) }}>
					<span className={current ? "disc" : undefined}>{range}</span>
				</span>
			)}
			{row.kind === "fold" ? (
				<Fold {...props} left={Math.max(geometry.gutter + 6, numberX + rangeWidth(range) / 2 + 5)} />
			) : null}
			{hop ? (
				<>
					{/* biome-ignore lint/a11y: a shortcut for the mouse; the ticks do the same for everybody. */}
					<div
						className="stage-hit"
						style={{ top: row.top, height: row.height }}
						onClick={() => props.onJump?.(row.from)}
					/>
					<HopWords run={run} hop={hop} row={row} geometry={geometry} current={expanded} editing={editing} />
					{isApart(geometry) ? (
						<Passing part="words" run={run} hop={hop} row={row} geometry={geometry} current={expanded} />
					) : null}
				</>
			) : null}
			{changed && row.kind !== "future" && row.kind !== "run" ? (
				<span className="tile stage-changed" style={{ top: middleY(row) - 10 }}>
					<DeltaIcon size={12} />
				</span>
			) : null}
		</div>
	);
}, isSameRow);

/** How a hop is numbered; an edited branch says so from the edit on. */
const numberIn =
	({ run, editedFrom }: Pick<Props, "run" | "editedFrom">) =>
	(hop: number): string =>
		`${run.hops[hop]?.number ?? ""}${editedFrom !== undefined && hop >= editedFrom ? "e" : ""}`;

const rangeWidth = (text: string): number => text.length * 8.5;

/** The middle of a number in the gutter; that of a long range, such as `11–11b`, so far right that it keeps clear of the bracket. */
function numberMiddle({ gutter }: Geometry, range: string): number {
	const [usual, least] = gutter > 60 ? [gutter - 25, gutter - 47] : [gutter / 2, 0];
	return Math.max(usual, least + rangeWidth(range) / 2);
}

/** Of a row of numbers, in pixels (stage.css). */
const WORD_SPACING = 6;

/** `12 13 14`, or `12–34` where the numbers would not fit. */
function runNumbers({ from, to }: Row, number: (hop: number) => string, geometry: Geometry): string {
	const all = Array.from({ length: to - from + 1 }, (_, i) => number(from + i));
	const text = all.join(" ");
	const width = text.length * 9 + all.length * WORD_SPACING;
	return width < geometry.width - numberMiddle(geometry, "") ? text : `${all[0]} … ${all.at(-1)}`;
}

function Fold({ run, row, left, onOpen }: Props & { readonly left: number }) {
	return (
		// biome-ignore lint/a11y: a shortcut for the mouse; the transcript always has every hop.
		<div
			className="stage-fold"
			style={{ left, top: row.top + 2, height: row.height - 4 }}
			onClick={() => onOpen?.(row.id)}
		>
			<RightIcon size={14} />
			<span className="stage-cut">{foldSummary(run, row)}</span>
		</div>
	);
}

/** More than these do not fit into a line. */
const MOST_TITLES = 9;

/** What happened in a folded phase: the titles of what parties did, one after another. */
function foldSummary(run: Run, { from, to }: Row): string {
	const hops = run.hops.slice(from, to + 1);
	const telling = hops.filter(({ message }) => message.kind !== "response");
	return (telling.length > 0 ? telling : hops)
		.slice(0, MOST_TITLES)
		.map(({ note }) => note.title)
		.join("; ");
}
