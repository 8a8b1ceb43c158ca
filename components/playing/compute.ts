import type { AnyFlow } from "@/lib/flow/define";
import type { Run, RunSpec } from "@/lib/flow/run";
import { type Piece, piece } from "../ui/piece";

const engine = piece(() => import("@/lib/flow/read/compute").then((m) => m.computeRun));

/** One for each lesson that was asked for: they hold nothing but what was fetched. */
const lessons = new Map<string, Piece<AnyFlow | undefined>>();

/** The lesson itself, with its machine and its steps; `undefined` where there is none of this name. */
export function lessonPiece(id: string): Piece<AnyFlow | undefined> {
	const known = lessons.get(id);
	if (known) return known;
	const fresh = piece(async () => (await import("@/content/lesson-of")).lessonOf(id));
	lessons.set(id, fresh);
	return fresh;
}

/** Everything that a lesson is played with. */
export const enginePieces = (lesson: string): readonly Piece<unknown>[] => [engine, lessonPiece(lesson)];

/**
 * Computes a run of a lesson. Engine and lesson are loaded when they are first needed.
 * @throws NotFetched where they cannot be
 */
export async function compute(lesson: string, spec: RunSpec): Promise<Run> {
	const [computeRun, flow] = await Promise.all([engine.get(), lessonPiece(lesson).get()]);
	if (!flow) throw new Error(`There is no lesson "${lesson}"`);
	return computeRun(flow, spec);
}
