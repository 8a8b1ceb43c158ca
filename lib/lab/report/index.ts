/** What was seen of a client, as a list of what it does. "Not seen" is never "failed". */
import type { SpecRef } from "../../vocabulary/specs";
import type { Exchange } from "../log";

export interface Observation {
	readonly id: string;
	/** Such as "Uses PKCE with S256". */
	readonly title: string;
	readonly status: "yes" | "no" | "not seen";
	/** In a sentence what shows it, or what would. */
	readonly sentence: string;
	/** Numbers of the exchanges that show it. */
	readonly shown: readonly number[];
	readonly specs: readonly SpecRef[];
}

export function reportOf(_exchanges: readonly Exchange[]): readonly Observation[] {
	return [];
}
