/**
 * Arrows between placed states. Straight down the column; else out at the right, past the words, along a lane that
 * all arrows to the same place share, and into it. Ends stand at the height of what leads to them, where that is free.
 */
import { type Box, LABEL, type Measure, type Row } from "./box";
import type { Arrow, Shape } from "./column";

export interface Route {
	readonly from: string;
	readonly to: string;
	/** Left middle of each event's name. */
	readonly labels: readonly { readonly event: string; readonly x: number; readonly y: number }[];
	/** SVG path data. */
	readonly path: string;
}

const LANE = { first: 8, step: 12, room: 6 } as const;
const BETWEEN_ENDS = 8;
/** So far from the corner of an end an arrow may still hit it. */
const CORNER = 6;

/** An arrow that leaves at the right, from the height at which it does. */
interface Exit {
	readonly arrow: Arrow;
	readonly y: number;
}

export interface Routed {
	readonly routes: readonly Route[];
	readonly ends: readonly Box[];
	/** Of the whole drawing. */
	readonly right: number;
}

/** @param width to fill */
export function routesOf(
	shape: Shape,
	rows: readonly Row[],
	measure: Measure,
	end: { readonly width: number; readonly height: number },
	width: number,
): Routed {
	const exits = rows.flatMap(({ slots }) => slots.flatMap(({ arrow, y }): Exit[] => (arrow ? [{ arrow, y }] : [])));
	const tops = endTops(shape.ends, exits, end.height, Math.max(...rows.map(({ top, height }) => top + height)));
	const side = rows[0] ? rows[0].left + rows[0].width : 0;
	const arrival = ({ arrow: { to }, y }: Exit) => {
		const top = tops.get(to);
		if (top === undefined) return rows.find(({ id }) => id === to)?.slots.find(({ arrow }) => !arrow)?.y ?? y;
		// Straight into it, where that hits it.
		return top + CORNER <= y && y <= top + end.height - CORNER ? y : top + end.height / 2;
	};
	const lanes = lanesOf(exits, arrival);
	const words = wordsEnd(shape, rows, exits, measure);
	const laneX = (id: string) => words + LANE.first + (lanes.get(id) ?? 0) * LANE.step;
	const farthest = words + LANE.first + Math.max(0, ...lanes.values()) * LANE.step;
	const left = Math.max(farthest + 22, width - end.width - 8);
	const ends = shape.ends.map((id) => ({ id, left, top: tops.get(id) ?? 0, ...end }));
	const across = exits.map(({ arrow, y }): Route => {
		const labels = labelled(arrow, side + LABEL.beside, y);
		if (arrow.from === arrow.to) return loop(arrow, side, y);
		const to = arrival({ arrow, y });
		const into = tops.has(arrow.to) ? left : side;
		const path = to === y ? `M${side} ${y}H${into}` : `M${side} ${y}H${laneX(arrow.to)}V${to}H${into}`;
		return { from: arrow.from, to: arrow.to, labels, path };
	});
	return { routes: [...straights(shape, rows), ...across], ends, right: left + end.width + 8 };
}

/** Names above the line, the last nearest to it. */
const labelled = ({ events }: Arrow, x: number, y: number): Route["labels"] =>
	events.map((event, i) => ({ event, x, y: y - 11 - (events.length - 1 - i) * LABEL.height }));

function loop({ from, to, events }: Arrow, side: number, y: number): Route {
	const labels = events.map((event, i) => ({
		event,
		x: side + 26,
		y: y + (i - (events.length - 1) / 2) * LABEL.height,
	}));
	return { from, to, labels, path: `M${side} ${y - 6}H${side + 18}V${y + 6}H${side}` };
}

function straights({ arrows, column }: Shape, rows: readonly Row[]): readonly Route[] {
	return arrows.flatMap((arrow): Route[] => {
		const i = column.indexOf(arrow.from);
		const [from, to] = [rows[i], rows[i + 1]];
		if (!from || to?.id !== arrow.to) return [];
		const x = from.left + from.width / 2;
		const bottom = from.top + from.height;
		const middle = (bottom + to.top - 6) / 2;
		const labels = arrow.events.map((event, k) => ({
			event,
			x: x + 9,
			y: middle + (k - (arrow.events.length - 1) / 2) * LABEL.height,
		}));
		return [{ from: arrow.from, to: arrow.to, labels, path: `M${x} ${bottom}V${to.top}` }];
	});
}

/**
 * Each end as high as the first arrow to it, or below the end before it; never at the height of another's arrow. Where
 * they would stand lower than the column does, they close up towards the top.
 * @param bottom of the column
 */
function endTops(
	ends: readonly string[],
	exits: readonly Exit[],
	height: number,
	bottom: number,
): ReadonlyMap<string, number> {
	const others = (id: string, top: number) =>
		exits.some(({ arrow, y }) => arrow.to !== id && Math.abs(y - top - height / 2) < 5);
	const tops = new Map<string, number>();
	let free = 0;
	for (const { arrow, y } of exits) {
		if (!ends.includes(arrow.to) || tops.has(arrow.to)) continue;
		let top = Math.max(free, y - height / 2);
		while (top + height / 2 !== y && others(arrow.to, top)) top += 5;
		tops.set(arrow.to, top);
		free = top + height + BETWEEN_ENDS;
	}
	const closed = new Map<string, number>();
	let limit = bottom;
	for (const [id, wanted] of [...tops].reverse()) {
		let top = Math.min(wanted, limit - height);
		while (top !== wanted && others(id, top)) top -= 5;
		closed.set(id, top);
		limit = top - BETWEEN_ENDS;
	}
	return [...closed.values()].every((top) => top >= 0) ? closed : tops;
}

/** A lane for every place that an arrow does not reach at its own height. Lanes that keep clear of each other are one. */
function lanesOf(exits: readonly Exit[], arrival: (exit: Exit) => number): ReadonlyMap<string, number> {
	const spans = new Map<string, [number, number]>();
	for (const { arrow, y } of exits) {
		const to = arrival({ arrow, y });
		if (arrow.from === arrow.to || to === y) continue;
		const [low, high] = spans.get(arrow.to) ?? [to, to];
		spans.set(arrow.to, [Math.min(low, y), Math.max(high, y)]);
	}
	const lanes = new Map<string, number>();
	const taken: [number, number][][] = [];
	const shortest = [...spans].sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
	for (const [id, span] of shortest) {
		const clear = (other: [number, number]) => span[1] + LANE.room < other[0] || other[1] + LANE.room < span[0];
		const free = taken.findIndex((lane) => lane.every(clear));
		const lane = free < 0 ? taken.push([]) - 1 : free;
		taken[lane]?.push(span);
		lanes.set(id, lane);
	}
	return lanes;
}

/** Where the longest name of an event ends. */
function wordsEnd(shape: Shape, rows: readonly Row[], exits: readonly Exit[], measure: Measure): number {
	const longest = (arrows: readonly Arrow[]) =>
		Math.max(0, ...arrows.flatMap(({ events }) => events).map((name) => measure.event(name)));
	const { left = 0, width = 0 } = rows[0] ?? {};
	const beside = left + width + LABEL.beside + longest(exits.map(({ arrow }) => arrow)) + 14;
	const leaving = new Set(exits.map(({ arrow }) => arrow));
	const below = left + width / 2 + 9 + longest(shape.arrows.filter((arrow) => !leaving.has(arrow)));
	return Math.max(beside, below);
}
