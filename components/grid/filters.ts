/** Which attacks the index shows, by what stands in its address. Pure. */
import { type ControlId, controls, isControlId } from "@/lib/vocabulary/controls";
import type { AttackRow } from "./attack-row";

export interface Filters {
	readonly view: "list" | "grid";
	/** Words that all have to stand in name, id, summary, flow, sections or controls. */
	readonly q: string;
	/** Id of the flow that is attacked. */
	readonly flow: string | undefined;
	/** A control that stops it, alone or with others. */
	readonly by: ControlId | undefined;
}

export const everything: Filters = { view: "list", q: "", flow: undefined, by: undefined };

/** Characters of a search that still go into an address. */
const MAX_SEARCH = 80;

/** Reads the address of the page. What it does not know is left out: the list shows more then, and never nothing. */
export function readFilters(query: string, attacks: readonly AttackRow[]): Filters {
	const values = new URLSearchParams(query);
	const [flow, by] = [values.get("flow"), values.get("by") ?? ""];
	return {
		view: values.get("view") === "grid" ? "grid" : "list",
		q: [...(values.get("q") ?? "")].slice(0, MAX_SEARCH).join(""),
		flow: attacks.find(({ against }) => against.id === flow)?.against.id,
		by: isControlId(by) ? by : undefined,
	};
}

/** The same as a query, with its `?`; empty where everything is shown. */
export function formatFilters({ view, q, flow, by }: Filters): string {
	const pairs = Object.entries({ view: view === "grid" ? view : "", q, flow, by }).filter(
		(pair): pair is [string, string] => Boolean(pair[1]),
	);
	return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

/** Controls of the smallest sets that stop an attack, each once. */
export const stoppersOf = ({ row }: Pick<AttackRow, "row">): readonly ControlId[] => [
	...new Set(row.sets.flatMap(({ raised }) => Object.keys(raised) as ControlId[])),
];

export function isShown(attack: AttackRow, { q, flow, by }: Filters): boolean {
	const text = textOf(attack);
	return (
		(flow === undefined || attack.against.id === flow) &&
		(by === undefined || stoppersOf(attack).includes(by)) &&
		wordsOf(q).every((word) => text.includes(word))
	);
}

const wordsOf = (q: string): readonly string[] => q.toLowerCase().split(/\s+/).filter(Boolean);

function textOf({ lesson, summary, against, sections }: AttackRow): string {
	const named = lesson.controls.map((id) => `${id} ${controls[id].name}`);
	return [lesson.id, lesson.title, summary, against.title, ...sections, ...named].join(" ").toLowerCase();
}

export interface WayOut {
	/** The filter that is taken away, as it is said. */
	readonly without: string;
	readonly drop: Partial<Filters>;
	/** How many attacks there are then. */
	readonly count: number;
}

/** What could be taken away where nothing is shown: one filter if that is enough, else all. */
export function wayOut(attacks: readonly AttackRow[], filters: Filters): WayOut {
	const { q, by, flow } = filters;
	const ways: readonly Omit<WayOut, "count">[] = [
		{ without: `“${q}”`, drop: { q: "" } },
		{ without: `“${by && controls[by].name}”`, drop: { by: undefined } },
		{ without: `“${attacks.find(({ against }) => against.id === flow)?.against.title}”`, drop: { flow: undefined } },
	];
	const all = { without: "filters", drop: { q: "", by: undefined, flow: undefined }, count: attacks.length };
	const counted = ways.map((way) => ({
		...way,
		count: attacks.filter((one) => isShown(one, { ...filters, ...way.drop })).length,
	}));
	return counted.find(({ count }) => count > 0) ?? all;
}
