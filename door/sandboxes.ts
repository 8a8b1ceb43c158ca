/** All sandboxes of a process. Where there are too many, the one that was idle for longest goes. */
import { randomBytes } from "node:crypto";
import { createLedger } from "../lib/lab/log";
import { type LabSurroundings, openSandbox, type Sandbox } from "../lib/lab/sandbox";
import type { Limits } from "./limits";

/** The one that is always there where only this machine can reach it. */
export const DEMO = "demo";

export interface Sandboxes {
	/** Opens one. @param id unguessable (128 bits) where nothing is said */
	open(id?: string): Promise<Sandbox>;
	/** Finds one, and remembers that it was used now. */
	find(id: string): Sandbox | undefined;
	close(id: string): void;
	readonly size: number;
	/** Octets that all logs keep together, as estimated. */
	readonly logged: number;
}

/** @param now milliseconds */
export function createSandboxes(origin: string, around: LabSurroundings, limits: Limits, now = Date.now): Sandboxes {
	const ledger = createLedger(limits.logOctets);
	// In the order in which they were last used.
	const all = new Map<string, { readonly sandbox: Sandbox; used: number }>();

	function find(id: string): Sandbox | undefined {
		const known = all.get(id);
		if (!known) return undefined;
		known.used = now();
		all.delete(id);
		all.set(id, known);
		return known.sandbox;
	}

	function close(id: string): void {
		all.get(id)?.sandbox.log.clear();
		all.delete(id);
	}

	/** The demo stays: it is what the page and every snippet name. */
	function makeRoom(): void {
		for (const [id, { used }] of all) {
			if (id === DEMO) continue;
			if (all.size < limits.sandboxes && now() - used <= limits.idleTime) break;
			close(id);
		}
	}

	return {
		async open(id = randomBytes(16).toString("base64url")) {
			const sandbox = await openSandbox(id, { origin, around, ledger });
			makeRoom();
			all.set(id, { sandbox, used: now() });
			return sandbox;
		},
		find,
		close,
		get size() {
			return all.size;
		},
		get logged() {
			return ledger.size;
		},
	};
}
