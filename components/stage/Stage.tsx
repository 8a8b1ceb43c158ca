"use client";
import { memo, useMemo } from "react";
import type { Run } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { t } from "../words/words";
import { type Geometry, geometryOf } from "./geometry";
import type { Moving } from "./HopRow";
import { LaneHeads } from "./LaneHeads";
import { Lifelines } from "./Lifelines";
import { type Bracket, layoutStage, type Row, type StageLayout } from "./layout";
import { RowDrawing } from "./RowDrawing";
import { RowWords } from "./RowWords";
import type { RowProps } from "./row-props";

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
	readonly moving?: Moving;
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
	const { moving = false, onOpen, onJump } = props;
	const rows = layout.rows.map((row) => rowProps(props, row, geometry));
	return (
		<div className="stage" lang="en" style={{ width }} data-following={props.followed !== undefined}>
			{props.hideHeads ? null : <LaneHeads geometry={geometry} />}
			<div className="stage-rows" aria-hidden="true" style={{ height: layout.height }}>
				<svg className="stage-lines" width={width} height={layout.height} aria-hidden="true">
					<Band {...props} rows={layout.rows} geometry={geometry} />
					<Lifelines run={run} geometry={geometry} layout={layout} cursor={whole ? -1 : cursor} />
					{plain ? null : <Brackets layout={layout} geometry={geometry} />}
					{rows.map((row, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their elements from hop to hop; only their content changes.
						<RowDrawing key={i} {...row} moving={row.current && moving} />
					))}
				</svg>
				{(plain ? [] : layout.brackets).map((bracket) => (
					<span
						key={`${bracket.phase}${bracket.top}`}
						className="stage-phase"
						data-current={bracket.current}
						style={{ top: bracket.top + bracket.height / 2 - 11, width: geometry.gutter - 64 }}
					>
						{phaseText(bracket.phase)}
					</span>
				))}
				{rows.map((row, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: as above.
					<RowWords key={i} {...row} editedFrom={props.editedFrom} onOpen={onOpen} onJump={onJump} />
				))}
			</div>
		</div>
	);
});

function phaseText(phase: Bracket["phase"]): string {
	if (phase === "earlier") return t("Earlier");
	if (phase === "then") return t("Then");
	return phase === "later" ? t("Later") : phaseNames[phase];
}

/** What a row is drawn from: no more, so that a press draws the two rows that it changes. */
function rowProps(props: StageProps, row: Row, geometry: Geometry): RowProps {
	const { run, cursor, changed = NO_HOPS, followed, framed, editing = false, whole = false } = props;
	const isHop = row.kind === "hop" && !whole;
	const current = isHop && row.from === cursor;
	return {
		run,
		row,
		geometry,
		current,
		expanded: current || (isHop && row.from === framed),
		editing: editing && current,
		followed: followed?.includes(row.from),
		changed: changed.some((hop) => hop >= row.from && hop <= row.to && hop <= Math.max(cursor, row.from)),
	};
}

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
