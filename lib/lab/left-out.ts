/** Scopes that a client asked for and did not get, although the answer was a yes (RFC 6749 §3.3). */

import type { Exchange } from "./log";
import { runsOf } from "./runs";
import { hasTokens, member, type Seen, seenAll, seenIn } from "./seen";

export interface LeftOut {
	/** Passed over, since the server knows no such scope: it does that where openid is asked for (OpenID Core §3.1.2.1). */
	readonly unknown: readonly string[];
	/** Known, and not granted: the person, or the server, gave less. */
	readonly withheld: readonly string[];
}

const scopesIn = (text: string | undefined): readonly string[] => (text ?? "").split(" ").filter((one) => one !== "");

/** What the server passed over in a request, by its own record of what it went on with. */
function passedOver({ asked, checks }: Seen): readonly string[] {
	const judged = checks.find(({ id, verdict }) => id === "authorize.scope-known" && verdict === "passed");
	if (!judged?.compared) return [];
	const kept = scopesIn(judged.compared.left.text);
	return scopesIn(asked.get("scope")).filter((one) => !kept.includes(one));
}

/** The request of the same run that named the scope: the token request itself, or the one that began it. */
function askedIn(exchange: Exchange, seen: Seen, log: readonly Exchange[]): Seen | undefined {
	if (seen.asked.get("scope") !== undefined) return seen;
	const run = runsOf(log).find(({ exchanges }) => exchanges.some(({ n }) => n === exchange.n));
	const before = seenAll((run?.exchanges ?? []).filter(({ n }) => n < exchange.n));
	return before.findLast(({ kind, asked }) => BEGINNINGS.has(kind) && asked.get("scope") !== undefined);
}

const BEGINNINGS: ReadonlySet<Seen["kind"]> = new Set(["authorization", "pushed request", "device"]);

/**
 * @param log with what came before: a token response is compared with the request that began its run
 * @returns `undefined` where nothing was left out
 */
export function leftOut(exchange: Exchange, log: readonly Exchange[]): LeftOut | undefined {
	const seen = seenIn(exchange);
	if (!seen) return undefined;
	const granted = hasTokens(seen) ? member(seen, "scope") : undefined;
	if (granted === undefined) {
		const unknown = passedOver(seen);
		return unknown.length > 0 ? { unknown, withheld: [] } : undefined;
	}
	const asking = askedIn(exchange, seen, log);
	const missing = scopesIn(asking?.asked.get("scope")).filter((one) => !scopesIn(granted).includes(one));
	if (!asking || missing.length === 0) return undefined;
	const strange = passedOver(asking);
	return {
		unknown: missing.filter((one) => strange.includes(one)),
		withheld: missing.filter((one) => !strange.includes(one)),
	};
}
