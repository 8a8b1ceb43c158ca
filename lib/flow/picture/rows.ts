/** Where the rows of a picture stand: hops under each other, bracketed by phases. In pixels. */
import type { Phase } from "../../vocabulary/lanes";
import type { Run } from "../run";

export interface PlacedRow {
	/** Index of the hop. */
	readonly hop: number;
	readonly top: number;
}

export interface PlacedPhase {
	readonly phase: Phase;
	readonly top: number;
	readonly height: number;
}

export interface Rows {
	readonly rows: readonly PlacedRow[];
	readonly phases: readonly PlacedPhase[];
	/** Of each row. */
	readonly row: number;
	readonly height: number;
}

/** Between two phases. */
export const PHASE_GAP = 6;

/**
 * @param hops indices, in order; hops that are not among them are not drawn
 * @param row the height of one
 */
export function placeRows({ hops: all }: Pick<Run, "hops">, hops: readonly number[], row: number): Rows {
	const rows: PlacedRow[] = [];
	const phases: { phase: Phase; top: number; height: number }[] = [];
	let top = 0;
	for (const hop of hops) {
		const phase = all[hop]?.phase;
		if (phase === undefined) continue;
		const last = phases.at(-1);
		if (last?.phase === phase) last.height += row;
		else {
			if (last) top += PHASE_GAP;
			phases.push({ phase, top, height: row });
		}
		rows.push({ hop, top });
		top += row;
	}
	return { rows, phases, row, height: top };
}
