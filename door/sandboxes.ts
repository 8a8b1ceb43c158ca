/** All sandboxes of a process. Where there are too many, or they keep too much, those go that were idle for longest. */
import { randomBytes } from "node:crypto";
import { createLedger } from "../lib/lab/log";
import { type LabSurroundings, openSandbox, type Sandbox } from "../lib/lab/sandbox";
import type { Limits } from "./limits";

/** The one that is always there where only this machine can reach it. */
export const DEMO = "demo";

export interface Sandboxes {
	/**
	 * Opens one.
	 * @param id unguessable (128 bits) where nothing is said
	 * @returns `undefined` where too many are being opened at once: each needs a key, which takes its time
	 */
	open(id?: string): Promise<Sandbox | undefined>;
	/** Finds one, and remembers that it was used now. */
	find(id: string): Sandbox | undefined;
	close(id: string): void;
	readonly size: number;
	/** Octets that all logs keep together, as estimated. */
	readonly logged: number;
}

/** What a house of sandboxes can see of its process. */
export interface Watch {
	/** Milliseconds. */
	now(): number;
	/** Octets of the heap that are in use, without what the collector has not come to yet. */
	heap(): number;
}

interface Kept {
	readonly sandbox: Sandbox;
	used: number;
}

export function createSandboxes(
	origin: string,
	around: LabSurroundings,
	limits: Limits,
	{ now, heap }: Watch,
): Sandboxes {
	const ledger = createLedger(limits.logOctets);
	// In the order in which they were last used.
	const all = new Map<string, Kept>();
	let [opening, uses, lastShed] = [0, 0, 0];

	function close(id: string): void {
		all.get(id)?.sandbox.log.clear();
		all.delete(id);
	}

	/** The demo stays: it is what the page and every snippet name. */
	const others = () => [...all].filter(([id]) => id !== DEMO);

	function closeIdle(): void {
		for (const [id, { used }] of others()) {
			if (now() - used <= limits.idleTime) break;
			close(id);
		}
	}

	/** A quarter of them, and then not again until the collector has had its time. */
	function shed(): void {
		if (heap() <= limits.heapOctets || now() - lastShed < limits.shedPause) return;
		lastShed = now();
		for (const [id] of others().slice(0, Math.ceil(all.size / 4))) close(id);
	}

	return {
		async open(id = randomBytes(16).toString("base64url")) {
			if (opening >= limits.openings) return undefined;
			opening += 1;
			const sandbox = await openSandbox(id, { origin, around, ledger }).finally(() => {
				opening -= 1;
			});
			closeIdle();
			for (const [oldest] of others().slice(0, Math.max(0, all.size + 1 - limits.sandboxes))) close(oldest);
			all.set(id, { sandbox, used: now() });
			return sandbox;
		},
		find(id) {
			uses += 1;
			if (uses % limits.usesBetweenLooks === 0) {
				closeIdle();
				shed();
			}
			const known = all.get(id);
			if (!known) return undefined;
			known.used = now();
			all.delete(id);
			all.set(id, known);
			return known.sandbox;
		},
		close,
		get size() {
			return all.size;
		},
		get logged() {
			return ledger.size;
		},
	};
}
