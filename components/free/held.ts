/** What the attacker holds at a hop, from the messages that reached it so far. */
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run, RunValue } from "@/lib/flow/run";
import { ATTACKER } from "./reach-at";

export function heldAt(run: Run, cursor: number): readonly RunValue[] {
	const held = holdingsOf(run)[cursor + 1]?.byLane[ATTACKER] ?? [];
	return run.values.filter(({ id, isPublic }) => isPublic || held.some((one) => one.id === id));
}
