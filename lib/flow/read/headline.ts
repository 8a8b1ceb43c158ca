import type { CheckRecord } from "../../vocabulary/message";
import type { Hop } from "../run";

/**
 * The one check that stands for a whole list: the one that refused; else the one that the lesson points
 * at, if it ran; else the last that compared something. `undefined` where the hop is no list of checks.
 */
export function headlineCheck({ message, note }: Pick<Hop, "message" | "note">): CheckRecord | undefined {
	if (message.kind !== "checks") return undefined;
	const ranOnes = message.checks.filter((check) => check.verdict !== "skipped");
	return (
		ranOnes.find((check) => check.verdict === "failed") ??
		ranOnes.find((check) => check.id === note.headline) ??
		ranOnes.findLast((check) => check.compared !== undefined) ??
		ranOnes.at(-1)
	);
}
