import type { ReactNode } from "react";
import type { CatalogEntry } from "@/content/catalog";

/** A flow of the index. */
export interface FlowRow {
	readonly entry: Pick<CatalogEntry, "id" | "kind" | "title" | "group" | "summary">;
	/** The whole run in one line, drawn when the page was built. */
	readonly strip: ReactNode;
	/** The number of the last hop, as the lesson counts them: 11b is no hop of its own. */
	readonly hops: string;
}
