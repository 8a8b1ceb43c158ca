import type { CatalogEntry } from "@/content/catalog";

/** Which lessons can stand beside each other: flows, attacks, and an attack with the flow that it attacks. */
export const standBeside = (a: CatalogEntry, b: CatalogEntry): boolean =>
	a.kind === b.kind || a.against === b.id || b.against === a.id;
