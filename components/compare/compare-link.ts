/** The link of a comparison: the settings of both sides, each as the link of its lesson, and the place in both. */
import type { LessonView } from "@/lib/flow/lesson-view";
import { defaultView, formatLink, leftOut, parseLink } from "@/lib/flow/share";
import type { Settings } from "@/lib/vocabulary/settings";

export interface ComparePlace {
	readonly settings: { readonly a: Settings; readonly b: Settings };
	/** Index of the current pair. */
	readonly cursor: number;
	readonly onlyDifferences: boolean;
}

type Lesson = Pick<LessonView, "defaults" | "shortTitle">;

const defaultsOf = ({ defaults }: Lesson) => ({ settings: defaults, tab: "letter" }) as const;

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
	const settingsOf = (name: "a" | "b", lesson: Lesson): Settings => {
		const { spec, notices: own } = parseLink(values.get(name) ?? "", defaultsOf(lesson));
		notices.push(...own.map((notice) => `${lesson.shortTitle}: ${notice}`));
		if (spec.choices.length > 0 || spec.edits.length > 0)
			notices.push(`${lesson.shortTitle}: a comparison has no choices and no edits, so those were left out.`);
		return spec.settings;
	};
	const hop = values.get("hop") ?? "1";
	const isHop = /^[1-9]\d{0,3}$/.test(hop);
	if (!isHop) notices.push("The hop in this link is not a number. Opened hop 1 instead.");
	return {
		settings: { a: settingsOf("a", a), b: settingsOf("b", b) },
		cursor: isHop ? Number(hop) - 1 : 0,
		onlyDifferences: values.get("only") === "1",
		notices,
	};
}

/** The query of a comparison, without `?`; empty where it is the one that the page opens with. */
export function formatPlace({ settings, cursor, onlyDifferences }: ComparePlace, a: Lesson, b: Lesson): string {
	const query = new URLSearchParams();
	const put = (name: string, own: Settings, lesson: Lesson) => {
		const spec = { settings: own, choices: [], edits: [] };
		const text = formatLink({ spec, view: defaultView("letter") }, defaultsOf(lesson));
		if (text !== "v=1") query.set(name, text);
	};
	if (cursor > 0) query.set("hop", String(cursor + 1));
	if (onlyDifferences) query.set("only", "1");
	put("a", settings.a, a);
	put("b", settings.b, b);
	return query.toString();
}
