/** What a lesson's page is built from: the default run, computed now, by the same engine as in the browser. */
import { notFound } from "next/navigation";
import { type CatalogEntry, catalog } from "@/content/catalog";
import { FREE, grants } from "@/content/free/grants";
import { loadFree } from "@/content/free/load";
import { computeRun } from "@/lib/flow/read/compute";
import { hasDecisions, hasLog } from "@/lib/flow/read/decisions";
import { digestOf } from "@/lib/flow/read/digest";
import { lessonScopes } from "@/lib/flow/read/lesson-scopes";
import { lessonView } from "@/lib/flow/read/lesson-view";
import type { Settings } from "@/lib/vocabulary/settings";

export const idsOf = (kind: CatalogEntry["kind"]): string[] =>
	catalog.filter((entry) => entry.kind === kind).map((entry) => entry.id);

/** The same for a grant in which the learner is the attacker: it begins at its weakest, and nobody has done anything yet. */
export async function freeProps(grant: string) {
	const flow = await loadFree(`${FREE}${grant}`);
	const known = grants.find(({ id }) => id === grant);
	if (!flow || !known) notFound();
	const settings = flow.defaults;
	const free = { positions: [], interventions: [] };
	const run = await computeRun(flow, { settings, choices: [], edits: [], free });
	const title = `Free play: ${known.title}`;
	const lesson = { ...lessonView(flow), kind: "attack" as const, title, shortTitle: "Free play", free: true };
	return { lesson, run, digest: digestOf(run) };
}

/** Played once for each lesson, although many comparisons ask for it. */
const played = new Map<string, ReturnType<typeof play>>();

/** @param settings where the run departs from the lesson's defaults */
export function lessonProps(kind: CatalogEntry["kind"], id: string, settings: Partial<Settings> = {}) {
	const key = JSON.stringify([kind, id, settings]);
	const known = played.get(key) ?? play(kind, id, settings);
	played.set(key, known);
	return known;
}

/** The flow that an attack is on; of a flow, the attack that there was first. */
function otherSide({ id, against }: CatalogEntry): CatalogEntry | undefined {
	const others = catalog.filter((one) => one.id === against || one.against === id);
	return others.sort((a, b) => a.number - b.number)[0];
}

async function play(kind: CatalogEntry["kind"], id: string, settings: Partial<Settings>) {
	const entry = catalog.find((one) => one.kind === kind && one.id === id);
	if (!entry) notFound();
	const flow = await entry.load();
	const run = await computeRun(flow, {
		settings: { ...flow.defaults, ...settings },
		choices: [],
		edits: [],
	});
	const other = otherSide(entry);
	const scopes = await lessonScopes(flow);
	const lesson = {
		...lessonView(flow),
		policy: hasDecisions(run),
		log: hasLog(run),
		...(other ? { other: { id: other.id, kind: other.kind } } : {}),
		...(scopes ? { scopes } : {}),
	};
	return { lesson, run, digest: digestOf(run) };
}
