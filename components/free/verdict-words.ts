/** What the end of a played run says, in sentences. All of it is read from the verdict. */
import { atEnd, type PlayerContext } from "@/lib/flow/player/player-steps";
import type { PlayedVerdict, Run } from "@/lib/flow/run";

export interface VerdictWords {
	readonly reads: string;
	readonly planted: string | undefined;
	readonly lacks: readonly string[];
	readonly ada: string;
}

/** @returns `undefined` while the run has not been played to its end */
export function verdictWords(run: Run, context: PlayerContext): VerdictWords | undefined {
	const { played } = run;
	if (!played || !atEnd(context)) return undefined;
	return {
		reads: played.reads ? (played.seen ? "yes, you have seen them" : "yes, with what you hold") : "no",
		planted: played.planted ? "Ada works in your account" : undefined,
		lacks: played.lacks,
		ada: adas(played),
	};
}

const adas = ({ honest, honestAgain }: PlayedVerdict): string =>
	honest ? "yes" : honestAgain ? "not this time, but at her next try" : "no";

/** How far a value came when it was tried, in words. */
export function openedWords({ opens, refusedBy, error, lacks }: PlayedVerdict["opened"][number]): string {
	if (opens === "photos") return "opens Ada's photos";
	if (opens === "tokens") return "brings a token that does not open them";
	const why = [refusedBy === undefined ? undefined : `refused by ${refusedBy}`, error].filter(Boolean).join(", ");
	const missing = lacks.length === 0 ? "" : `; the client's own request had ${lacks.join(", ")} besides`;
	return `opens nothing${why === "" ? "" : ` (${why})`}${missing}`;
}
