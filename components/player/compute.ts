import type { Run, RunSpec } from "@/lib/flow/run";

/** Computes a run of a lesson. Engine and lesson are loaded when they are first needed. */
export async function compute(lesson: string, spec: RunSpec): Promise<Run> {
	const { entryOf } = await import("@/content/catalog");
	const entry = entryOf(lesson);
	if (!entry) throw new Error(`There is no lesson "${lesson}"`);
	const [flow, { computeRun }] = await Promise.all([entry.load(), import("@/lib/flow/compute")]);
	return computeRun(flow, spec);
}
