/** Tokens of runs, with where they come from. */

import { API } from "../cast/cast";
import { decodeJwt } from "../crypto/jwt";
import { laneOf } from "../flow/read/describe";
import type { Run, RunSpec, RunValue } from "../flow/run";
import type { Lane } from "../vocabulary/lanes";
import { type Judge, judgesOf, kindOfValue, type TokenKind } from "./kinds";
import { acceptedOf, allBringing } from "./scene";

/** A token of a run, with where it comes from. */
export interface RunToken {
	readonly text: string;
	readonly kind: TokenKind;
	/** Catalogue id of the lesson, and how it was played. */
	readonly lesson: string;
	readonly spec: RunSpec;
	/** Who made it. */
	readonly maker: Pick<Lane, "role" | "short" | "spoken">;
	/** Number of the hop in which it was made; absent where it is from before the first. */
	readonly hop?: string;
	/** Who received it to judge it. */
	readonly judge: Judge;
	/** When its judge received it, in seconds since 1970; where none did, when it was made. */
	readonly clock: number;
}

/** What kind of token a value of a run is; `undefined` where it is none. */
export const tokenKindOf = ({ kind, text }: Pick<RunValue, "kind" | "text">): TokenKind | undefined =>
	kindOfValue(kind, !("problem" in decodeJwt(text)));

/**
 * The token of a kind that shows best what it is for: the first that its judge receives, where that can be told
 * one that is accepted. Tokens from before the first hop count only where the run makes none.
 */
export function tokenOfRun(run: Run, kind: TokenKind = "access_token"): RunToken | undefined {
	const all = run.values.filter((value) => tokenKindOf(value) === kind);
	const made = all.filter(({ bornAt }) => bornAt >= 0);
	const candidates = made.length > 0 ? made : all;
	const value = candidates.find(({ text }) => reachesJudge(run, kind, text)) ?? candidates[0];
	return value && runToken(run, value);
}

/** A token of a run by its text; `undefined` where the run has none such. */
export function findRunToken(run: Run, text: string): RunToken | undefined {
	const value = run.values.find((one) => one.text === text && tokenKindOf(one) !== undefined);
	return value && runToken(run, value);
}

function runToken(run: Run, value: RunValue): RunToken | undefined {
	const kind = tokenKindOf(value);
	if (kind === undefined) return undefined;
	const born = run.hops[value.bornAt];
	const received = receivedBy(run, kind, value.text);
	const { role, short, spoken } = laneOf(run, value.maker);
	return {
		text: value.text,
		kind,
		lesson: run.lesson,
		spec: run.spec,
		maker: { role, short, spoken },
		...(born === undefined ? {} : { hop: born.number }),
		judge: received?.judge ?? judgesOf[kind][0],
		clock: (received?.hop ?? born ?? run.hops[0])?.message.at ?? 0,
	};
}

/** Who gets it first to judge it, of those who can be asked about its kind. */
function receivedBy(run: Run, kind: TokenKind, text: string) {
	const all = judgesOf[kind].flatMap((judge) =>
		allBringing(run, kind, judge).flatMap((one) => (one.text === text ? [{ judge, hop: one.hop }] : [])),
	);
	const first = Math.min(...all.map(({ hop }) => hop.index));
	return all.find(({ hop }) => hop.index === first);
}

/** Whether the lessons' API gets an access token; of other kinds, whether it is the one that its judge accepts first. */
function reachesJudge(run: Run, kind: TokenKind, text: string): boolean {
	const [judge] = judgesOf[kind];
	if (kind !== "access_token") return acceptedOf(run, kind, judge)?.text === text;
	return allBringing(run, kind, judge).some(
		({ hop: { message }, text: brought }) => brought === text && laneOf(run, message.to).base === API,
	);
}
