/** The columns of the grid: every control that alone changes what comes of some attack, by who carries it out. Pure. */
import type { GridRow } from "@/lib/flow/proof/grid";
import { type ControlId, controls, rank } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";

export interface ColumnGroup {
	readonly at: "as" | "client" | "rs";
	readonly columns: readonly ControlId[];
}

/** In the order of the controls. What changes nothing alone stands in the rows in which it is part of a set. */
export function columnGroups(rows: readonly GridRow[]): readonly ColumnGroup[] {
	const matters = (control: ControlId) =>
		rows.some(({ cells }) => cells.some((cell) => cell.control === control && cell.outcome !== "lands"));
	const all = (Object.keys(controls) as ControlId[]).filter(matters);
	return (["as", "client", "rs"] as const)
		.map((at) => ({ at, columns: all.filter((control) => meanings[control].at === at) }))
		.filter(({ columns }) => columns.length > 0);
}

/** A control at the strongest level that an attack has of it; `undefined` where it has no such control. */
export const strongest = ({ cells }: GridRow, control: ControlId): GridRow["cells"][number] | undefined =>
	cells.filter((cell) => cell.control === control).sort((a, b) => rank(control, b.level) - rank(control, a.level))[0];
