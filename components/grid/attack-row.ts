import type { GridRow } from "@/lib/flow/proof/grid";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Stand } from "@/lib/vocabulary/attackers";

/** An attack of the index and of the grid. */
export interface AttackRow {
	readonly lesson: Pick<LessonView, "id" | "defaults" | "title" | "controls">;
	/** As it was played when docs/grid was written; a test plays it again, and so can the page. */
	readonly row: GridRow;
	/** How many settings of its controls are played for its row. */
	readonly settings: number;
	/** One line of what happens. */
	readonly summary: string;
	/** The flow that it attacks: its id and its title. */
	readonly against: { readonly id: string; readonly title: string };
	readonly stand: Stand;
	/** Where it is described. */
	readonly sections: readonly string[];
}
