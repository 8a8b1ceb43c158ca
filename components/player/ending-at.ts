import { atEnd } from "@/lib/flow/player/player-steps";
import { type Ending, endingOf } from "@/lib/flow/read/ending";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";

/** How an attack ended, where the player stands at its end. A flow has no attacker, and no such end. */
export function endingAt(
	{ attack }: LessonView,
	{ context, run }: Pick<Player, "context" | "run">,
): Ending | undefined {
	return attack && atEnd(context) ? endingOf(run, attack.attacker) : undefined;
}
