/** Runs of the lessons for tests of the engine. */
import { attack } from "@/content/attacks/code-interception/flow";
import { attack as mixUp } from "@/content/attacks/mix-up/flow";
import { flow } from "@/content/flows/code-pkce/flow";
import { flow as implicit } from "@/content/flows/implicit/flow";
import { flow as refresh } from "@/content/flows/refresh/flow";
import type { AnyFlow } from "../flow/define";
import { play } from "../flow/engine";
import type { Trace } from "../flow/frame";
import { runOf } from "../flow/read/hops";
import type { Run, RunSpec } from "../flow/run";
import type { Settings } from "../vocabulary/settings";

export { attack, flow, implicit, mixUp, refresh };

export const specOf = (lesson: AnyFlow, settings: Partial<Settings> = {}, more: Partial<RunSpec> = {}): RunSpec => ({
	settings: { ...lesson.defaults, ...settings },
	choices: [],
	edits: [],
	...more,
});

export const playWith = (
	lesson: AnyFlow,
	settings: Partial<Settings> = {},
	more: Partial<RunSpec> = {},
): Promise<Trace> => play(lesson, specOf(lesson, settings, more));

export async function runWith(
	lesson: AnyFlow,
	settings: Partial<Settings> = {},
	more: Partial<RunSpec> = {},
): Promise<Run> {
	const spec = specOf(lesson, settings, more);
	return runOf(lesson, spec, await play(lesson, spec));
}

/** Texts of the made values of one kind, in order, at the end of a trace. */
export const madeIn = (trace: Trace, kind: string): readonly string[] =>
	(trace.at(-1)?.world.values ?? []).filter((value) => value.kind === kind).map(({ text }) => text);
