/** Where lanes stand, and where the words of a message find room. In pixels. */
import { PERSON } from "@/lib/flow/read/split";
import type { Lane, LaneId } from "@/lib/vocabulary/lanes";

export interface Geometry {
	readonly width: number;
	/** Room for phases and numbers at the left. */
	readonly gutter: number;
	readonly spacing: number;
	readonly lanes: readonly Lane[];
	/** Centre of a lane. */
	x(id: LaneId): number;
}

export function geometryOf(lanes: readonly Lane[], width: number, fixedGutter?: number): Geometry {
	const gutter = fixedGutter ?? (width < 800 ? 126 : 132);
	const spacing = (width - gutter) / lanes.length;
	const x = (id: LaneId) => gutter + spacing * (lanes.findIndex((lane) => lane.id === id) + 0.5);
	return { width, gutter, spacing, lanes, x };
}

/** Lanes strictly between two, which a message merely crosses. */
export function crossed({ lanes, x }: Geometry, from: LaneId, to: LaneId): readonly LaneId[] {
	const [low, high] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
	return lanes.filter((lane) => x(lane.id) > low && x(lane.id) < high).map((lane) => lane.id);
}

/** About how wide a text is. From 16 pixels on the stage's words are bold, and wider. */
export const textWidth = (text: string, size: number): number => text.length * size * (size >= 16 ? 0.56 : 0.47);

export interface LabelBox {
	readonly left: number;
	readonly width: number;
}

/**
 * Where a label stands: centred in one gap between lanes where it fits there, else over the whole way.
 * Of several gaps, the one beside the attacker, else the last: servers stand at the right.
 */
export function labelBox(geometry: Geometry, from: LaneId, to: LaneId, text: string, size: number): LabelBox {
	const [low, high] = [Math.min(geometry.x(from), geometry.x(to)), Math.max(geometry.x(from), geometry.x(to))];
	const gap = geometry.spacing - 16;
	const needed = textWidth(text, size) + 12;
	if (high - low <= geometry.spacing + 1) return widened(low + 8, gap, needed, geometry);
	if (needed > gap) return { left: low + 6, width: high - low - 12 };
	const first = geometry.lanes[0];
	const atAttacker = first?.role === "attacker" && geometry.x(first.id) === low;
	return { left: atAttacker ? low + 8 : high - geometry.spacing + 8, width: gap };
}

/** In a single gap a longer text may stand over the lanes beside it, as far as the stage goes. */
function widened(left: number, width: number, needed: number, geometry: Geometry): LabelBox {
	const more = Math.min(Math.max(0, needed - width), geometry.spacing * 0.8) / 2;
	const start = Math.max(geometry.gutter, left - more);
	return { left: start, width: Math.min(width + 2 * more, geometry.width - start) };
}

/** Whether the person has a lane of her own. */
export const isApart = ({ lanes }: Geometry): boolean => lanes.some(({ id }) => id === PERSON);
