import type { CatalogEntry } from "@/content/catalog";
import type { Stand } from "@/lib/vocabulary/attackers";

/** A set of the index: the lesson that it is made from. Plain data, so that a server can hand it over. */
export interface SetRow extends Pick<CatalogEntry, "id" | "kind" | "title" | "group" | "summary"> {
	/** Of an attack: where the attacker stands. */
	readonly stand?: Stand;
}
