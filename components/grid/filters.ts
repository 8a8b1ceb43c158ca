/** Which attacks the index shows, by what stands in its address. */
import { lengthOf } from "@/lib/http/text";
import { type ControlId, isControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { AttackRow } from "./attack-row";

export interface Filters {
	readonly view: "list" | "grid";
	/** Words that all have to stand in name, id, summary, flow, sections or controls. */
	readonly q: string;
	/** Id of the flow that is attacked. */
	readonly flow: string | undefined;
	/** A control that stops it, alone or with others. */
	readonly by: ControlId | undefined;
	/** Whether its last question has been answered on this machine. */
	readonly status: Status | undefined;
}

export const statuses = { todo: mark("to do"), finished: mark("finished") } as const;
export type Status = keyof typeof statuses;

export const everything: Filters = { view: "list", q: "", flow: undefined, by: undefined, status: undefined };

/** Characters of a search. */
export const MAX_SEARCH = 80;

export interface ReadFilters {
	readonly filters: Filters;
	/** What the page does not know of its address, each with its name. */
	readonly left: readonly (readonly [name: string, value: string])[];
}

/** Reads the query of the page's address. What is left out of it is named, and the list shows more then. */
export function readFilters(query: string, attacks: readonly AttackRow[]): ReadFilters {
	const left: [name: string, value: string][] = [];
	let filters = everything;
	for (const [name, value] of new URLSearchParams(query)) {
		const read = value === "" ? {} : readOne(name, value, attacks);
		if (read) filters = { ...filters, ...read };
		else left.push([name, value]);
	}
	return { filters, left };
}

function readOne(name: string, value: string, attacks: readonly AttackRow[]): Partial<Filters> | undefined {
	if (name === "view" && (value === "grid" || value === "list")) return { view: value };
	if (name === "q" && lengthOf(value) <= MAX_SEARCH) return { q: value };
	if (name === "flow" && attacks.some(({ against }) => against.id === value)) return { flow: value };
	if (name === "by" && isControlId(value)) return { by: value };
	if (name === "status" && Object.hasOwn(statuses, value)) return { status: value as Status };
	return undefined;
}

/** The same as a query, without a `?`; empty where everything is shown. */
export function formatFilters({ view, q, flow, by, status }: Filters): string {
	const pairs = Object.entries({ view: view === "grid" ? view : "", q, flow, by, status }).filter(
		(pair): pair is [string, string] => Boolean(pair[1]),
	);
	return new URLSearchParams(pairs).toString();
}

/** Controls of the smallest sets that stop an attack, each once. */
export const stoppersOf = ({ row }: Pick<AttackRow, "row">): readonly ControlId[] => [
	...new Set(row.sets.flatMap(({ raised }) => Object.keys(raised) as ControlId[])),
];

/** @param done ids of those that are finished */
export function isShown(attack: AttackRow, { q, flow, by, status }: Filters, done: ReadonlySet<string>): boolean {
	const text = textOf(attack);
	return (
		(status === undefined || done.has(attack.lesson.id) === (status === "finished")) &&
		(flow === undefined || attack.against.id === flow) &&
		(by === undefined || stoppersOf(attack).includes(by)) &&
		wordsOf(q).every((word) => text.includes(word))
	);
}

const wordsOf = (q: string): readonly string[] => q.toLowerCase().split(/\s+/).filter(Boolean);

function textOf({ lesson, summary, against, sections }: AttackRow): string {
	const named = lesson.controls.map((id) => `${id} ${meanings[id].name}`);
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
export function wayOut(attacks: readonly AttackRow[], filters: Filters, done: ReadonlySet<string>): WayOut {
	const { q, by, flow, status } = filters;
	const ways: readonly Omit<WayOut, "count">[] = [
		{ without: quoted(q), drop: { q: "" } },
		{ without: quoted(by && meanings[by].name), drop: { by: undefined } },
		{ without: quoted(attacks.find(({ against }) => against.id === flow)?.against.title), drop: { flow: undefined } },
		{ without: quoted(status && t(statuses[status])), drop: { status: undefined } },
	];
	const all = {
		without: t("filters ~ of the list"),
		drop: { ...everything, view: filters.view },
		count: attacks.length,
	};
	const counted = ways.map((way) => ({
		...way,
		count: attacks.filter((one) => isShown(one, { ...filters, ...way.drop }, done)).length,
	}));
	return counted.find(({ count }) => count > 0) ?? all;
}

const quoted = (name = ""): string => t("“{name}”", { name });
