/** What the course is built from: every unit with its runs, played now, by the same engine as in the lessons. */
import { notFound } from "next/navigation";
import { departures, profileNames } from "@/components/compare/settings-text";
import type { ShownLink, ShownPiece, ShownStatement, ShownUnit, UnitRow } from "@/components/learn/shown-unit";
import { FIRST, pathOfSet, placeQuery } from "@/components/practice/place";
import { entryOf } from "@/content/catalog";
import { glossary, piecesOf } from "@/content/glossary";
import type { StatementId } from "@/content/learn/ids";
import { questionItem, statementItem } from "@/content/learn/items";
import { played } from "@/content/learn/play";
import { hopAt } from "@/content/learn/read-run";
import { askedIn, hopsOfPiece, minutesFor } from "@/content/learn/read-unit";
import { type CourseUnit, statements } from "@/content/learn/statements";
import type { Piece, Play, Tries } from "@/content/learn/unit";
import { units } from "@/content/learn/units";
import { lessonOf } from "@/content/lesson-of";
import { exercisesOfLesson } from "@/content/practice/exercises";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, linkDefaults } from "@/lib/flow/link/place";
import { formatLink } from "@/lib/flow/link/share";
import { hasDecisions, hasLog } from "@/lib/flow/read/decisions";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { type LessonView, lessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Hop, Run } from "@/lib/flow/run";

interface Opened {
	readonly row: UnitRow;
	readonly unit: CourseUnit;
	readonly run: Run;
	readonly lesson: LessonView;
}

/** Played once for each page that the build makes. */
let opened: Promise<readonly Opened[]> | undefined;

function allUnits(): Promise<readonly Opened[]> {
	opened ??= Promise.all(
		units.map(async ({ id, title, group, load }, i) => {
			const unit = await load();
			const { run, lesson } = await playedFor(unit.piece);
			const items = [questionItem(id), ...unit.statements.map(statementItem)];
			return { row: { id, title, group, number: i + 1, minutes: minutesFor(run, unit), items }, unit, run, lesson };
		}),
	);
	return opened;
}

async function playedFor(play: Play): Promise<{ readonly run: Run; readonly lesson: LessonView }> {
	const { flow, run } = await played(play);
	return { run, lesson: { ...lessonView(flow), policy: hasDecisions(run), log: hasLog(run) } };
}

/** The list of the course. */
export const unitRows = async (): Promise<readonly UnitRow[]> => (await allUnits()).map(({ row }) => row);

/** One unit, with everything that its page shows. */
export async function unitProps(id: string): Promise<ShownUnit> {
	const { row, unit, run, lesson } = (await allUnits()).find((one) => one.row.id === id) ?? notFound();
	const { before, seen, question, answers } = askedIn(run, unit);
	return {
		...row,
		reading: unit.reading,
		terms: termsIn(unit),
		piece: pieceOf(run, lesson, unit.piece),
		question: { before: before.index, seen: seen.index, question, answers },
		statements: await Promise.all(unit.statements.map(statementOf)),
		tries: await linksOf(unit.tries),
		migration: unit.migration === true,
	};
}

function termsIn({ reading }: CourseUnit): ShownUnit["terms"] {
	const ids = piecesOf(reading.map(([text]) => text).join(" "), new Set()).flatMap(({ id }) => id ?? []);
	return ids.flatMap((id) => glossary.filter((one) => one.id === id).map(({ term }) => ({ id, term })));
}

function pieceOf(run: Run, lesson: LessonView, piece: Piece): ShownPiece {
	const hops = hopsOfPiece(run, piece);
	const [first, last] = [hops[0]?.index ?? 0, hops.at(-1)?.index ?? 0];
	return {
		run: { ...run, lanes: lanesFor(run, hops, piece.lanes), hops: run.hops.slice(0, last + 1), path: [], choices: [] },
		total: run.hops.at(-1)?.number ?? "",
		first,
		last,
		name: nameOf(run, lesson),
		hrefs: hops.map((hop) => hrefOf(run, lesson, hop)),
	};
}

/** So many lanes find room beside a reading. */
const ROOM = 4;

/** The lanes of a piece: where there are many, those that take part in it, and those that made what these hold. */
function lanesFor(run: Run, hops: readonly Hop[], named: Piece["lanes"]): Run["lanes"] {
	if (named) return run.lanes.filter(({ id }) => named.includes(id));
	if (run.lanes.length <= ROOM) return run.lanes;
	const lanes = new Set(hops.flatMap(lanesOf));
	const held = holdingsOf(run)[(hops.at(-1)?.index ?? 0) + 1]?.byLane ?? {};
	const ids = new Set([...lanes].flatMap((lane) => held[lane] ?? []).map(({ id }) => id));
	for (const { id, maker } of run.values) if (ids.has(id)) lanes.add(maker);
	return run.lanes.filter(({ id }) => lanes.has(id));
}

const lanesOf = ({ message, unheard }: Hop): readonly string[] =>
	"lane" in message ? [message.lane] : [message.from, message.to, ...(unheard ? [unheard.goal] : [])];

/** The lesson, its rules, and where this run departs from them: "Code interception, weakest, PKCE required". */
function nameOf({ spec }: Run, lesson: LessonView): string {
	const rules = profileNames[spec.settings.profile];
	return [lesson.title, ...(lesson.title.includes(rules) ? [] : [rules]), ...departures(lesson, spec)].join(", ");
}

function hrefOf({ spec }: Run, lesson: LessonView, hop: Hop): string {
	const defaults = linkDefaults(lesson);
	return addressOf(
		pathOfLesson(lesson),
		formatLink({ spec, view: { ...defaultView(defaults.tab), hop: hop.number } }, defaults),
	);
}

async function statementOf(id: StatementId): Promise<ShownStatement> {
	const { text, proof, hop: key, holds, because, specs } = statements[id];
	const { run, lesson } = await playedFor(proof);
	const hop = hopAt(run, key);
	if (!hop) throw new Error(`The run of "${id}" has no hop ${key}.`);
	const shown = { href: hrefOf(run, lesson, hop), hop: hop.number, hopTitle: hop.note.title, run: nameOf(run, lesson) };
	return { id, text, holds: holds(run), because, specs, ...shown };
}

async function linksOf({ practice, exercise, lessons, pages = [] }: Tries): Promise<readonly ShownLink[]> {
	return [
		...lessons.map((id) => {
			const entry = entryOf(id) ?? notFound();
			return { href: pathOfLesson(entry), kind: entry.kind, title: entry.title };
		}),
		...pages.map(({ href, text }) => ({ href, kind: "page" as const, title: text })),
		await practiceLink(practice, exercise),
	];
}

/** The way to a set of exercises, or to the one of them that is about the unit. */
async function practiceLink(lesson: string, exercise: string | undefined): Promise<ShownLink> {
	const title = entryOf(lesson)?.title ?? notFound();
	if (exercise === undefined) return { href: pathOfSet(lesson), kind: "practice", title };
	const set = await exercisesOfLesson((await lessonOf(lesson)) ?? notFound(), FIRST.seed);
	const at = set.findIndex(({ id }) => id === `${lesson}/${exercise}`);
	const query = placeQuery({ ...FIRST, n: at + 1 });
	return {
		href: `${pathOfSet(lesson)}${query}`,
		kind: "practice",
		title: `${set[at]?.title ?? notFound()} (${title})`,
	};
}
