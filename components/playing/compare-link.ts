/** The link of a comparison: both sides, each as the link of its lesson would say it, and one place in both. */
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink, leftOut, linkDefaults, parseLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";

export interface ComparePlace {
	readonly specs: { readonly a: RunSpec; readonly b: RunSpec };
	/** Index of the current pair. */
	readonly cursor: number;
	readonly onlyDifferences: boolean;
}

type Lesson = Parameters<typeof linkDefaults>[0] & Pick<LessonView, "shortTitle">;

/** What a side begins with; where a learner plays the attacker, its link says what was done, too. */
const defaultsOf = (lesson: Lesson) => ({ ...linkDefaults(lesson), ...(lesson.free ? { play: playLink } : {}) });

export const defaultSpec = ({ defaults, free = false }: Pick<LessonView, "defaults" | "free">): RunSpec => ({
	settings: defaults,
	choices: [],
	edits: [],
	...(free ? { free: { positions: [], interventions: [] } } : {}),
});

/** Reads a query. Never throws; whatever is left out is named in a notice. */
export function parsePlace(
	query: string,
	a: Lesson,
	b: Lesson,
): ComparePlace & { readonly notices: readonly string[] } {
	const notices: string[] = [];
	const values = new URLSearchParams(query);
	const known: Readonly<Record<string, RegExp>> = { hop: /^/, only: /^[01]$/, a: /^/, b: /^/ };
	const foreign = [...values].filter(([name, value]) => !(Object.hasOwn(known, name) && known[name]?.test(value)));
	if (foreign.length > 0) notices.push(leftOut(foreign));
	const specOf = (name: "a" | "b", lesson: Lesson): RunSpec => {
		const { spec, notices: own } = parseLink(values.get(name) ?? "", defaultsOf(lesson));
		notices.push(...own.map((notice) => `${lesson.shortTitle}: ${notice}`));
		return spec;
	};
	const hop = values.get("hop") ?? "1";
	const isHop = /^[1-9]\d{0,3}$/.test(hop);
	if (!isHop) notices.push("The hop in this link is not a number. Opened hop 1 instead.");
	return {
		specs: { a: specOf("a", a), b: specOf("b", b) },
		cursor: isHop ? Number(hop) - 1 : 0,
		onlyDifferences: values.get("only") === "1",
		notices: [...new Set(notices)],
	};
}

/** The query of a comparison, without `?`; empty where it is the one that the page opens with. */
export function formatPlace({ specs, cursor, onlyDifferences }: ComparePlace, a: Lesson, b: Lesson): string {
	const query = new URLSearchParams();
	const put = (name: string, spec: RunSpec, lesson: Lesson) => {
		const defaults = defaultsOf(lesson);
		const text = formatLink({ spec, view: defaultView(defaults.tab) }, defaults);
		if (text !== "v=1") query.set(name, text);
	};
	if (cursor > 0) query.set("hop", String(cursor + 1));
	if (onlyDifferences) query.set("only", "1");
	put("a", specs.a, a);
	put("b", specs.b, b);
	return query.toString();
}

/** One lesson played in two ways, beside each other. */
export const compareHref = (lesson: LessonView, before: RunSpec, now: RunSpec, hop = 0): string =>
	addressOf(
		`/compare/${lesson.id}/${lesson.id}`,
		formatPlace({ specs: { a: before, b: now }, cursor: hop, onlyDifferences: false }, lesson, lesson),
	);
