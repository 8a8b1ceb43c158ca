/** One line of a client's report. */
import type { SpecRef } from "../../vocabulary/specs";
import type { Seen } from "../seen";

export interface Observation {
	readonly id: string;
	/** Such as "Uses PKCE with S256". */
	readonly title: string;
	/**
	 * "Not seen" is never "failed": nothing has shown it, one way or the other. "Stopped" is a yes that no message says:
	 * the client went no further under a fault than this.
	 */
	readonly status: "yes" | "stopped" | "no" | "not seen";
	/** In a sentence what shows it, or what would. */
	readonly sentence: string;
	/** Numbers of the exchanges that show it. */
	readonly shown: readonly number[];
	readonly specs: readonly SpecRef[];
}

/** What a line is made from. */
export interface Material {
	/** Everything, in order. */
	readonly seen: readonly Seen[];
	readonly runs: readonly { readonly clientId: string | undefined; readonly seen: readonly Seen[] }[];
}

/** What was found out; the rest of a line stands in its table. */
export type Found = Pick<Observation, "status" | "sentence" | "shown">;

export const notSeen = (sentence: string): Found => ({ status: "not seen", sentence, shown: [] });

/** The numbers of some messages, each once and not too many. */
export const numbersOf = (seen: readonly Pick<Seen, "n">[]): readonly number[] =>
	[...new Set(seen.map(({ n }) => n))].slice(-MOST);

const MOST = 6;

/**
 * A rule that each message keeps or breaks.
 * @param words what keeping and breaking is called, and what is missing where no message of the kind came
 */
export function kept(
	seen: readonly Seen[],
	keeps: (seen: Seen) => boolean,
	words: { readonly yes: string; readonly no: string; readonly none: string },
): Found {
	const broken = seen.filter((one) => !keeps(one));
	if (broken.length > 0) return { status: "no", sentence: words.no, shown: numbersOf(broken) };
	return seen.length === 0 ? notSeen(words.none) : { status: "yes", sentence: words.yes, shown: numbersOf(seen) };
}
