/** What the lab makes of what it saw: runs, a report, and a verdict for each fault. */
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import { faults } from "@/lib/lab/faults";
import type { Exchange } from "@/lib/lab/log";
import { type LabRun, runsOf } from "@/lib/lab/runs";

export { reportOf } from "@/lib/lab/report";
export { verdictOf } from "@/lib/lab/verdict";

export const faultWords = faults;

/** Every fault, by the message that it is in. */
export const faultGroups: readonly (readonly [place: string, ids: readonly FaultId[]])[] = [
	...new Map(
		faultIds.map((id) => [
			faultWords[id].place as string,
			faultIds.filter((one) => faultWords[one].place === faultWords[id].place),
		]),
	),
];

/** Runs of clients, in order. What belongs to none of them is a run by itself. */
export function runsIn(exchanges: readonly Exchange[]): readonly LabRun[] {
	const runs = runsOf(exchanges);
	if (runs.length > 0 || exchanges.length === 0) return runs;
	return [{ number: 1, kind: "none", exchanges, faults: [] }];
}
