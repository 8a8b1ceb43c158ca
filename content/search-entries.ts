/** Everything that can be searched for on this site. Nothing is listed by hand: each entry is read from what it is about. */
import { type AnyFlow, isAttack } from "@/lib/flow/define";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { everyCheck } from "@/lib/parties/every-check";
import type { Entry, Place } from "@/lib/search/entry";
import { type MessagePart, messageParts } from "@/lib/search/found";
import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { parameterNoteAt } from "@/lib/vocabulary/parameters-at";
import { documents, type SpecRef, splitSpec } from "@/lib/vocabulary/specs";
import { catalog } from "./catalog";
import { NO_CODE } from "./errors";
import { type AnsweredError, askedAt, type FoundIn, hrefIn } from "./errors-answered";
import { glossary } from "./glossary";
import { units } from "./learn/units";
import { searchWords } from "./search-words";

/**
 * @param found what the runs of each lesson show
 * @param errors and who answers with which code in them
 */
export async function searchEntries(found: FoundIn, errors: readonly AnsweredError[]): Promise<readonly Entry[]> {
	const controlled = controlPlaces(await Promise.all(catalog.map(({ load }) => load())));
	const entries = [
		...lessons(),
		...(await course()),
		...errors.map(errorEntry),
		...checks(errors, found),
		...parameters(found),
		...terms(),
		...protections(controlled),
		...practice(),
		...clauses(found, controlled),
	];
	return entries.map(withWords);
}

/** Kinds of which each has a page, or a place on one, for itself. */
const OWN_PLACE: readonly Entry["kind"][] = ["flow", "attack", "unit", "term", "error"];

function withWords(entry: Entry): Entry {
	const words = OWN_PLACE.includes(entry.kind) ? (searchWords[entry.href] ?? []) : [];
	return words.length === 0 ? entry : { ...entry, also: [...(entry.also ?? []), ...words] };
}

const lessons = (): readonly Entry[] =>
	catalog.map((lesson) => ({
		kind: lesson.kind,
		name: lesson.title,
		also: [lesson.id],
		text: lesson.summary,
		href: pathOfLesson(lesson),
	}));

/** The units of the course, each with the first sentence that is read in it. */
const course = (): Promise<readonly Entry[]> =>
	Promise.all(
		units.map(async ({ id, title, group, load }) => {
			const [begins] = (await load()).reading;
			const [sentence] = /^.*?[.?](?=\s|$)/.exec(begins?.[0] ?? "") ?? [""];
			const text = `${group}. ${sentence}`;
			return { kind: "unit" as const, name: title, also: [id], text, href: `/learn/${id}` };
		}),
	);

/** The exercises of each lesson, under its title. */
const practice = (): readonly Entry[] =>
	catalog.map(({ id, title }) => ({
		kind: "practice",
		name: title,
		also: [`Practice: ${title}`, `Exercises: ${title}`],
		text: "Exercises, made from its run",
		href: `/practice/${id}`,
	}));

const terms = (): readonly Entry[] =>
	glossary.map(({ id, term, also = [], text }) => ({
		kind: "term",
		name: term,
		...(also.length > 0 ? { also } : {}),
		text,
		href: `/glossary#${id}`,
	}));

const errorEntry = ({ code, id, meaning }: AnsweredError): Entry => ({
	kind: "error",
	name: code === NO_CODE ? "No error code" : code,
	text: meaning.text,
	href: `/errors#${id}`,
});

/** Each check once for every answer that it gives, at a hop where it does; one that no run has refuse, where it is asked. */
function checks(errors: readonly AnsweredError[], found: FoundIn): readonly Entry[] {
	const refusing = errors.flatMap(({ code, by }) =>
		by.flatMap(({ who, checks }) =>
			checks.map(({ check, status, runs }): Entry => {
				const [{ lesson, href }] = runs;
				const answer = [status > 0 ? String(status) : "", code].filter((part) => part !== "").join(" ");
				const also = code === NO_CODE ? [check.id] : [code, check.id];
				return { kind: "check", name: check.title, also, text: `${who}: ${answer}. Run: ${lesson}`, href };
			}),
		),
	);
	const possible = errors.flatMap(({ code, others }) =>
		others.map(({ check, asked }): Entry => {
			const text = `Can answer ${code}, and does in no run here. Asked in ${asked.lesson}`;
			return { kind: "check", name: check.title, also: [code, check.id], text, href: asked.href };
		}),
	);
	const named = new Set([...refusing, ...possible].flatMap(({ also = [] }) => also));
	const asked = [...everyCheck.values()].flatMap(({ id, title }): readonly Entry[] => {
		const at = named.has(id) ? undefined : askedAt(found, id);
		return at ? [{ kind: "check", name: title, also: [id], text: `Asked in ${at.lesson}`, href: at.href }] : [];
	});
	return [...refusing, ...possible, ...asked];
}

/** Where a name stands in a message. */
const standing: Readonly<Record<MessagePart, string>> = {
	request: "In a request",
	header: "As a header",
	redirect: "In a redirect",
	fragment: "Behind the # of a redirect",
	answer: "In an answer",
};

/** Each name once, with every part of a message in which some lesson shows it. */
function parameters(found: FoundIn): readonly Entry[] {
	const names = new Set(catalog.flatMap(({ id }) => Object.keys(found.get(id)?.parameters ?? {})));
	return [...names].sort().flatMap((name): readonly Entry[] => {
		const places = messageParts.flatMap((part) => placeOf(found, name, part) ?? []);
		const [first] = places;
		if (!first) return [];
		const more = places.map(({ text, href }) => ({ text, href }));
		return [{ kind: "parameter", name, text: first.purpose, href: first.href, ...(more.length > 1 ? { more } : {}) }];
	});
}

/** The first lesson that shows a name there, with what it is for. */
function placeOf(found: FoundIn, name: string, part: MessagePart): (Place & { readonly purpose: string }) | undefined {
	for (const lesson of catalog) {
		const one = found.get(lesson.id)?.parameters[name]?.[part];
		const note = one && parameterNoteAt(name, one.value ?? "", one.place);
		if (note) return { text: standing[part], href: hrefIn(lesson, one.query), purpose: note.purpose };
	}
	return undefined;
}

/** Where a protection is met: among the attacks that it stops alone; else in the first lesson that has it. */
function controlPlaces(all: readonly AnyFlow[]): ReadonlyMap<ControlId, string> {
	const places = new Map<ControlId, string>();
	for (const flow of all)
		if (isAttack(flow)) for (const { control } of flow.claims.stoppedBy) places.set(control, `/attacks?by=${control}`);
	for (const flow of all)
		for (const control of flow.controls) if (!places.has(control)) places.set(control, pathOfLesson(flow));
	return places;
}

const protections = (controlled: ReadonlyMap<ControlId, string>): readonly Entry[] =>
	[...controlled].map(([id, href]) => ({
		kind: "protection",
		name: meanings[id].name,
		also: [id],
		text: meanings[id].does,
		href,
	}));

/** So many places where a clause is cited are told. */
const MOST_CITED = 4;

/** Every clause that the words of a hop, a check, a protection or a term cite, with where. */
function clauses(found: FoundIn, controlled: ReadonlyMap<ControlId, string>): readonly Entry[] {
	const cited = new Map<SpecRef, Place[]>();
	const cite = (spec: SpecRef, place: Place) => cited.set(spec, [...(cited.get(spec) ?? []), place]);
	for (const { id, title, specs, specs20 = [] } of everyCheck.values()) {
		const at = askedAt(found, id);
		if (at) for (const spec of new Set([...specs, ...specs20])) cite(spec, { text: `Check: ${title}`, href: at.href });
	}
	for (const lesson of catalog)
		for (const [spec, query] of Object.entries(found.get(lesson.id)?.clauses ?? {}))
			cite(spec as SpecRef, { text: lesson.title, href: hrefIn(lesson, query) });
	for (const [id, href] of controlled)
		for (const spec of [meanings[id].spec, meanings[id].spec20 ?? []].flat())
			cite(spec, { text: `Protection: ${meanings[id].name}`, href });
	for (const { id, term, specs } of glossary)
		for (const spec of specs) cite(spec, { text: `Glossary: ${term}`, href: `/glossary#${id}` });
	return [...cited]
		.sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
		.map(([spec, places]) => clauseEntry(spec, places));
}

function clauseEntry(spec: SpecRef, places: readonly Place[]): Entry {
	const [first] = places;
	return {
		kind: "clause",
		name: spec,
		text: documents[splitSpec(spec).document],
		href: first?.href ?? "/glossary",
		more: places.filter(({ text }, i) => places.findIndex((one) => one.text === text) === i).slice(0, MOST_CITED),
	};
}
