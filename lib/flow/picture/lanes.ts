/** Where the lanes of a picture stand. In pixels. */
import type { Lane, LaneId } from "../../vocabulary/lanes";

export interface Ground {
	readonly width: number;
	/** Room for phases and numbers at the left. */
	readonly gutter: number;
	readonly spacing: number;
	readonly lanes: readonly Lane[];
	/** Centre of a lane. */
	x(id: LaneId): number;
}

/** For the widest name of a phase, its bracket, and a number such as `14b`. */
export const GUTTER = 106;

export function groundOf(lanes: readonly Lane[], width: number): Ground {
	const spacing = (width - GUTTER) / lanes.length;
	const x = (id: LaneId) => GUTTER + spacing * (lanes.findIndex((lane) => lane.id === id) + 0.5);
	return { width, gutter: GUTTER, spacing, lanes, x };
}

/** Centre of the numbers, and where the brackets of phases stand. */
export const NUMBER_X = 88;
export const BRACKET_X = 62;

/** Size of the phases' names. */
export const PHASE_SIZE = 14;

interface Span {
	/** Left and right end of what words may cover. */
	readonly low: number;
	readonly high: number;
}

/**
 * Where the words of a message have room: in one gap between lanes where they fit there, else over the whole way, and
 * where that is only one gap, a little over the lanes beside it. Of several gaps the one beside an attacker at the
 * left, else the last: servers stand at the right.
 */
export function roomOf(ground: Ground, from: LaneId, to: LaneId, needed: number): Span {
	const [low, high] = [Math.min(ground.x(from), ground.x(to)), Math.max(ground.x(from), ground.x(to))];
	const { spacing, gutter, width, lanes } = ground;
	if (high - low > spacing + 1) {
		if (needed > spacing - 16) return { low: low + 6, high: high - 6 };
		const atAttacker = lanes[0]?.role === "attacker" && ground.x(lanes[0].id) === low;
		return atAttacker ? { low: low + 8, high: low + spacing - 8 } : { low: high - spacing + 8, high: high - 8 };
	}
	const middle = (low + high) / 2;
	const half = Math.min(Math.max(needed, spacing - 16), spacing * 1.9) / 2;
	const start = Math.max(gutter + 2, Math.min(middle - half, width - 2 * half));
	return { low: start, high: Math.min(width, start + 2 * half) };
}
