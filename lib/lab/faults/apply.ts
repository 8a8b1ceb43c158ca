/** Where faults are done: before a party answers, and to what it has answered. The parties know nothing of them. */
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { LabParty } from "../addresses";
import type { FaultId } from "../fault-ids";
import type { Exchange } from "../log";
import { opensRun } from "../runs";
import type { Sandbox } from "../sandbox";
import { seenIn } from "../seen";
import { ways } from "../verdict-ways";
import { faults } from ".";

/** What a request is about to meet. */
interface Met {
	readonly to: LabParty;
	readonly request: HttpRequest;
}

/** The exchanges in which a fault has struck since it was switched on. What only prepares it is no strike. */
const strikesOf = ({ log, armed }: Sandbox, id: FaultId) =>
	log.exchanges.filter(
		(exchange) => exchange.n >= (armed[id] ?? 0) && exchange.faults?.includes(id) && isStrike(id, exchange),
	);

function isStrike(id: FaultId, exchange: Exchange): boolean {
	const { isPrepared, isKind } = ways[id];
	const seen = isPrepared ? seenIn(exchange) : undefined;
	return seen === undefined || isKind(seen);
}

/**
 * Switches faults off that have struck in a run which is over: another one begins. The second server stays for as long
 * as clients come to it, since somebody has pointed them there.
 * @param at milliseconds since 1970
 * @returns those that went off
 */
export function endFaults(sandbox: Sandbox, request: HttpRequest, at: number): readonly FaultId[] {
	const { settings, addresses, log, armed } = sandbox;
	const isSecond = request.url.startsWith(`${addresses.other}/`);
	const ended = settings.faults.filter((id) => {
		const last = strikesOf(sandbox, id).at(-1);
		if (!last || (id === "mix-up" && isSecond)) return false;
		return opensRun(log.exchanges, last, request, at);
	});
	if (ended.length === 0) return ended;
	sandbox.settings = { ...settings, faults: settings.faults.filter((id) => !ended.includes(id)) };
	for (const id of ended) delete armed[id];
	return ended;
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
	const done = [...begun];
	for (const id of on) {
		const struck = strikesOf(sandbox, id).length > 0;
		const changed = await faults[id].after?.({ sandbox, ...met, response: leaving, struck });
		if (changed === undefined) continue;
		leaving = changed;
		done.push(id);
	}
	return { response: leaving, faults: done };
}
