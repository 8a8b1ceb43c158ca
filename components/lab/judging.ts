/** What the lab makes of what it saw: runs, a report, and a verdict for each fault. */
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import { type FaultPlace, faultWords } from "@/lib/lab/faults/words";

export { type FaultStanding, standingOf } from "@/lib/lab/faults/standing";
export { faultWords } from "@/lib/lab/faults/words";
export { reportOf } from "@/lib/lab/report";
export type { Judge } from "@/lib/lab/report/checked";
export { pooledOf } from "@/lib/lab/report/pooled";
export { isCleanRun, runsOf } from "@/lib/lab/runs";
export { type Verdict, verdictOf } from "@/lib/lab/verdict";
export { whyNotReached } from "@/lib/lab/verdict-reached";

/** Every fault, by the message that it is in. */
export const faultGroups: readonly (readonly [place: FaultPlace, ids: readonly FaultId[]])[] = [
	...new Set(faultIds.map((id) => faultWords[id].place)),
].map((place) => [place, faultIds.filter((id) => faultWords[id].place === place)]);
