/** The address of a comparison: each side as a link to its lesson would say it, and one place in both. */
import type { LessonView } from "@/lib/flow/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { defaultView, formatLink, parseLink } from "@/lib/flow/share";

export interface Place {
	readonly specs: { readonly a: RunSpec; readonly b: RunSpec };
	/** Index of the current pair. */
	readonly cursor: number;
	readonly onlyDifferences: boolean;
}

const defaultsOf = ({ defaults }: LessonView) => ({ settings: defaults, tab: "letter" }) as const;

export const defaultSpec = ({ defaults }: LessonView): RunSpec => ({ settings: defaults, choices: [], edits: [] });

/** Reads a query; what had to be left out of it is said in sentences. */
export function readPlace(
	search: string,
	a: LessonView,
	b: LessonView,
): Place & { readonly notices: readonly string[] } {
	const query = new URLSearchParams(search);
	const left = parseLink(query.get("a") ?? "", defaultsOf(a));
	const right = parseLink(query.get("b") ?? "", defaultsOf(b));
	const text = query.get("hop") ?? "1";
	const hop = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	return {
		specs: { a: left.spec, b: right.spec },
		cursor: Math.max(0, hop - 1),
		onlyDifferences: query.get("only") === "1",
		notices: [
			...new Set([
				...left.notices,
				...right.notices,
				...(hop > 0 ? [] : ["The hop in this link is not a number. Opened hop 1 instead."]),
			]),
		],
	};
}

/** The query of a place, with `?`, or nothing where all is as it begins. */
export function formatPlace({ specs, cursor, onlyDifferences }: Place, a: LessonView, b: LessonView): string {
	const query = new URLSearchParams();
	const put = (name: string, spec: RunSpec, lesson: LessonView) => {
		const text = formatLink({ spec, view: defaultView("letter") }, defaultsOf(lesson));
		if (text !== "v=1") query.set(name, text);
	};
	if (cursor > 0) query.set("hop", String(cursor + 1));
	if (onlyDifferences) query.set("only", "1");
	put("a", specs.a, a);
	put("b", specs.b, b);
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}

/** One lesson played in two ways, beside each other. */
export const compareHref = (lesson: LessonView, before: RunSpec, now: RunSpec, hop = 0): string =>
	`/compare/${lesson.id}/${lesson.id}${formatPlace(
		{ specs: { a: before, b: now }, cursor: hop, onlyDifferences: false },
		lesson,
		lesson,
	)}`;
