/** What stands in the token inspector: a token, where it came from, what was changed in it, and the time. */
import type { AskedApi, RunToken } from "@/lib/flow/inspect-token";
import { type Forgery, forge } from "./forge";
import { isOurs, maybeLive, type ReadToken, readToken } from "./read-token";
import { lifeOf } from "./times";

/** Who looks at the token. A client is no API: it must not look (RFC 9068 §6), so nobody is asked. */
export type CheckedAs = AskedApi | "client";

/** A token of a lesson's default run, or one that somebody brought. */
export type Source =
	| { readonly kind: "run"; readonly token: RunToken; readonly title: string }
	| { readonly kind: "brought" };

export interface Inspection {
	readonly original: ReadToken;
	readonly source: Source;
	readonly forgery: Forgery;
	/** The time of the check, in seconds since 1970, and what it was at first. */
	readonly clock: number;
	readonly firstClock: number;
	readonly checkedAs: CheckedAs;
	/** Whether it might open something real. */
	readonly live: boolean;
	/** Values are covered, for an audience. */
	readonly hidden: boolean;
}

export type InspectionEvent =
	| { readonly type: "OPEN"; readonly token: ReadToken; readonly source: Source; readonly now: number }
	| { readonly type: "FORGE"; readonly forgery: Forgery }
	| { readonly type: "CLOCK"; readonly clock: number }
	| { readonly type: "CHECK_AS"; readonly checkedAs: CheckedAs }
	| { readonly type: "HIDE"; readonly hidden: boolean }
	| { readonly type: "UNDO" };

export function inspectionOf({ token, title }: { readonly token: RunToken; readonly title: string }): Inspection {
	const original = readToken(token.text);
	if ("problem" in original) throw new Error(`${token.lesson}: ${original.problem}`);
	return {
		original,
		source: { kind: "run", token, title },
		forgery: {},
		clock: token.clock,
		firstClock: token.clock,
		checkedAs: "api",
		live: false,
		hidden: false,
	};
}

export function inspectionAfter(state: Inspection, event: InspectionEvent): Inspection {
	switch (event.type) {
		case "OPEN": {
			const clock = clockFor(event, state);
			const live = event.source.kind === "brought" && maybeLive(event.token.decoded, event.now);
			const { token: original, source } = event;
			return { ...state, original, source, forgery: {}, clock, firstClock: clock, live, hidden: false };
		}
		case "FORGE":
			return { ...state, forgery: event.forgery };
		case "CLOCK":
			return { ...state, clock: event.clock };
		case "CHECK_AS":
			return { ...state, checkedAs: event.checkedAs };
		case "HIDE":
			return { ...state, hidden: event.hidden };
		case "UNDO":
			return { ...state, forgery: {}, clock: state.firstClock };
	}
}

/**
 * When a token is checked: in a run, when its API received it. One of ours from another run lives on the
 * same day, so soon after it was made. Anybody else's lives by the real clock.
 */
function clockFor(
	{ token, source, now }: Extract<InspectionEvent, { type: "OPEN" }>,
	{ firstClock }: Inspection,
): number {
	if (source.kind === "run") return source.token.clock;
	const { claims } = token.decoded;
	if (!isOurs(claims)) return now;
	const life = lifeOf(claims);
	if (!life || (firstClock >= life.made && firstClock < life.expires)) return firstClock;
	return Math.min(life.made + 2, life.expires - 1);
}

/** The token as it is sent, changes and all. */
export const tokenOf = ({ original, forgery }: Inspection): string => forge(original.text, forgery);
