/**
 * Arrows between placed boxes: straight down the spine, else right-angled through the gaps between the rows,
 * so that none crosses a box. Labels stand in the gap below the state that they leave.
 */

export interface Box {
	readonly id: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface Edge {
	readonly from: string;
	readonly to: string;
	readonly event: string;
}

export interface Route extends Edge {
	/** SVG path data. */
	readonly path: string;
	/** Left middle of the label. */
	readonly label: { readonly x: number; readonly y: number };
}

/** Room beside the spine for arrows that lead back to it, and between two of them. */
const LANE = { first: 26, step: 12 } as const;
/** Where the first and the second line run in the gap below a row. */
const SLOT = { first: 17, step: 16 } as const;

export function routeEdges(edges: readonly Edge[], boxes: readonly Box[], spine: readonly string[]): readonly Route[] {
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const isStraight = (edge: Edge) =>
		edges.find((other) => other.from === edge.from) === edge && spine.indexOf(edge.to) === spine.indexOf(edge.from) + 1;
	const side = edges.filter((edge) => !isStraight(edge) && edge.from !== edge.to);
	const back = side.filter((edge) => spine.includes(edge.to));
	const labelsAt = LANE.first + back.length * LANE.step + 6;
	let far = 0;
	return edges.map((edge) => {
		const from = byId.get(edge.from);
		const to = byId.get(edge.to);
		if (!from || !to) throw new Error(`No box for ${edge.from} or ${edge.to}`);
		if (isStraight(edge)) return straight(edge, from, to);
		if (from === to) return loop(edge, from, labelsAt);
		const slot = side.filter((other) => other.from === edge.from).indexOf(edge);
		const label = { x: right(from) + labelsAt, y: slotY(from, slot) - 9 };
		const lane = back.indexOf(edge);
		if (lane >= 0) return backToSpine(edge, from, to, { lane, label });
		const isNear = to.top - (from.top + from.height) < from.height;
		return isNear ? toNearEnd(edge, from, to, { slot, label }) : toFarEnd(edge, from, to, { slot, label, nth: far++ });
	});
}

const right = ({ left, width }: Box) => left + width;
const middle = ({ left, width }: Box) => left + width / 2;
const slotY = ({ top, height }: Box, slot: number) => top + height + SLOT.first + slot * SLOT.step;
const exitY = ({ top, height }: Box, slot: number) => top + height - 8 - slot * 9;

function straight(edge: Edge, from: Box, to: Box): Route {
	const x = middle(from);
	const bottom = from.top + from.height;
	return { ...edge, path: `M${x} ${bottom}V${to.top}`, label: { x: x + 8, y: (bottom + to.top) / 2 } };
}

/** Out at the right and back in, for an event that leads nowhere else. */
function loop(edge: Edge, from: Box, labelsAt: number): Route {
	const x = right(from);
	const y = from.top + 10;
	return { ...edge, path: `M${x} ${y}H${x + 16}V${y + 16}H${x}`, label: { x: x + labelsAt, y: y + 8 } };
}

type Placed = { readonly slot: number; readonly label: Route["label"] };

/** Down beside the spine, past the states between, into the right side of a later one. */
function backToSpine(edge: Edge, from: Box, to: Box, { lane, label }: { lane: number; label: Route["label"] }): Route {
	const x = right(from) + LANE.first + lane * LANE.step;
	const start = from.top + from.height / 2 - 4;
	const end = to.top + 12 + lane * 9;
	return { ...edge, path: `M${right(from)} ${start}H${x}V${end}H${right(to)}`, label };
}

/** Through the gap below, into the top of an end on the next row. */
function toNearEnd(edge: Edge, from: Box, to: Box, { slot, label }: Placed): Route {
	const x = right(from);
	const path = `M${x} ${exitY(from, slot)}H${x + 10}V${slotY(from, slot)}H${middle(to)}V${to.top}`;
	return { ...edge, path, label };
}

/** Through the gap below, past the ends between, into the right side of one further down. */
function toFarEnd(edge: Edge, from: Box, to: Box, { slot, label, nth }: Placed & { readonly nth: number }): Route {
	const x = right(from);
	const lane = right(to) + 14 + nth * 10;
	const end = to.top + 8 + (nth % 4) * 9;
	const path = `M${x} ${exitY(from, slot)}H${x + 10}V${slotY(from, slot)}H${lane}V${end}H${right(to)}`;
	return { ...edge, path, label };
}
