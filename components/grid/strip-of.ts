/** A row of the grid in a few tiles. Pure. */
import type { GridRow, Played } from "@/lib/flow/proof/grid";
import { type ControlId, controls, rank } from "@/lib/vocabulary/controls";

export interface Tile {
	/** What is raised; nothing in the first tile. */
	readonly control?: ControlId;
	readonly level?: string;
	readonly played: Played;
}

/** First everything at its weakest, then each control that changes something, alone and at the highest level that does, in the order of the grid. */
export function stripOf({ base, cells }: GridRow): readonly Tile[] {
	const order = Object.keys(controls) as ControlId[];
	const tiles = order.flatMap((control): Tile[] => {
		const own = cells.filter((cell) => cell.control === control && cell.outcome !== "lands");
		const [highest] = own.sort((a, b) => rank(control, b.level) - rank(control, a.level));
		return highest ? [{ control, level: highest.level, played: highest }] : [];
	});
	return [{ played: base }, ...tiles];
}
