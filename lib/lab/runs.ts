/**
 * What was seen, as runs of clients: one login, one device, one service that asks for itself. A client shows what
 * belongs together by the values that it brings back, and by nothing else.
 */
import type { HttpRequest } from "../http/message";
import { header } from "../http/message";
import type { FaultId } from "./fault-ids";
import type { Exchange } from "./log";
import { hasTokens, type Seen, seenAll, seenIn, tokenIn } from "./seen";

export interface LabRun {
	/** Its place among the runs that were seen, from 1. */
	readonly number: number;
	/** What it begins with; "none" where nothing but documents were read, or only tokens of before came. */
	readonly kind: "code" | "device" | "client credentials" | "none";
	/** Absent where the client never named itself. */
	readonly clientId?: string;
	/** What its program says it is (`User-Agent`). */
	readonly agent?: string;
	/** In order, with the documents that it read before it began. */
	readonly exchanges: readonly Exchange[];
	/** Faults that struck in it. */
	readonly faults: readonly FaultId[];
	/** The number of the exchange that began it; absent where nothing did. */
	readonly began?: number;
	/** Whether it came to tokens. */
	readonly isWhole: boolean;
}

/** A run that is being put together. */
interface Open {
	kind: LabRun["kind"];
	readonly seen: Seen[];
	/** What only this run knows: codes, tokens, and what stands for a request. */
	readonly values: Set<string>;
	/** Addresses that were opened, and to which a browser was sent. */
	readonly addresses: Set<string>;
	/** Whether the client has had its answer from the browser. */
	isAnswered: boolean;
}

/** Milliseconds without a message, after which a document that is read again belongs to another run. */
export const QUIET = 10_000;

/**
 * Groups what was seen by the values that the messages carry: codes, tokens, requests, and the client that they name.
 * @param before how many runs were before these, and are not kept any more
 */
export const runsOf = (exchanges: readonly Exchange[], before = 0): readonly LabRun[] =>
	gathered(seenAll(exchanges)).map((open, i) => closed(open, before + i + 1));

function closed({ kind, seen }: Open, number: number): LabRun {
	const clientId = seen.find((one) => one.clientId !== undefined)?.clientId;
	const agent = agentOf(seen);
	const began = seen.find(beginning)?.n;
	return {
		number,
		kind,
		...(clientId === undefined ? {} : { clientId }),
		...(agent === undefined ? {} : { agent }),
		exchanges: seen.map(({ exchange }) => exchange),
		faults: [...new Set(seen.flatMap(({ exchange }) => exchange.faults ?? []))],
		...(began === undefined ? {} : { began }),
		isWhole: seen.some(hasTokens),
	};
}

/** Whether a client went all the way without a fault: what it does under one is compared with that. */
export const isCleanRun = ({ isWhole, faults }: LabRun): boolean => isWhole && faults.length === 0;

/**
 * The runs as a request comes that nobody has answered yet, and the one that it belongs to.
 * @param armed faults that are on, @param at milliseconds since 1970
 * @returns `undefined` for a request that belongs to no run
 */
export function runsWith(
	exchanges: readonly Exchange[],
	request: HttpRequest,
	{ armed, at }: Pick<Exchange, "at"> & { readonly armed: readonly FaultId[] },
): { readonly runs: readonly LabRun[]; readonly own: LabRun } | undefined {
	const to = toOf(request.url);
	const frame = { note: "", at: 0, made: [], spent: [], exchange: "", channel: "back", from: "client" } as const;
	const messages = [{ kind: "request", ...frame, to, request }] as const;
	const next: Exchange = { n: Number.POSITIVE_INFINITY, at, armed, messages };
	if (seenIn(next)?.kind === "other") return undefined;
	const runs = runsOf([...exchanges, next]);
	const own = runs.find((run) => run.exchanges.includes(next));
	return own && { runs, own };
}

const LANES: Readonly<Record<string, string>> = { as: "as", other: "other", api: "rs", mcp: "tools" };

/** Whom an address of a sandbox reaches. */
function toOf(url: string): string {
	const [, segment = ""] = /^[a-z]+:\/\/[^/]+(?:\/\.well-known\/[^/?]+)?\/[^/]+\/([^/?]+)/.exec(url) ?? [];
	return LANES[segment] ?? "as";
}

const agentOf = (seen: readonly Seen[]): string | undefined =>
	seen
		.filter(({ kind }) => kind !== "authorization" && kind !== "page")
		.map(({ request }) => header(request.headers, "user-agent"))
		.find((agent) => agent !== undefined);

function gathered(all: readonly Seen[]): readonly Open[] {
	const runs: Open[] = [];
	let waiting: Seen[] = [];
	const open = (kind: Open["kind"], first: readonly Seen[]) => {
		const run: Open = { kind, seen: [], values: new Set(), addresses: new Set(), isAnswered: false };
		runs.push(run);
		for (const seen of first) join(run, seen);
		waiting = [];
	};
	for (const seen of all) {
		const begins = beginning(seen);
		// Keys that are read after other documents are read for the next run.
		const isPrepared = seen.kind === "keys" && waiting.length > 0;
		const known = isPrepared ? undefined : runs.findLast((run) => (begins ? goesOn(run, seen) : belongs(run, seen)));
		if (known) {
			for (const one of [...waiting, seen]) join(known, one);
			waiting = [];
		} else if (begins) open(begins, [...waiting, seen]);
		else if (isBefore(seen)) {
			if (isAnew(waiting, seen, runs)) open("none", waiting);
			waiting.push(seen);
		} else {
			const run = runs.findLast((one) => isOfSame(one, seen));
			if (run) join(run, seen);
			else open("none", [...waiting, seen]);
		}
	}
	if (waiting.length > 0) open("none", waiting);
	return runs;
}

/** What a request begins; `undefined` where it begins nothing. */
function beginning({ kind, asked }: Seen): Exclude<Open["kind"], "none"> | undefined {
	if (kind === "authorization" || kind === "pushed request") return "code";
	if (kind === "device") return "device";
	return kind === "token" && asked.get("grant_type") === "client_credentials" ? "client credentials" : undefined;
}

/** Whether it is no beginning after all: a page that is opened once more, or the browser on its way from server to server. */
const goesOn = (run: Open, { kind, asked, request }: Seen): boolean =>
	kind === "authorization" &&
	!run.isAnswered &&
	(run.addresses.has(request.url) || run.values.has(asked.get("request_uri") ?? "?"));

/** What a client brings that it got in its own run. */
const BROUGHT = ["code", "refresh_token", "device_code", "subject_token", "token", "id_token_hint"];

function belongs(run: Open, seen: Seen): boolean {
	if (seen.kind === "page") return !run.isAnswered && run.kind !== "client credentials" && run.kind !== "none";
	if (seen.kind === "keys") return needsKeys(run);
	const brought = [tokenIn(seen), ...BROUGHT.map((name) => seen.asked.get(name))];
	return brought.some((value) => value !== undefined && run.values.has(value));
}

/** A client that looks a token up in the keys of its server does so once it has the token. */
const needsKeys = ({ seen }: Open): boolean =>
	seen.findLast(({ kind }) => kind === "keys" || kind === "token")?.body.id_token !== undefined;

/** What a client does before it begins: it reads documents, registers, and tries a call without a token. */
const isBefore = (seen: Seen): boolean =>
	["server metadata", "resource metadata", "keys", "registration"].includes(seen.kind) ||
	(seen.kind === "call" && tokenIn(seen) === undefined);

/**
 * Whether a document is read again after a while, under other faults, or, once a fault was in what it reads, more often
 * than the client does before it begins: whoever read it before has stopped.
 */
function isAnew(waiting: readonly Seen[], seen: Seen, runs: readonly Open[]): boolean {
	const { request, exchange } = seen;
	const last = waiting.at(-1)?.exchange;
	const isKnown = waiting.some((one) => one.request.url === request.url);
	if (!last || !isKnown) return false;
	if (exchange.at - last.at >= QUIET || String(exchange.armed ?? []) !== String(last.armed ?? [])) return true;
	return waiting.some((one) => one.exchange.faults) && readsOf(waiting, seen) >= mostReads(runs, seen);
}

/** How often a program has asked the same. */
const readsOf = (seen: readonly Seen[], again: Seen): number =>
	seen.filter((one) => one.request.url === again.request.url && programOf(one) === programOf(again)).length;

const programOf = ({ request }: Seen): string | undefined => header(request.headers, "user-agent");

/** How often a program reads a document before it begins, by what it did without a fault; twice where nothing says so. */
function mostReads(runs: readonly Open[], one: Seen): number {
	const clean = runs.filter(({ kind, seen }) => kind !== "none" && !seen.some(({ exchange }) => exchange.faults));
	return Math.max(...clean.map(({ seen }) => readsOf(seen.slice(0, seen.findIndex(beginning)), one)), 0) || TWICE;
}

const TWICE = 2;

/** Values that nobody knows, such as `undefined`: the client that names itself, or the program that says what it is. */
function isOfSame({ seen, kind }: Open, { clientId, request }: Seen): boolean {
	if (clientId !== undefined) return seen.some((one) => one.clientId === clientId);
	const agent = agentOf(seen);
	// What a browser alone has begun so far may be of any program.
	return agent === header(request.headers, "user-agent") || (agent === undefined && kind === "code");
}

/** What an answer gives that a client brings back. */
const GIVEN = ["access_token", "refresh_token", "id_token", "device_code", "request_uri"];

function join(run: Open, seen: Seen): void {
	const { kind, body, returned, request, response } = seen;
	run.seen.push(seen);
	const given = [returned.get("code"), ...GIVEN.map((name) => body[name])];
	if (kind !== "call") for (const value of given) if (typeof value === "string") run.values.add(value);
	if (kind !== "authorization" && kind !== "page") return;
	run.addresses.add(request.url);
	run.addresses.add(header(response.headers, "location") ?? "?");
	run.isAnswered ||= returned.get("code") !== undefined || returned.get("error") !== undefined;
}
