/** What stands in the token inspector: a token, where it came from, what was changed in it, who is asked, and the time. */
import { type Judge, judgesFor, type Recognised, recognise, type TokenKind } from "@/lib/inspect/kinds";
import type { RunToken } from "@/lib/inspect/source";
import type { ProvenCall } from "@/lib/inspect/token";
import { type Forgery, forge } from "./forge";
import { isOurs, maybeLive, type ReadToken, readToken } from "./read-token";
import { lifeFor } from "./times";

/** A token of a run, or one that somebody brought. */
export type Source =
	| {
			readonly kind: "run";
			readonly token: RunToken;
			readonly title: string;
			/** The run, as a link names it: `dpop`, or `dpop?v=1&seed=b`. */
			readonly link: string;
	  }
	| { readonly kind: "brought" };

export interface Inspection {
	readonly original: ReadToken;
	readonly source: Source;
	/** What it is taken for. */
	readonly kind: TokenKind;
	readonly forgery: Forgery;
	/** The time of the check, in seconds since 1970, and what it was at first. */
	readonly clock: number;
	readonly firstClock: number;
	readonly checkedAs: Judge;
	/** Of a proof: the request that it is tried with, where somebody has changed that. */
	readonly call?: ProvenCall;
	/** Whether the same message has come once before. */
	readonly twice: boolean;
	/** Whether it might open something real. */
	readonly live: boolean;
	/** Values are covered, for an audience. */
	readonly hidden: boolean;
}

export type InspectionEvent =
	| { readonly type: "OPEN"; readonly token: ReadToken; readonly source: Source; readonly now: number }
	| { readonly type: "READ_AS"; readonly kind: TokenKind }
	| { readonly type: "FORGE"; readonly forgery: Forgery }
	| { readonly type: "CALL"; readonly call: ProvenCall }
	| { readonly type: "TWICE"; readonly twice: boolean }
	| { readonly type: "CLOCK"; readonly clock: number }
	| { readonly type: "CHECK_AS"; readonly checkedAs: Judge }
	| { readonly type: "HIDE"; readonly hidden: boolean }
	| { readonly type: "UNDO" };

export function inspectionOf({ token, title }: { readonly token: RunToken; readonly title: string }): Inspection {
	const original = readToken(token.text);
	if ("problem" in original) throw new Error(`${token.lesson}: ${original.problem}`);
	return {
		...untouched,
		original,
		source: { kind: "run", token, title, link: token.lesson },
		kind: token.kind,
		clock: token.clock,
		firstClock: token.clock,
		checkedAs: token.judge,
		live: false,
		hidden: false,
	};
}

/** Nothing is changed. */
const untouched = { forgery: {}, twice: false } as const;

export function inspectionAfter(state: Inspection, event: InspectionEvent): Inspection {
	switch (event.type) {
		case "OPEN":
			return opened(event, state);
		case "READ_AS":
			return { ...without(state), ...untouched, kind: event.kind, checkedAs: firstJudge(state.original, event.kind) };
		case "FORGE":
			return { ...state, forgery: event.forgery };
		case "CALL":
			return { ...state, call: event.call };
		case "TWICE":
			return { ...state, twice: event.twice };
		case "CLOCK":
			return { ...state, clock: event.clock };
		case "CHECK_AS":
			return { ...without(state), checkedAs: event.checkedAs };
		case "HIDE":
			return { ...state, hidden: event.hidden };
		case "UNDO":
			return { ...without(state), ...untouched, clock: state.firstClock };
	}
}

/** Every judge has a request of its own to begin with. */
function without({ call: _, ...state }: Inspection): Omit<Inspection, "call"> {
	return state;
}

const firstJudge = ({ decoded }: ReadToken, kind: TokenKind): Judge => judgesFor(kind, decoded?.claims ?? {})[0];

function opened(event: Extract<InspectionEvent, { type: "OPEN" }>, state: Inspection): Inspection {
	const { token: original, source, now } = event;
	const kind = source.kind === "run" ? source.token.kind : kindOf(original);
	const clock = clockFor(event, kind, state);
	return {
		...untouched,
		original,
		source,
		kind,
		clock,
		firstClock: clock,
		checkedAs: source.kind === "run" ? source.token.judge : firstJudge(original, kind),
		live: source.kind === "brought" && maybeLive(original.decoded, now),
		hidden: false,
	};
}

/** What a token seems to be, and from what; `undefined` where there is nothing to read. */
export const recognised = ({ decoded }: ReadToken): Recognised | undefined => decoded && recognise(decoded);

const kindOf = (token: ReadToken): TokenKind => recognised(token)?.kind ?? "opaque";

/**
 * When a token is checked: in a run, when its judge received it. One of ours from another run lives on the
 * same day, so soon after it was made. Anybody else's lives by the real clock.
 */
function clockFor(
	{ token, source, now }: Extract<InspectionEvent, { type: "OPEN" }>,
	kind: TokenKind,
	{ firstClock }: Inspection,
): number {
	if (source.kind === "run") return source.token.clock;
	const { decoded } = token;
	// Of an opaque token nobody can tell: it is asked about in the run.
	if (!decoded) return firstClock;
	if (!isOurs(decoded.claims)) return now;
	const life = lifeFor(kind, decoded.claims);
	if (!life || (firstClock >= life.made && firstClock < life.expires)) return firstClock;
	return Math.floor(Math.min(life.made + 2, life.expires - 1));
}

/** The token as it is sent, changes and all. */
export const tokenOf = ({ original, forgery }: Inspection): string => forge(original.text, forgery);
