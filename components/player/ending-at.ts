import { type Ending, endingOf } from "@/lib/flow/ending";
import type { LessonView } from "@/lib/flow/lesson-view";
import { atEnd } from "@/lib/flow/player-steps";
import type { Player } from "./usePlayer";

/** How an attack ended, where the player stands at its end. A flow has no attacker, and no such end. */
export function endingAt(
	{ attack }: LessonView,
	{ context, run }: Pick<Player, "context" | "run">,
): Ending | undefined {
	return attack && atEnd(context) ? endingOf(run, attack.attacker) : undefined;
}
