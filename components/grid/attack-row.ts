import type { GridRow } from "@/lib/flow/proof/grid";
import type { LessonView } from "@/lib/flow/read/lesson-view";

/** An attack of the grid. */
export interface AttackRow {
	readonly lesson: Pick<LessonView, "id" | "defaults" | "title" | "controls">;
	/** As it was played when the page was built; the page plays it again. */
	readonly row: GridRow;
}
