import { catalog, entryOf } from "@/content/catalog";
import { type AnyFlow, isAttack } from "@/lib/flow/define";
import { addressOf } from "@/lib/flow/link/address";
import { type CalloutPlace, type CodedLesson, formatCallout, hearCallout, placeOf } from "@/lib/flow/link/callout";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { type LessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Run, RunSpec } from "@/lib/flow/run";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { Player } from "./usePlayer";

/** The call-out code of where the learner stands, or `undefined` where a link is needed. */
export const calloutOf = (lesson: LessonView, { context, run }: Pick<Player, "context" | "run">): string | undefined =>
	calloutOfRun(lesson, { ...run, spec: context.spec }, context.cursor);

/** The code of a hop of a run. */
export function calloutOfRun(
	{ id, controls, levels, defaults, attack }: Pick<LessonView, "id" | "controls" | "levels" | "defaults" | "attack">,
	{ spec, choices }: Pick<Run, "spec" | "choices">,
	hop = 0,
): string | undefined {
	const number = entryOf(id)?.number;
	if (number === undefined) return undefined;
	const lesson: CodedLesson = { number, controls, levels, defaults, variants: attack?.variants ?? [] };
	return formatCallout(lesson, { hop, spec, points: choices });
}

/** The address that a code stands for, or in one sentence or two why it leads nowhere. */
export type Joined = { readonly href: string } | { readonly problem: string };

const NOT_OURS = mark("This code is not one of ours. Codes look like 1RB0-01JR: please check each character.");
const EARLIER = mark(
	"This code is of an earlier version, whose codes had six characters. Please ask for a new one, or a link.",
);
const OTHER = mark(
	"This code is of another version, and there is no such place here. Please ask for a new one, or a link.",
);

/** Where a typed code leads. @throws where the lesson cannot be loaded */
export async function joinBy(typed: string): Promise<Joined> {
	const heard = hearCallout(typed);
	if (heard === undefined) return { problem: t(NOT_OURS) };
	if (heard === "earlier") return { problem: t(EARLIER) };
	const entry = catalog.find(({ number }) => number === heard.lesson);
	if (!entry) return { problem: t(OTHER) };
	const flow = await entry.load();
	const place = placeOf({ ...flow, number: entry.number, variants: isAttack(flow) ? flow.variants : [] }, heard);
	return place ? { href: await hrefOf(flow, place) } : { problem: t(OTHER) };
}

async function hrefOf(flow: AnyFlow, { settings, choice, hop }: CalloutPlace): Promise<string> {
	const { computeRun } = await import("@/lib/flow/read/compute");
	const honest = await computeRun(flow, { settings, choices: [], edits: [] });
	// Until then everybody takes the first option, so the moments and their options are the same in both runs.
	const ids = honest.choices.map(({ options }, i) => options[choice?.at === i ? choice.option : 0]?.id ?? "");
	const spec: RunSpec = { settings, choices: choice ? ids.slice(0, choice.at + 1) : [], edits: [] };
	const { hops } = choice ? await computeRun(flow, spec) : honest;
	const number = hops[Math.min(hop, hops.length - 1)]?.number ?? "1";
	const tab = flow.kind === "attack" ? "lab" : "letter";
	const query = formatLink({ spec, view: { ...defaultView(tab), hop: number } }, { settings: flow.defaults, tab });
	return addressOf(pathOfLesson(flow), query);
}
