/**
 * What a sandbox has seen, as messages. What all sandboxes keep together is bounded by its size: five hundred messages
 * in each of a thousand sandboxes would be most of a gigabyte.
 */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { Message } from "../vocabulary/message";
import type { FaultId } from "./fault-ids";

/** One request and its answer, as the lab saw them, with what was looked at between. */
export interface Exchange {
	/** Its number in the sandbox, from 1; none is given twice. */
	readonly n: number;
	/** Milliseconds since 1970, when the answer left. */
	readonly at: number;
	/** The request, what its receiver asked meanwhile, its checks, and the answer as it left. */
	readonly messages: readonly Message[];
	/** Faults that were switched on when it was answered. */
	readonly armed?: readonly FaultId[];
	/** Faults that struck here, and what the party had said where that was something else. */
	readonly faults?: readonly FaultId[];
	readonly unchanged?: HttpResponse;
	/** Faults that went off before it, since their run is over: the settings have others now. Empty where one only went on. */
	readonly ended?: readonly FaultId[];
	/** Ada signed in and allowed by herself (`consent: "auto"`): her forms are no exchanges of the browser's. */
	readonly auto?: true;
}

/** One for all sandboxes of a process: how much they keep together. */
export interface Ledger {
	/** Bytes that are kept now, as estimated. */
	readonly size: number;
	add(log: Log, bytes: number): void;
	/** @param bytes that are no longer kept */
	take(bytes: number): void;
}

export interface Log {
	readonly exchanges: readonly Exchange[];
	/** How many were let go of, the oldest first, because too much was kept. */
	readonly dropped: number;
	/** The number that the next one gets. */
	readonly next: number;
	add(exchange: Omit<Exchange, "n">): Exchange;
	clear(): void;
	/** Lets the oldest half go. @returns whether there was anything to let go of */
	shrink(): boolean;
	/** Calls back with each exchange that comes, and `undefined` where the log was cleared. @returns ends it */
	listen(hear: (exchange: Exchange | undefined) => void): () => void;
}

/** No sandbox keeps more exchanges than this, however small they are. A client that is run under each fault once makes half as many. */
export const MOST_EXCHANGES = 800;

/** So many go at once, where there are too many: not each new one is to move all others. */
export const LET_GO = MOST_EXCHANGES / 8;

export function createLog(ledger: Ledger): Log {
	let [kept, sizes]: [Exchange[], number[]] = [[], []];
	let [next, dropped] = [1, 0];
	const listeners = new Set<(exchange: Exchange | undefined) => void>();
	const letGo = (count: number): boolean => {
		if (count <= 0) return false;
		ledger.take(sizes.slice(0, count).reduce((sum, size) => sum + size, 0));
		[kept, sizes] = [kept.slice(count), sizes.slice(count)];
		dropped += count;
		return true;
	};
	const log: Log = {
		get exchanges() {
			return kept;
		},
		get dropped() {
			return dropped;
		},
		get next() {
			return next;
		},
		add(told) {
			const exchange: Exchange = { n: next++, ...told };
			const size = sizeOf(exchange);
			if (kept.length >= MOST_EXCHANGES) letGo(LET_GO);
			kept.push(exchange);
			sizes.push(size);
			ledger.add(log, size);
			for (const hear of listeners) hear(exchange);
			return exchange;
		},
		clear() {
			letGo(kept.length);
			dropped = 0;
			for (const hear of listeners) hear(undefined);
		},
		shrink: () => letGo(Math.ceil(kept.length / 2)),
		listen(hear) {
			listeners.add(hear);
			return () => listeners.delete(hear);
		},
	};
	return log;
}

/**
 * A ledger that makes whoever was quiet for longest let go first.
 * @param most bytes that all logs may keep together
 */
export function createLedger(most: number): Ledger {
	let size = 0;
	// In the order in which they were last added to: the first is the one that was quiet for longest.
	const logs = new Set<Log>();
	return {
		get size() {
			return size;
		},
		add(log, bytes) {
			size += bytes;
			logs.delete(log);
			logs.add(log);
			for (const quiet of logs) {
				while (size > most && quiet.shrink());
				if (size <= most) break;
				logs.delete(quiet);
			}
		},
		take(bytes) {
			size -= bytes;
		},
	};
}

/** What a check and the frame of a message take beside their texts: estimated, since to write each as JSON would cost more than to keep it. */
const [PER_CHECK, PER_MESSAGE] = [300, 200];

/** Two bytes for each character, as texts are kept. */
const PER_CHARACTER = 2;

function charactersOf({ body, headers }: HttpRequest | HttpResponse): number {
	let sum = body.length;
	for (const [name, value] of headers) sum += name.length + value.length;
	return sum;
}

function sizeOf({ messages, unchanged }: Exchange): number {
	let [characters, size] = [unchanged ? charactersOf(unchanged) : 0, 0];
	for (const message of messages) {
		size += PER_MESSAGE;
		if (message.kind === "request") characters += charactersOf(message.request) + message.request.url.length;
		else if (message.kind === "response") characters += charactersOf(message.response);
		else if (message.kind === "checks") size += PER_CHECK * message.checks.length;
	}
	return size + PER_CHARACTER * characters;
}
