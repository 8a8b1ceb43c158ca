/** The sequence diagram of a run as one picture: heads, lifelines, phases, numbers and hops. */
import { phaseNames } from "../../vocabulary/lanes";
import type { Run } from "../run";
import { HEAD_HEIGHT, headsOf } from "./heads";
import { gapsAt, hopShapes, type Place } from "./hop-shapes";
import { BRACKET_X, type Ground, GUTTER, groundOf, NUMBER_X, PHASE_SIZE } from "./lanes";
import type { Palette } from "./palette";
import type { PlacedRow, Rows } from "./rows";
import { type Shape, shape } from "./shape";
import { textWidth } from "./words";

export interface Diagram {
	readonly run: Run;
	readonly rows: Rows;
	readonly width: number;
	readonly palette: Palette;
	/** Only what is there to begin with: rows to draw into. */
	readonly blank?: boolean;
	/** Font of the numbers. */
	readonly mono: string;
}

/** From the top of the heads to the first row. */
export const HEADS = HEAD_HEIGHT + 8;

/** The height of the whole picture, in pixels. */
export const diagramHeight = ({ height }: Rows): number => HEADS + height + 4;

export function diagramOf(diagram: Diagram): readonly Shape[] {
	const { run, rows, width, palette, blank = false } = diagram;
	const ground = groundOf(run.lanes, width);
	return [
		shape("g", {}, ...lifelines(diagram, ground)),
		shape("g", {}, ...headsOf(ground, palette)),
		shape(
			"g",
			{ transform: `translate(0 ${HEADS})` },
			...phasesOf(rows, palette),
			...rows.rows.map((row) => numberOf(diagram, row)),
			...(blank ? linesToWriteOn(rows, ground, palette) : hopsOf(diagram, ground)),
		),
	];
}

/** One for each lane, with gaps where messages cross it and words stand over it. */
function lifelines({ run, rows, palette, blank = false }: Diagram, ground: Ground): readonly Shape[] {
	const end = diagramHeight(rows) - 2;
	return run.lanes.map(({ id, role }) => {
		const x = ground.x(id);
		const gaps = blank ? [] : rows.rows.flatMap(({ hop, top }) => gapsIn(run, hop, { ground, top, row: rows.row }, x));
		return shape("path", {
			d: partsBetween(gaps, HEAD_HEIGHT, end)
				.map(([from, to]) => `M${x} ${from}V${to}`)
				.join(""),
			fill: "none",
			stroke: palette.roles[role],
			"stroke-width": 2,
			...(role === "attacker" ? { "stroke-dasharray": "2 8", "stroke-linecap": "round" } : {}),
		});
	});
}

const gapsIn = (run: Run, index: number, place: Place, x: number): readonly Gap[] => {
	const hop = run.hops[index];
	return hop ? gapsAt(run, hop, place, x).map(([from, to]) => [from + HEADS, to + HEADS]) : [];
};

type Gap = readonly [from: number, to: number];

/** What is left of a line; gaps may touch or overlap. */
function partsBetween(gaps: readonly Gap[], start: number, end: number): readonly Gap[] {
	const parts: Gap[] = [];
	let from = start;
	for (const [top, bottom] of [...gaps].sort(([a], [b]) => a - b)) {
		if (top > from) parts.push([from, top]);
		from = Math.max(from, bottom);
	}
	return end > from ? [...parts, [from, end]] : parts;
}

function phasesOf({ phases }: Rows, palette: Palette): readonly Shape[] {
	const brackets = phases.map(
		({ top, height }) => `M${BRACKET_X + 6} ${top + 1}H${BRACKET_X}V${top + height - 1}H${BRACKET_X + 6}`,
	);
	return [
		shape("path", { d: brackets.join(""), fill: "none", stroke: palette.edge, "stroke-width": 1.5 }),
		...phases.map(({ phase, top, height }) =>
			shape(
				"text",
				{
					x: BRACKET_X - 5,
					y: top + height / 2 + 5,
					"text-anchor": "end",
					"font-size": PHASE_SIZE,
					"font-weight": 500,
					fill: palette.ink2,
				},
				phaseNames[phase],
			),
		),
	];
}

const numberOf = ({ run, rows, palette, mono }: Diagram, { hop, top }: PlacedRow): Shape =>
	shape(
		"text",
		{
			x: NUMBER_X,
			y: top + rows.row / 2 + 5,
			"text-anchor": "middle",
			"font-family": mono,
			"font-size": 14,
			"font-weight": 500,
			fill: palette.ink2,
		},
		run.hops[hop]?.number ?? "",
	);

const linesToWriteOn = ({ rows, row }: Rows, { gutter, width }: Ground, { ink }: Palette): readonly Shape[] =>
	rows.map(({ top }) =>
		shape("path", {
			d: `M${gutter} ${top + row - 4}H${width - 4}`,
			fill: "none",
			stroke: ink,
			"stroke-width": 1,
			"stroke-dasharray": "1 5",
		}),
	);

const hopsOf = ({ run, rows, palette }: Diagram, ground: Ground): readonly Shape[] =>
	rows.rows.flatMap(({ hop: index, top }) => {
		const hop = run.hops[index];
		return hop ? hopShapes(run, hop, { ground, palette, top, row: rows.row }) : [];
	});

/** A width in which the words of every hop have room, as far as a picture should grow for them, in pixels. */
export function widthFor(run: Run, wordsIn: (index: number) => string, least: number, most: number): number {
	let spacing = least;
	for (const { index, message } of run.hops) {
		const needed = textWidth(wordsIn(index), 14) + 24;
		const away = "lane" in message ? 1 : Math.max(1, Math.abs(laneAt(run, message.from) - laneAt(run, message.to)));
		spacing = Math.max(spacing, Math.min(most, needed / away));
	}
	return Math.ceil(GUTTER + spacing * run.lanes.length);
}

const laneAt = (run: Run, id: string): number => run.lanes.findIndex((lane) => lane.id === id);
