import type { Run } from "../../flow/run";

/**
 * Hops by their numbers, as one says them: "1, 5 to 9 and 21".
 * @param hops indices, in order
 */
export function numbersOf({ hops: all }: Pick<Run, "hops">, hops: readonly number[]): string {
	const number = (index: number) => all[index]?.number ?? "";
	const runs: [first: number, last: number][] = [];
	for (const hop of hops) {
		const last = runs.at(-1);
		if (last && last[1] === hop - 1) last[1] = hop;
		else runs.push([hop, hop]);
	}
	const parts = runs.flatMap(([first, last]) =>
		last - first > 1
			? [`${number(first)} to ${number(last)}`]
			: first === last
				? [number(first)]
				: [number(first), number(last)],
	);
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** The same as the beginning of a sentence: "Hop 4" or "Hops 4 and 5". */
export const hopsText = (run: Pick<Run, "hops">, hops: readonly number[]): string =>
	`Hop${hops.length === 1 ? "" : "s"} ${numbersOf(run, hops)}`;
