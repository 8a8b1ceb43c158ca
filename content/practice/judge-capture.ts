/** Whether a run of free play has reached a goal: it is read from its address, played, and its final world says. */
import type { AnyFlow } from "@/lib/flow/define";
import { queryIn } from "@/lib/flow/link/address";
import { linkDefaults, parseLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { verdictText } from "@/lib/flow/read/verdict-words";
import type { PlayedVerdict, RunSpec } from "@/lib/flow/run";
import type { CaptureExercise, Judged } from "@/lib/practice/exercise";
import { type ControlId, controlIds, controls, rank } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf } from "@/lib/vocabulary/settings";
import { lessonOf } from "../lesson-of";
import { playedOf } from "./captures";

type Goal = NonNullable<ReturnType<typeof playedOf>>["goal"];

const reached: Readonly<Record<Goal, (verdict: PlayedVerdict) => boolean>> = {
	reads: ({ reads }) => reads,
	planted: ({ planted }) => planted,
	keeps: ({ opened }) => opened.some(({ opens }) => opens === "aim"),
};

/** A sentence on why there is nothing to judge. */
export interface NotJudged {
	readonly problem: string;
}

/** @param address of the run, as the address bar of free play or its Share has it */
export async function judgeCapture(
	attack: AnyFlow,
	exercise: CaptureExercise,
	address: string,
): Promise<Judged | NotJudged> {
	const [path = ""] = exercise.href.split(/[?#]/);
	const goal = playedOf(attack)?.goal;
	const flow = await lessonOf(path.replace("/attacks/free/", "free-"));
	if (!flow || !goal) throw new Error(`${exercise.id} is no goal of free play`);
	const url = urlIn(address);
	if (url?.pathname !== path) return { problem: "That is not the address of a run in the free play of this exercise." };
	const { spec } = parseLink(queryIn(url), { ...linkDefaults({ ...lessonView(flow), free: true }), play: playLink });
	const problem = departure(spec, exercise.spec);
	if (problem !== undefined) return { problem };
	const run = await computeRun(flow, { ...spec, edits: [] });
	const right = run.played !== undefined && reached[goal](run.played);
	return { right, says: verdictText(run) };
}

/** An address with a host or without one; which host, does not matter. */
function urlIn(address: string): URL | undefined {
	const ours = "http://par-avion.invalid";
	return URL.canParse(address.trim(), ours) ? new URL(address.trim(), ours) : undefined;
}

/** How a run was made easier than the exercise has it; a harder one is welcome. */
function departure({ settings, free }: RunSpec, asked: RunSpec): string | undefined {
	const lower = controlIds.find((id) => isLower(id, settings, asked.settings));
	if (lower) return `In that run, “${meanings[lower].name}” stands lower than here. Begin from the link above.`;
	if (settings.skippedChecks.some((id) => !asked.settings.skippedChecks.includes(id)))
		return "In that run a check is skipped by name. Begin from the link above.";
	const elsewhere = free?.positions.some((position) => !asked.free?.positions.includes(position));
	return elsewhere
		? "In that run the attacker stands at a place that it does not have here. Begin from the link above."
		: undefined;
}

const isLower = (id: ControlId, settings: RunSpec["settings"], asked: RunSpec["settings"]): boolean =>
	controls[id].kind === "protection" && rank(id, levelOf(settings, id)) < rank(id, levelOf(asked, id));
