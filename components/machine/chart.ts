/**
 * The grant's machine as a drawing: states under each other at the left, ends at the right, and right-angled arrows
 * that run where nothing stands. Pure: a machine, how wide its words are, and the room for it go in.
 */
import type { AnyFlow } from "@/lib/flow/define";
import type { Phase } from "@/lib/vocabulary/lanes";
import type { StateNote } from "@/lib/vocabulary/notes";
import { LABEL, type Measure, type Row, type Slot, type StateBox } from "./box";
import { type Arrow, type Shape, shapeOf } from "./column";
import { type Route, routesOf } from "./routes";

export interface Chart {
	readonly nodes: readonly StateBox[];
	readonly routes: readonly Route[];
	readonly phases: readonly { readonly phase: Phase; readonly top: number; readonly height: number }[];
	readonly width: number;
	readonly height: number;
}

/** In pixels. Left of the states: phases, their brackets, and the numbers of the hops. */
export const AT = { phases: 66, bracket: 72, hops: 114, column: 150 } as const;
/** Around the words of a state: sign, gaps, border. */
const AROUND = 50;
const NODE = { width: 190, height: 46 } as const;
const TOP = 24;
/** Between two states; with less room, closer. */
const GAPS = [36, 32, 28, 24] as const;

/** @param room width to fill and height to fit into, where that can be done with words of full size */
export function chartOf(flow: AnyFlow, measure: Measure, room: { readonly width: number; readonly height: number }) {
	const shape = shapeOf(flow);
	for (const gap of GAPS) {
		const chart = draw(flow, shape, measure, room.width, gap);
		if (chart.height <= room.height || gap === GAPS.at(-1)) return chart;
	}
	throw new Error("There is no gap between states");
}

function draw(flow: AnyFlow, shape: Shape, measure: Measure, width: number, gap: number): Chart {
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	const noteOf = (id: string): StateNote => {
		const note = notes[id];
		if (!note) throw new Error(`${flow.id}: no note for "${id}"`);
		return note;
	};
	const widthOf = (states: readonly string[]) =>
		Math.max(NODE.width, ...states.map((id) => Math.max(measure.name(id), measure.does(noteOf(id).does)) + AROUND));
	const rows = rowsOf(shape, widthOf(shape.column), gap, noteOf);
	const { routes, ends, right } = routesOf(
		shape,
		rows,
		measure,
		{ width: widthOf(shape.ends), height: NODE.height },
		width,
	);
	const nodes = [...rows, ...ends.map((box) => ({ ...box, note: noteOf(box.id), final: true }))];
	const bottom = Math.max(...nodes.map(({ top, height }) => top + height));
	return { nodes, routes, phases: phasesOf(rows), width: right, height: bottom + 4 };
}

/** The column: each state high enough for what leaves and reaches it at its right. */
function rowsOf(
	{ arrows, column }: Shape,
	width: number,
	gap: number,
	noteOf: (id: string) => StateNote,
): readonly Row[] {
	const rows: Row[] = [];
	let top = TOP;
	for (const [i, id] of column.entries()) {
		const out = arrows.filter((arrow) => arrow.from === id);
		const straight = out.find(({ to }) => to === column[i + 1]);
		const stack = stackOf(
			out.filter((arrow) => arrow !== straight),
			column,
			arrives(arrows, column, i),
		);
		const needed = stack.reduce((sum, { height }) => sum + height, 0);
		const height = Math.max(NODE.height, needed + 6);
		const isEnd = out.length === 0;
		rows.push({
			id,
			left: AT.column,
			top,
			width,
			height,
			note: noteOf(id),
			final: isEnd,
			slots: placed(stack, top + (height - needed) / 2),
		});
		top += height + Math.max(gap, (straight?.events.length ?? 0) * LABEL.height + 6);
	}
	return rows;
}

/** Whether an arrow comes to a state of the column from elsewhere than from right above it. */
const arrives = (arrows: readonly Arrow[], column: readonly string[], i: number): boolean =>
	arrows.some(({ from, to }) => to === column[i] && from !== to && from !== column[i - 1]);

interface Stacked {
	readonly arrow?: Arrow;
	readonly height: number;
	/** From its top to its line. */
	readonly line: number;
}

/** What leaves at the right, from top to bottom: what leads back to itself, to ends, and to other states. */
function stackOf(out: readonly Arrow[], column: readonly string[], arriving: boolean): readonly Stacked[] {
	const rank = ({ from, to }: Arrow) => (from === to ? 0 : column.includes(to) ? 2 : 1);
	const leaving = [...out]
		.sort((a, b) => rank(a) - rank(b))
		.map((arrow): Stacked => {
			const words = arrow.events.length * LABEL.height;
			return arrow.from === arrow.to
				? { arrow, height: words + 6, line: words / 2 + 3 }
				: { arrow, height: words + 6, line: words + 4 };
		});
	return arriving ? [...leaving, { height: 14, line: 8 }] : leaving;
}

function placed(stack: readonly Stacked[], start: number): readonly Slot[] {
	let top = start;
	return stack.map(({ arrow, height, line }) => {
		const slot = { ...(arrow ? { arrow } : {}), y: Math.round(top + line) };
		top += height;
		return slot;
	});
}

function phasesOf(rows: readonly Row[]): Chart["phases"] {
	const phases: { phase: Phase; top: number; height: number }[] = [];
	for (const { note, top, height } of rows) {
		const last = phases.at(-1);
		if (last?.phase === note.phase) last.height = top + height - last.top;
		else phases.push({ phase: note.phase, top, height });
	}
	return phases;
}
