/** Where faults are done: before a party answers, and to what it has answered. The parties know nothing of them. */
import { jsonObject } from "../../crypto/json";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { LabParty } from "../addresses";
import type { FaultId } from "../fault-ids";
import type { Exchange } from "../log";
import { isCleanRun, runsWith } from "../runs";
import { armFaults, type Sandbox } from "../sandbox";
import { faults } from ".";
import { isInDocument, isStrike, standingOf } from "./standing";

/** What a request is about to meet. */
interface Met {
	readonly to: LabParty;
	readonly request: HttpRequest;
}

/** The exchanges in which a fault has struck since it was switched on. */
const strikesOf = ({ log, armed }: Sandbox, id: FaultId) =>
	log.exchanges.filter((exchange) => exchange.n >= (armed[id] ?? 0) && isStrike(id, exchange));

/**
 * Switches faults off that have struck in a run which is over, or that a whole run went by: another one begins. The
 * second server stays for as long as clients come to it, since somebody has pointed them there. Where faults are to
 * come one after the other, the next one goes on.
 * @param at milliseconds since 1970
 * @returns those that went off; `undefined` where the settings are as they were
 */
export function endFaults(sandbox: Sandbox, request: HttpRequest, at: number): readonly FaultId[] | undefined {
	const { settings, addresses } = sandbox;
	const { faults: on, laterFaults: later } = settings;
	if (on.length === 0 && later.length === 0) return undefined;
	const met = runsWith(recentOf(sandbox), request, { armed: on, at });
	if (!met) return undefined;
	const { runs, own } = met;
	const isSecond = request.url.startsWith(`${addresses.other}/`);
	const isOver = (id: FaultId): boolean => {
		const { kind, run = own.number } = standingOf(id, runs, sandbox.armed[id]);
		if (run >= own.number || (id === "mix-up" && isSecond && kind === "struck")) return false;
		// A client may read a document once more before it comes to what a fault waits for.
		return kind === "struck" || isInDocument(id) || own.kind !== "none";
	};
	const ended = on.filter(isOver);
	const left = on.filter((id) => !ended.includes(id));
	const isClean = ended.length > 0 || runs.some((run) => isCleanRun(run) && run.number < own.number);
	const next = left.length === 0 && isClean ? later.slice(0, 1) : [];
	if (ended.length === 0 && next.length === 0) return undefined;
	sandbox.settings = { ...settings, faults: [...left, ...next], laterFaults: later.slice(next.length) };
	armFaults(sandbox);
	return ended;
}

/** No run has more exchanges than these before it is struck. */
const BEFORE = 60;
/** So far back a run is looked for that a fault has found no message in. */
const RECENT = 200;

/** The exchanges that say where the faults stand that are on: a sandbox keeps more than have to be read for each request. */
function recentOf(sandbox: Sandbox): readonly Exchange[] {
	const { log, settings } = sandbox;
	const strikes = settings.faults.map((id) => (strikesOf(sandbox, id).at(-1)?.n ?? log.next) - BEFORE);
	return log.exchanges.filter(({ n }) => n >= Math.min(log.next - RECENT, ...strikes));
}

/**
 * What is done before the party sees the request, such as keys that are replaced.
 * @param on the faults that are on as the request comes
 * @returns those that were done
 */
export async function beforeFaults(sandbox: Sandbox, on: readonly FaultId[], met: Met): Promise<readonly FaultId[]> {
	const done: FaultId[] = [];
	for (const id of on) {
		const struck = strikesOf(sandbox, id).length > 0;
		if (await faults[id].before?.({ sandbox, ...met, struck })) done.push(id);
	}
	return done;
}

/**
 * The answer as it leaves, and all faults that have struck in this exchange.
 * @param met with those that were done before the party answered
 */
export async function afterFaults(
	sandbox: Sandbox,
	on: readonly FaultId[],
	{ response, struck: begun, ...met }: Met & { readonly response: HttpResponse; readonly struck: readonly FaultId[] },
): Promise<{ readonly response: HttpResponse; readonly faults: readonly FaultId[] }> {
	let leaving = response;
	let done = [...begun];
	for (const id of on) {
		const struck = strikesOf(sandbox, id).length > 0;
		const changed = await faults[id].after?.({ sandbox, ...met, response: leaving, struck });
		if (changed === undefined) continue;
		// What was changed before in a message that is no longer there has not reached the client.
		if (isReplaced(leaving, changed)) done = [...begun];
		leaving = changed;
		done.push(id);
	}
	return { response: leaving, faults: done };
}

/** Whether an answer is another one altogether: an error in place of a yes, or no JSON in place of JSON. */
const isReplaced = (before: HttpResponse, after: HttpResponse): boolean =>
	(before.status < 400 && after.status >= 400) ||
	(jsonObject(before.body) !== undefined && jsonObject(after.body) === undefined);
