/** What a side of a comparison is called: its lesson, its profile, and what differs from where the lesson begins. */
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";

export const profileNames = { weakest: "weakest", "2.0": "OAuth 2.0", "2.1": "OAuth 2.1" } as const;

/** More than so many are counted. */
const MOST = 2;

/** How much is done in a run whose attacker a learner plays; empty where nobody does. */
export function actsText({ free }: RunSpec): string {
	if (!free) return "";
	const { length } = free.interventions;
	return length === 0 ? "nothing done" : length === 1 ? "1 act" : `${length} acts`;
}

/** Where a side departs from its lesson, one fragment each, such as `PKCE off`. */
export function departures({ defaults, controls: own }: LessonView, spec: RunSpec): readonly string[] {
	const { settings, choices, edits } = spec;
	const start: Settings =
		settings.profile === defaults.profile ? defaults : { ...defaults, profile: settings.profile, levels: {} };
	const moved = own.filter((id) => levelOf(settings, id) !== levelOf(start, id));
	const skipped = settings.skippedChecks.length;
	return [
		...moved.map((id) => `${meanings[id].name} ${levelOf(settings, id)}`),
		...(settings.scope === defaults.scope ? [] : [`scope ${settings.scope || "none"}`]),
		...(settings.seed === defaults.seed ? [] : [`seed ${settings.seed}`]),
		...(skipped === 0 ? [] : [skipped === 1 ? "1 check skipped" : `${skipped} checks skipped`]),
		...(choices.length === 0 ? [] : ["other choices"]),
		...(edits.length === 0 ? [] : [edits.length === 1 ? "1 message edited" : `${edits.length} messages edited`]),
	];
}

export function sideName(lesson: LessonView, spec: RunSpec): string {
	const list = departures(lesson, spec);
	const named = list.length > MOST ? [...list.slice(0, MOST), `${list.length - MOST} more`] : list;
	return [lesson.shortTitle, actsText(spec), profileNames[spec.settings.profile], ...named].filter(Boolean).join(", ");
}
