/** Who answers with which error code: read from what the runs of all lessons show. */
import { addressOf } from "@/lib/flow/link/address";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { type CheckWords, everyCheck } from "@/lib/parties/every-check";
import type { Carrier } from "@/lib/search/answered";
import type { Found, FoundRefusal } from "@/lib/search/found";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { catalog } from "./catalog";
import { type ErrorMeaning, errorMeanings, NO_CODE } from "./errors";
import { FREE, grants } from "./free/grants";

/** Where runs are that can be looked up. */
export interface LookedIn {
	readonly id: string;
	readonly kind: "flow" | "attack";
	readonly title: string;
}

/** Every lesson, and then what is played freely. */
export const lookedIn: readonly LookedIn[] = [
	...catalog,
	...grants.map(({ id, title }) => ({ id: `${FREE}${id}`, kind: "attack" as const, title: `Free play: ${title}` })),
];

/** What the runs of each of them show, by its id. */
export type FoundIn = ReadonlyMap<string, Found>;

/** The error codes that stand in the source of each check. */
export type CodesOf = ReadonlyMap<CheckId, readonly string[]>;

/** A run in which a check says no, at that hop. */
export interface RefusingRun {
	readonly lesson: string;
	readonly href: string;
}

export interface AnsweringCheck {
	readonly check: CheckWords;
	/** HTTP status; 0 where nobody is answered. */
	readonly status: number;
	readonly carrier: Carrier;
	/** One for each lesson that has one, the plainest first. */
	readonly runs: readonly [RefusingRun, ...RefusingRun[]];
}

export interface AnsweredError {
	readonly code: string;
	/** Its anchor on the page of errors. */
	readonly id: string;
	readonly meaning: ErrorMeaning;
	/** By who answers, and where: `Authorization server, /token`. */
	readonly by: readonly { readonly who: string; readonly checks: readonly AnsweringCheck[] }[];
	/** Checks that have this code, too, and answer with it in no run; each with a hop in which it is asked. */
	readonly others: readonly { readonly check: CheckWords; readonly asked: RefusingRun }[];
}

/**
 * Codes that stand in the source of a check for a request that never comes so far: an earlier check of the same list,
 * which nobody can leave out, says no to it.
 */
export const neverSaid: readonly { readonly check: CheckId; readonly code: string; readonly since: CheckId }[] = [
	{ check: "token.device-code-fresh", code: "invalid_grant", since: "token.device-code-known" },
];

export const anchorOf = (code: string): string => (code === NO_CODE ? "no-code" : code);

/** The place of a hop in a lesson. @param query as `formatLink` writes it */
export const hrefIn = (lesson: Pick<LookedIn, "kind" | "id">, query: string): string =>
	addressOf(pathOfLesson(lesson), query);

export const whoOf = ({ party, path }: Pick<FoundRefusal, "party" | "path">): string =>
	path === undefined ? party : `${party}, ${path}`;

interface Refusal extends FoundRefusal {
	readonly lesson: LookedIn;
}

/**
 * Every code, in the order of its meanings.
 * @param codes that stand in the source of a check
 */
export function answeredErrors(found: FoundIn, codes: CodesOf): readonly AnsweredError[] {
	const all = lookedIn.flatMap((lesson) =>
		(found.get(lesson.id)?.refusals ?? []).map((one): Refusal => ({ ...one, lesson })),
	);
	return Object.entries(errorMeanings).map(([code, meaning]) => {
		const own = all.filter(({ error }) => error === code);
		const by = [...grouped(own, whoOf)].map(([who, refusals]) => ({ who, checks: checksIn(refusals) }));
		const known = new Set(own.map(({ check }) => check));
		const others = [...everyCheck.values()].flatMap((check) => {
			const isNever = neverSaid.some((one) => one.check === check.id && one.code === code);
			const has = !isNever && !known.has(check.id) && codes.get(check.id)?.includes(code);
			const asked = has ? askedAt(found, check.id) : undefined;
			return asked ? [{ check, asked }] : [];
		});
		return { code, id: anchorOf(code), meaning, by: by.sort((a, b) => b.checks.length - a.checks.length), others };
	});
}

function checksIn(refusals: readonly Refusal[]): readonly AnsweringCheck[] {
	const byId = [...refusals].sort((a, b) => (a.check < b.check ? -1 : a.check > b.check ? 1 : 0));
	const same = grouped(byId, ({ check, status }) => `${check} ${status}`);
	return [...same.values()].flatMap((own) => {
		const [first, ...others] = [...own].sort((a, b) => a.query.length - b.query.length);
		const check = first && everyCheck.get(first.check);
		return check
			? [{ check, status: first.status, carrier: first.carrier, runs: [runOf(first), ...others.map(runOf)] }]
			: [];
	});
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, readonly T[]>();
	for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return groups;
}

const runOf = ({ lesson, query }: Refusal): RefusingRun => ({ lesson: lesson.title, href: hrefIn(lesson, query) });

/** By check: the plainest run of a lesson in which it says no, at that hop. Free play has no lesson around it. */
export function refusingRuns(found: FoundIn): Readonly<Partial<Record<CheckId, RefusingRun>>> {
	const all = catalog.flatMap((lesson) =>
		(found.get(lesson.id)?.refusals ?? []).map((one): Refusal => ({ ...one, lesson })),
	);
	// Flows before attacks, and of those the link that changes least.
	const plain = all.sort((a, b) => rankOf(a) - rankOf(b) || a.query.length - b.query.length);
	return Object.fromEntries(plain.reverse().map((one) => [one.check, runOf(one)]));
}

const rankOf = ({ lesson: { kind } }: Refusal): number => (kind === "flow" ? 0 : 1);

/** The first hop of any lesson in which a check is asked. */
export function askedAt(found: FoundIn, id: CheckId): RefusingRun | undefined {
	for (const lesson of catalog) {
		const query = found.get(lesson.id)?.checks[id];
		if (query !== undefined) return { lesson: lesson.title, href: hrefIn(lesson, query) };
	}
	return undefined;
}
