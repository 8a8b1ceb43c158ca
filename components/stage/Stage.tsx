"use client";
import { memo, useMemo } from "react";
import type { Run } from "@/lib/flow/run";
import { PERSON } from "@/lib/flow/split";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { DeltaIcon, RightIcon } from "../ui/icons";
import { later } from "../ui/later";
import { type Geometry, geometryOf } from "./geometry";
import { HopRow } from "./HopRow";
import { HopWords } from "./HopWords";
import { LaneHeads } from "./LaneHeads";
import { Lifelines } from "./Lifelines";
import { layoutStage, type Row, type StageLayout } from "./layout";
import { passingPiece } from "./pieces";
import { middleY } from "./row-metrics";
import "./stage.css";

// Only where person and browser are drawn apart.
const Passing = later(passingPiece);

export interface StageProps {
	readonly run: Run;
	readonly cursor: number;
	readonly width: number;
	/** Height that the rows may take, in pixels. */
	readonly height: number;
	/** Hops that the last change of settings changed. */
	readonly changed?: readonly number[];
	/** Hops in which the followed value occurs; the others step back. */
	readonly followed?: readonly number[] | undefined;
	readonly editing?: boolean;
	/** Whether the current hop should travel. */
	readonly moving?: boolean;
	readonly whole?: boolean;
	readonly open?: ReadonlySet<string>;
	readonly onOpen?: (fold: string) => void;
	readonly onJump?: (hop: number) => void;
	/** Written after the numbers of an edited branch, from this hop on. */
	readonly editedFrom?: number | undefined;
	readonly hideHeads?: boolean;
	/** Three rows for a projector, without phases. */
	readonly around?: boolean;
	/** Without phases: a short story. */
	readonly plain?: boolean;
	/** A row that is framed: the first decision that differs. */
	readonly framed?: number | undefined;
	/** A past hop that is not folded away, and framed: the one that decided how an attack ended. */
	readonly kept?: number | undefined;
	/** Where the rows stand, where something else than this run decides it. */
	readonly layout?: StageLayout;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_HOPS: readonly number[] = [];

/**
 * The sequence diagram. A picture of what the transcript says in words, so its rows are hidden from readers; its
 * clicks are shortcuts for what the ticks and the keyboard do.
 */
export const Stage = memo(function Stage(props: StageProps) {
	const { run, cursor, width, height, open = NOTHING, whole = false, around = false, plain = false } = props;
	const geometry = useMemo(
		() => geometryOf(run.lanes, width, around ? 52 : plain ? 40 : undefined),
		[run.lanes, width, around, plain],
	);
	const { layout: given, kept } = props;
	const layout = useMemo(
		() => given ?? layoutStage({ hops: run.hops, cursor, height, open, whole, around, kept }),
		[given, run.hops, cursor, height, open, whole, around, kept],
	);
	return (
		<div className="stage" style={{ width }} data-following={props.followed !== undefined}>
			{props.hideHeads ? null : <LaneHeads geometry={geometry} />}
			<div className="stage-rows" aria-hidden="true" style={{ height: layout.height }}>
				<svg className="stage-lines" width={width} height={layout.height} aria-hidden="true">
					<Band {...props} rows={layout.rows} geometry={geometry} />
					<Lifelines run={run} geometry={geometry} layout={layout} cursor={whole ? -1 : cursor} />
					{plain ? null : <Brackets layout={layout} geometry={geometry} />}
					{layout.rows.map((row, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their elements from hop to hop; only their content changes.
						<Drawing key={i} {...props} row={row} geometry={geometry} />
					))}
				</svg>
				{(plain ? [] : layout.brackets).map((bracket) => (
					<span
						key={`${bracket.phase}${bracket.top}`}
						className="stage-phase"
						data-current={bracket.current}
						style={{ top: bracket.top + bracket.height / 2 - 11, width: geometry.gutter - 64 }}
					>
						{bracket.phase === "earlier" || bracket.phase === "then" || bracket.phase === "later"
							? capital(bracket.phase)
							: phaseNames[bracket.phase]}
					</span>
				))}
				{layout.rows.map((row, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: as above.
					<Words key={i} {...props} row={row} geometry={geometry} />
				))}
			</div>
		</div>
	);
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Band({
	rows,
	geometry,
	cursor,
	whole,
	framed,
	kept,
}: StageProps & { rows: readonly Row[]; geometry: Geometry }) {
	if (whole) return null;
	const x = Math.max(1, geometry.gutter - 44);
	return rows
		.filter(({ kind, from }) => kind === "hop" && (from === cursor || from === framed || from === kept))
		.map((row) => (
			<rect
				key={row.from}
				className="stage-band"
				data-framed={row.from !== cursor}
				x={x}
				y={row.top + 1}
				width={geometry.width - x - 1}
				height={row.height - 2}
				rx="4"
				strokeWidth="2"
			/>
		));
}

function Brackets({ layout, geometry }: { layout: ReturnType<typeof layoutStage>; geometry: Geometry }) {
	const x = geometry.gutter - 56;
	return (
		<path
			fill="none"
			style={{ stroke: "var(--edge)" }}
			strokeWidth="1.5"
			d={layout.brackets.map(({ top, height }) => `M${x + 6} ${top + 1}H${x}V${top + height - 1}H${x + 6}`).join("")}
		/>
	);
}

type RowProps = StageProps & { readonly row: Row; readonly geometry: Geometry };

/** The current row says more than the others, and so does the one that is framed. */
const isExpanded = ({ row, cursor, framed, whole = false }: RowProps): boolean =>
	row.kind === "hop" && !whole && (row.from === cursor || row.from === framed);

/** Whether the person has a lane of her own. */
const isApart = ({ lanes }: Geometry): boolean => lanes.some(({ id }) => id === PERSON);

function Drawing(props: RowProps) {
	const { run, row, geometry, cursor, editing = false, moving = false, followed } = props;
	const hop = row.kind === "hop" ? run.hops[row.from] : undefined;
	if (!hop) return null;
	const current = row.from === cursor && !props.whole;
	const expanded = isExpanded(props);
	return (
		<g data-followed={followed?.includes(row.from)} className="stage-hop">
			{isApart(geometry) ? (
				<Passing part="line" run={run} hop={hop} row={row} geometry={geometry} current={expanded} />
			) : null}
			<HopRow
				run={run}
				hop={hop}
				row={row}
				geometry={geometry}
				current={expanded}
				editing={editing && current}
				moving={moving && current}
			/>
		</g>
	);
}

function Words(props: RowProps) {
	const { run, row, geometry, cursor, changed = NO_HOPS, followed, editing = false, whole = false } = props;
	const isChanged = changed.some((hop) => hop >= row.from && hop <= row.to && hop <= Math.max(cursor, row.from));
	const expanded = isExpanded(props);
	const current = row.kind === "hop" && row.from === cursor && !whole;
	const hop = row.kind === "hop" ? run.hops[row.from] : undefined;
	const number = numberIn(props);
	const range = row.from === row.to ? number(row.from) : `${run.hops[row.from]?.number}–${number(row.to)}`;
	const numberX = numberMiddle(geometry, row.kind === "fold" ? range : "");
	return (
		<div
			className="stage-hop"
			data-followed={followed?.includes(row.from)}
			data-kind={row.kind}
			data-framed={expanded && !current}
		>
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
					<HopWords run={run} hop={hop} row={row} geometry={geometry} current={expanded} editing={editing && current} />
					{isApart(geometry) ? (
						<Passing part="words" run={run} hop={hop} row={row} geometry={geometry} current={expanded} />
					) : null}
				</>
			) : null}
			{isChanged && row.kind !== "future" && row.kind !== "run" ? (
				<span className="tile stage-changed" style={{ top: middleY(row) - 10 }}>
					<DeltaIcon size={12} />
				</span>
			) : null}
		</div>
	);
}

/** How a hop is numbered; an edited branch says so from the edit on. */
const numberIn =
	({ run, editedFrom }: StageProps) =>
	(hop: number): string =>
		`${run.hops[hop]?.number ?? ""}${editedFrom !== undefined && hop >= editedFrom ? "e" : ""}`;

const rangeWidth = (text: string): number => text.length * 8.5;

/** The middle of a number in the gutter; that of a long range, such as `11–11b`, so far right that it keeps clear of the bracket. */
function numberMiddle({ gutter }: Geometry, range: string): number {
	const [usual, least] = gutter > 60 ? [gutter - 25, gutter - 47] : [gutter / 2, 0];
	return Math.max(usual, least + rangeWidth(range) / 2);
}

/** `12 13 14`, or `12–34` where the numbers would not fit. */
function runNumbers({ from, to }: Row, number: (hop: number) => string, geometry: Geometry): string {
	const all = Array.from({ length: to - from + 1 }, (_, i) => number(from + i));
	return all.length * 26 < geometry.width - geometry.gutter ? all.join(" ") : `${all[0]} … ${all.at(-1)}`;
}

function Fold({ run, row, left, onOpen }: RowProps & { readonly left: number }) {
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
