/**
 * Times in tokens: JSON numbers of seconds since 1970 (NumericDate, RFC 7519 §2). A text that looks like a time is
 * none, so the token is refused, and the record shows what stands there: a text with its quotes.
 */

import type { JsonObject } from "../crypto/json";
import { jsonText, numericDate, secondsText } from "../crypto/json-kind";
import type { Compared } from "../vocabulary/message";
import { timeNear } from "../world/clock";
import { compare, pass, skip, type Verdict } from "./guard";

/** What is judged, when, and how its judge says no. */
export interface Timed {
	readonly claims: JsonObject;
	/** Seconds since 1970. */
	readonly now: number;
	/** As it stands in the middle of a sentence: `the ID Token`. */
	readonly what: string;
	refuse(description: string, compared: Compared): Verdict;
}

/** `exp` is there, and still ahead: at that second and after it a token must not be accepted (RFC 7519 §4.1.4). */
export function endAhead({ claims, now, what, refuse }: Timed): Verdict {
	const exp = timeIn(claims, "exp", what);
	if ("problem" in exp) return refuse(exp.problem, exp.compared);
	const left = exp.seconds - now;
	const compared = compare(["now", timeNear(now, exp.seconds)], left > 0 ? "before" : "not before", [
		"exp",
		timeNear(exp.seconds, now),
	]);
	return left > 0 ? pass(`${secondsText(left)} left`, compared) : refuse(`${what} has expired`, compared);
}

/** `nbf` may be left out; where it stands, nothing is accepted before that second (RFC 7519 §4.1.5). */
export function startReached({ claims, now, what, refuse }: Timed): Verdict {
	if (claims.nbf === undefined) return skip("no nbf");
	const nbf = timeIn(claims, "nbf", what);
	if ("problem" in nbf) return refuse(nbf.problem, nbf.compared);
	const reached = now >= nbf.seconds;
	const compared = compare(["now", timeNear(now, nbf.seconds)], reached ? "not before" : "before", [
		"nbf",
		timeNear(nbf.seconds, now),
	]);
	return reached ? pass(undefined, compared) : refuse(`${what} is not valid yet`, compared);
}

/** A claim as seconds, or in what way it is no time. */
export function timeIn(
	claims: JsonObject,
	name: "exp" | "nbf" | "iat" | "auth_time",
	what: Timed["what"],
): { readonly seconds: number } | { readonly problem: string; readonly compared: Compared } {
	const time = numericDate(claims[name]);
	if (!("problem" in time)) return time;
	return {
		problem: `${name} of ${what} is ${time.problem}`,
		compared: compare([name, jsonText(claims[name]) || "none"], "≠", ["needed", "a number of seconds"]),
	};
}
