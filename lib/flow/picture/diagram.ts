/** The sequence diagram of a run as one picture: heads, lifelines, phases, numbers and hops. */
import { phaseNames } from "../../vocabulary/lanes";
import type { Run } from "../run";
import { HEAD_HEIGHT, headsOf } from "./heads";
import { goalOf, hopShapes, lineOf } from "./hop-shapes";
import { BRACKET_X, type Ground, groundOf, NUMBER_X, PHASE_SIZE } from "./lanes";
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

/** One for each lane, with a gap where a message only crosses it. */
function lifelines({ run, rows, palette, blank }: Diagram, ground: Ground): readonly Shape[] {
	const end = diagramHeight(rows) - 2;
	return run.lanes.map(({ id, role }) => {
		const x = ground.x(id);
		const gaps = blank
			? []
			: rows.rows.flatMap((row) => (crosses(run, ground, row, x) ? [HEADS + lineOf(row.top, rows.row)] : []));
		const starts = [HEAD_HEIGHT, ...gaps.map((gap) => gap + 6)];
		const ends = [...gaps.map((gap) => gap - 6), end];
		return shape("path", {
			d: starts.map((start, i) => `M${x} ${start}V${ends[i] ?? end}`).join(""),
			fill: "none",
			stroke: palette.roles[role],
			"stroke-width": 2,
			...(role === "attacker" ? { "stroke-dasharray": "2 8", "stroke-linecap": "round" } : {}),
		});
	});
}

/** Whether the message of a row passes a lane that is neither its sender's nor its receiver's. */
function crosses(run: Run, ground: Ground, { hop: index }: PlacedRow, x: number): boolean {
	const hop = run.hops[index];
	if (!hop || "lane" in hop.message) return false;
	const [a, b] = [ground.x(hop.message.from), ground.x(goalOf(hop))];
	return Math.min(a, b) < x && x < Math.max(a, b);
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
	return Math.ceil(106 + spacing * run.lanes.length);
}

const laneAt = (run: Run, id: string): number => run.lanes.findIndex((lane) => lane.id === id);
