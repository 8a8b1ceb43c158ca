/** Times of tokens in words. All are UTC. */

import type { Json, JsonObject } from "@/lib/crypto/json";
import { numericDate } from "@/lib/crypto/json-kind";
import type { TokenKind } from "@/lib/inspect/kinds";
import { PROOF_LIFETIME } from "@/lib/vocabulary/dpop";
import { hasDate, timeNear } from "@/lib/world/clock";
import { t } from "../words/words";
import { problemSaid } from "./kind-words";

/** A NumericDate (RFC 7519 §2) that has a date, in seconds since 1970; `undefined` for anything else. */
export function secondsOf(value: Json | undefined): number | undefined {
	const time = numericDate(value);
	return "problem" in time || !hasDate(time.seconds) ? undefined : time.seconds;
}

/** From here on, in the year 5138, a time was more likely meant in milliseconds. */
const MILLISECONDS = 1e11;

/** A member that should be a time, in words; nothing where it is missing. */
export function timeWords(value: Json | undefined, clock: number): string {
	const time = numericDate(value);
	if (value === undefined) return "";
	if ("problem" in time)
		return t("{problem}: a time is a number of seconds (RFC 7519 §2)", { problem: problemSaid(time) });
	const { seconds } = time;
	if (!hasDate(seconds)) return seconds > 0 ? t("later than any calendar") : t("earlier than any calendar");
	const near = timeNear(seconds, clock);
	return seconds < MILLISECONDS
		? near
		: t("{time}, perhaps meant in milliseconds: it is read in seconds (RFC 7519 §2)", { time: near });
}

const units = [
	[86_400, "d"],
	[3600, "h"],
	[60, "min"],
	[1, "s"],
] as const;

/** `4 min 58 s`: the two largest units, rounded down. */
export function duration(seconds: number): string {
	let rest = Math.floor(Math.abs(seconds));
	if (rest === 0 && seconds !== 0) return t("under 1 s");
	const counted = units.map(([size, name]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return { count, name };
	});
	const first = counted.findIndex(({ count }) => count > 0);
	if (first < 0) return "0 s";
	const [largest, next] = counted.slice(first);
	return [largest, next]
		.filter((unit) => unit !== undefined && unit.count > 0)
		.map((unit) => `${unit?.count} ${unit?.name}`)
		.join(" ");
}

/** When a token was made and when it ends; `undefined` where it does not say both, or ends before it began. */
export function lifeOf({ iat, exp }: JsonObject): { readonly made: number; readonly expires: number } | undefined {
	const [made, expires] = [secondsOf(iat), secondsOf(exp)];
	return made === undefined || expires === undefined || expires <= made ? undefined : { made, expires };
}

/** The same by kind: a proof does not say when it ends, its server does (RFC 9449 §11.1). */
export function lifeFor(kind: TokenKind, claims: JsonObject): ReturnType<typeof lifeOf> {
	const iat = secondsOf(claims.iat);
	if (kind !== "dpop_proof") return lifeOf(claims);
	return iat === undefined ? undefined : { made: iat, expires: iat + PROOF_LIFETIME + 1 };
}

/** Why there is no life to draw, in one sentence. */
export function noLifeWords(kind: TokenKind, claims: JsonObject): string {
	const names = kind === "dpop_proof" ? (["iat"] as const) : (["iat", "exp"] as const);
	const [first, second] = names.flatMap((name) => {
		const time = numericDate(claims[name]);
		if ("problem" in time) return [t("{name} is {problem}", { name, problem: problemSaid(time) })];
		return hasDate(time.seconds) ? [] : [t("{name} is {problem}", { name, problem: timeWords(time.seconds, 0) })];
	});
	if (first === undefined) return t("This token ends before it begins: exp is not after iat.");
	return second === undefined
		? t("Its life cannot be drawn: {problem}.", { problem: first })
		: t("Its life cannot be drawn: {first}, and {second}.", { first, second });
}
