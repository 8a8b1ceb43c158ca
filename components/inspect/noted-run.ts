/** A run that brings the words for the rows of its letters, so that they are there before the words for all names are. */
import type { Run } from "@/lib/flow/run";
import type { ParameterNote } from "@/lib/vocabulary/parameters";

export interface NotedRun extends Run {
	/** By hop and row. */
	readonly notes: readonly (readonly (ParameterNote | null)[])[];
}

/** @returns what a run has brought for a row of a letter */
export const broughtNote = (run: Run | NotedRun, hop: number, row: number): ParameterNote | undefined =>
	"notes" in run ? (run.notes[hop]?.[row] ?? undefined) : undefined;
