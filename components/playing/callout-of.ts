import { catalog, entryOf } from "@/content/catalog";
import { addressOf } from "@/lib/flow/link/address";
import { formatCallout, parseCallout } from "@/lib/flow/link/callout";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { Player } from "./usePlayer";

const flows = () => catalog.filter((entry) => entry.kind === "flow");
const attacks = () => catalog.filter((entry) => entry.kind === "attack");

/** The call-out code of where the learner stands, or `undefined` where a link is needed. */
export const calloutOf = (lesson: LessonView, { context, run }: Pick<Player, "context" | "run">): string | undefined =>
	calloutOfRun(lesson, { ...run, spec: context.spec }, context.cursor);

/** The code of a hop of a run. */
export function calloutOfRun(
	lesson: Pick<LessonView, "id" | "kind">,
	run: Pick<Run, "spec">,
	hop = 0,
): string | undefined {
	const isAttack = lesson.kind === "attack";
	const flowId = isAttack ? entryOf(lesson.id)?.against : lesson.id;
	return formatCallout({
		flow: flows().findIndex((entry) => entry.id === flowId),
		attack: isAttack ? attacks().findIndex((entry) => entry.id === lesson.id) + 1 : 0,
		hop,
		spec: run.spec,
	});
}

/** The address that a code stands for, or `undefined` where it is none of ours. */
export async function hrefOfCallout(typed: string): Promise<string | undefined> {
	const place = parseCallout(typed);
	if (!place) return undefined;
	const entry = place.attack > 0 ? attacks()[place.attack - 1] : flows()[place.flow];
	if (!entry) return undefined;
	const flow = await entry.load();
	const { computeRun } = await import("@/lib/flow/read/compute");
	const spec = { settings: place.settings, choices: [], edits: [] };
	const { hops } = await computeRun(flow, spec);
	const number = hops[Math.min(place.hop, hops.length - 1)]?.number ?? "1";
	const tab = entry.kind === "attack" ? "lab" : "letter";
	const query = formatLink({ spec, view: { ...defaultView(tab), hop: number } }, { settings: flow.defaults, tab });
	return addressOf(pathOfLesson(entry), query);
}
