/** What a side of a comparison is called: its lesson, its profile, and what differs from where the lesson begins. */
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";

export const profileNames = {
	weakest: mark("weakest"),
	"2.0": mark("OAuth 2.0"),
	"2.1": mark("OAuth 2.1"),
} as const;

/** More than so many are counted. */
const MOST = 2;

/** How much is done in a run whose attacker a learner plays; empty where nobody does. */
export function actsText({ free }: RunSpec): string {
	if (!free) return "";
	const { length } = free.interventions;
	return length === 0 ? t("nothing done") : length === 1 ? t("1 act") : t("{count} acts", { count: length });
}

interface Departure {
	readonly text: Text;
	readonly values?: Readonly<Record<string, string | number>>;
}

function departuresOf({ defaults, controls: own }: LessonView, spec: RunSpec): readonly Departure[] {
	const { settings, choices, edits } = spec;
	const start: Settings =
		settings.profile === defaults.profile ? defaults : { ...defaults, profile: settings.profile, levels: {} };
	const moved = own.filter((id) => levelOf(settings, id) !== levelOf(start, id));
	const all: readonly (Departure | false)[] = [
		...moved.map((id) => ({
			text: mark("{control} {level}"),
			values: { control: meanings[id].name, level: levelOf(settings, id) },
		})),
		settings.scope !== defaults.scope && scopeOf(settings),
		settings.seed !== defaults.seed && { text: mark("seed {seed}"), values: { seed: settings.seed } },
		counted(settings.skippedChecks.length, mark("1 check skipped"), mark("{count} checks skipped")),
		choices.length > 0 && { text: mark("other choices") },
		counted(edits.length, mark("1 message edited"), mark("{count} messages edited")),
	];
	return all.filter((one) => one !== false);
}

const scopeOf = ({ scope }: Settings): Departure =>
	scope ? { text: mark("scope {scope}"), values: { scope } } : { text: mark("scope none") };

const counted = (count: number, one: Text, many: Text): Departure | false =>
	count > 0 && { text: count === 1 ? one : many, values: { count } };

/** Where a side departs from its lesson, one fragment each, such as `PKCE off`. In English, also on the server. */
export const departures = (lesson: LessonView, spec: RunSpec): readonly string[] =>
	departuresOf(lesson, spec).map(({ text, values = {} }) =>
		text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
	);

export function sideName(lesson: LessonView, spec: RunSpec): string {
	const list = departuresOf(lesson, spec).map(({ text, values }) => t(text, values));
	const named = list.length > MOST ? [...list.slice(0, MOST), t("{count} more", { count: list.length - MOST })] : list;
	const profile = t(profileNames[spec.settings.profile]);
	return [lesson.shortTitle, actsText(spec), profile, ...named].filter(Boolean).join(", ");
}
