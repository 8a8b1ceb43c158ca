/** What a page knows of a sandbox that it watches: how it is described, and what came so far. */
import { splitUrl } from "../http/form";
import type { Lane } from "../vocabulary/lanes";
import type { Registration } from "../world/as-clients";
import type { Addresses } from "./addresses";
import { isExpected, isOurFault, partsOf } from "./exchange";
import type { FaultId } from "./fault-ids";
import { type Exchange, LET_GO, MOST_EXCHANGES } from "./log";
import { runsOf } from "./runs";
import type { LabSettings } from "./settings";

/** As the control interface describes a sandbox. */
export interface Description extends Addresses {
	readonly id: string;
	readonly clients: readonly Registration[];
	readonly settings: LabSettings;
	/** By fault that is on: the number of the exchange from which on it may strike. */
	readonly armed?: Partial<Record<FaultId, number>>;
	/** The how-manyth description it is that this server gave: of two, the greater one says how things stand. */
	readonly told?: number;
}

/**
 * Which of two descriptions holds. What was asked for before a change may be answered after it.
 * @param known what is held to be so, @param said what has just come
 */
export const newerOf = (known: Description | undefined, said: Description): Description =>
	(known?.told ?? 0) > (said.told ?? 0) ? (known ?? said) : said;

/** As it tells what a sandbox has seen. */
export interface LabTrace extends Addresses {
	readonly sandbox: string;
	readonly lanes: readonly Lane[];
	/** Exchanges that it has let go of. */
	readonly dropped: number;
	/** The number that the next exchange gets. */
	readonly next: number;
	readonly exchanges: readonly Exchange[];
}

/** What was seen, with what was drawn of it. */
export interface Seen {
	readonly lanes: readonly Lane[];
	readonly dropped: number;
	readonly exchanges: readonly Exchange[];
	/** How many runs were before those of these exchanges: each keeps its number. */
	readonly runsBefore: number;
	/** While it is paused: the number of the last exchange that is drawn. */
	readonly pausedAt?: number;
}

export const nothingSeen: Seen = { lanes: [], dropped: 0, exchanges: [], runsBefore: 0 };

/** The whole, asked for anew. What came by itself while it was on its way stays. */
export function seenIn({ lanes, dropped, exchanges, next }: LabTrace, old: Seen): Seen {
	const { pausedAt, exchanges: known } = old;
	const since = known.filter(({ n }) => n >= next);
	const runsBefore = exchanges[0] ? runsUpTo(old, exchanges[0].n) : 0;
	return {
		...kept({ lanes, dropped, runsBefore, exchanges: [...exchanges, ...since] }),
		...(pausedAt === undefined ? {} : { pausedAt }),
	};
}

/**
 * One more exchange.
 * @returns `undefined` where one before it is missing: then the whole is to be asked for anew
 */
export function withExchange(seen: Seen, exchange: Exchange): Seen | undefined {
	const last = seen.exchanges.at(-1)?.n;
	if (last !== undefined && exchange.n <= last) return seen;
	if (last !== undefined && exchange.n > last + 1) return undefined;
	return kept({ ...seen, exchanges: [...seen.exchanges, exchange] });
}

/** As much as the server keeps, and in the same steps. */
function kept(seen: Seen): Seen {
	const over = seen.exchanges.length - MOST_EXCHANGES;
	if (over <= 0) return seen;
	const go = Math.max(over, LET_GO);
	const exchanges = seen.exchanges.slice(go);
	const runsBefore = exchanges[0] ? runsUpTo(seen, exchanges[0].n) : 0;
	return { ...seen, dropped: seen.dropped + go, exchanges, runsBefore };
}

/** How many runs were before the one that an exchange belongs to; none where it is not known. */
function runsUpTo({ exchanges, runsBefore }: Seen, n: number): number {
	if (exchanges[0]?.n === n) return runsBefore;
	const own = runsOf(exchanges, runsBefore).find((run) => run.exchanges.some((one) => one.n === n));
	return own ? own.number - 1 : 0;
}

/** Nothing is kept any more. Whoever has paused has not gone on by that. */
export const cleared = ({ lanes, pausedAt }: Seen): Seen => ({
	...nothingSeen,
	lanes,
	...(pausedAt === undefined ? {} : { pausedAt }),
});

/** Stops drawing, or goes on. */
export function paused(seen: Seen, pause: boolean): Seen {
	const { pausedAt: _, ...others } = seen;
	return pause ? { ...others, pausedAt: seen.exchanges.at(-1)?.n ?? 0 } : others;
}

/** What is drawn, and how many came since it was paused. */
export function drawnOf({ exchanges, pausedAt }: Seen): {
	readonly drawn: readonly Exchange[];
	readonly waiting: number;
} {
	if (pausedAt === undefined) return { drawn: exchanges, waiting: 0 };
	const drawn = exchanges.filter(({ n }) => n <= pausedAt);
	return { drawn, waiting: exchanges.length - drawn.length };
}

/** How an exchange ended, for a list: it was answered, refused, told to wait or to ask in another way, or it is our fault. */
export type Outcome = "ok" | "refused" | "not yet" | "fault";

export function outcomeOf(exchange: Exchange): Outcome {
	const parts = partsOf(exchange);
	if (isOurFault(parts, exchange)) return "fault";
	if (!parts.refusal) return "ok";
	return isExpected(parts) ? "not yet" : "refused";
}

/**
 * The exchange to look at when nothing is chosen: the newest that was refused, unless the same was asked again and
 * answered; else the newest.
 */
export function telling(exchanges: readonly Exchange[]): Exchange | undefined {
	const mended = (refused: Exchange, at: number) =>
		exchanges.slice(at + 1).some((later) => placeOf(later) === placeOf(refused) && outcomeOf(later) === "ok");
	const open = (one: Exchange, at: number) => outcomeOf(one) === "refused" && !mended(one, at);
	return exchanges.findLast(open) ?? exchanges.at(-1);
}

const placeOf = (exchange: Exchange): string => {
	const { request } = partsOf(exchange);
	return request ? `${request.method} ${splitUrl(request.url).target}` : "";
};
