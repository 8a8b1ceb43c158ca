/** Which lesson may know which: none but the flow that it is a difference of. What several say is in words and moves. */
import type { CatalogEntry } from "@/content/catalog";
import type { Edge } from "./imports";

type Entry = Pick<CatalogEntry, "id" | "kind" | "against" | "varies">;

/** Where a file of `content` belongs: the folder of a lesson, `content/words`, `content/moves`, `content/free`, or `content` itself. */
const homeOf = (path: string): string =>
	/^content\/(?:(?:flows|attacks)\/[^/]+|words|moves|free)(?=\/)/.exec(path)?.[0] ?? "content";

/** What finds lessons by their names. */
const KNOW_ALL = [
	"content/catalog.ts",
	"content/lesson-of.ts",
	"content/practice/captures.ts",
	"content/errors-answered.ts",
	"content/refusing/runs.ts",
];

const FREE = "content/free";
const SHARED = ["content/words", "content/moves"];

/** Ends a sentence that begins with an import: what is allowed instead. `undefined` where the import is. */
function problemOf(from: string, to: string, entries: readonly Entry[]): string | undefined {
	if (from === to) return undefined;
	if (from === "content") return "Of what stands in content itself, only the catalogue knows the lessons.";
	if (SHARED.includes(from))
		return SHARED.includes(to) ? undefined : "Words and moves are for any lesson, so they know none.";
	// Free play is for every flow, and repeats attacks by hand; no lesson needs it.
	if (SHARED.includes(to) || from === FREE) return undefined;
	const entry = entries.find(({ id, kind }) => from === `content/${kind}s/${id}`);
	if (!entry) return `There is no such lesson in content/catalog.ts.`;
	const base = entry.against ?? entry.varies;
	if (to === `content/flows/${base}`) return undefined;
	const own = base === undefined ? "is a difference of no flow" : `is a difference of ${base} alone`;
	return `${entry.id} ${own}: what it shares with others belongs in content/words or content/moves.`;
}

/** One sentence for each import of a lesson that the catalogue gives no reason for. */
export const strayImports = (edges: readonly Edge[], entries: readonly Entry[]): readonly string[] =>
	edges.flatMap(({ from, to }) => {
		const isInside = from.startsWith("content/") && to.startsWith("content/") && !KNOW_ALL.includes(from);
		const problem = isInside ? problemOf(homeOf(from), homeOf(to), entries) : undefined;
		return problem === undefined ? [] : [`${from} imports ${to}. ${problem}`];
	});

/** One sentence for each flow that is said to vary another, and takes nothing from it. */
export const idleVariants = (edges: readonly Edge[], entries: readonly Entry[]): readonly string[] =>
	entries.flatMap(({ id, varies }) => {
		if (varies === undefined) return [];
		const isUsed = edges.some(
			({ from, to }) => homeOf(from) === `content/flows/${id}` && homeOf(to) === `content/flows/${varies}`,
		);
		return isUsed ? [] : [`The catalogue says that ${id} varies ${varies}, but it imports nothing of it.`];
	});
