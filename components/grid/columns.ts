/** The columns of the grid: every raised level of every control that some attack has, by who checks. Pure. */
import type { GridRow } from "@/lib/flow/proof/grid";
import { type ControlId, controls } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";

export interface Column {
	readonly control: ControlId;
	readonly level: string;
	/** The first level of its control, which carries the name. */
	readonly first: boolean;
}

export interface ColumnGroup {
	readonly at: "as" | "client" | "rs";
	readonly columns: readonly Column[];
}

/** In the order of the controls, grouped by the party that carries them out. */
export function columnGroups(rows: readonly GridRow[]): readonly ColumnGroup[] {
	const has = (control: ControlId, level: string) =>
		rows.some(({ cells }) => cells.some((cell) => cell.control === control && cell.level === level));
	const all = (Object.keys(controls) as ControlId[]).flatMap((control) =>
		controls[control].levels
			.filter((level) => has(control, level))
			.map((level, i): Column => ({ control, level, first: i === 0 })),
	);
	return (["as", "client", "rs"] as const)
		.map((at) => ({ at, columns: all.filter(({ control }) => meanings[control].at === at) }))
		.filter(({ columns }) => columns.length > 0);
}
