/** Members that a JWT has to have, most of them texts. What is there but of another kind is never called missing. */

import type { JsonObject } from "../crypto/json";
import { jsonText, numericDate, textThere } from "../crypto/json-kind";
import type { Compared } from "../vocabulary/message";
import { compare } from "./guard";

/** What is wrong with the members of a JWT: in a sentence about the first of them, and beside what is needed. */
export interface BadMembers {
	readonly problem: string;
	/** Names every one that is wrong: all others are as they must be. */
	readonly compared: Compared;
}

/**
 * What a JWT lacks of the members that it must have, and which of them are not what they must be. `undefined` where
 * nothing is wrong.
 * @param names required as texts that are not empty; `iat` as a time (RFC 7519 §2)
 * @param what as it stands in the middle of a sentence: `the DPoP proof`
 */
export function badMembersIn(claims: JsonObject, names: readonly string[], what: string): BadMembers | undefined {
	const bad = names.flatMap((name) => {
		const read = name === "iat" ? numericDate(claims[name]) : textThere(claims[name]);
		return "problem" in read ? [{ name, problem: read.problem, isMissing: claims[name] === undefined }] : [];
	});
	const [first, ...more] = bad;
	if (!first) return undefined;
	const { name, isMissing } = first;
	const needed = name === "iat" ? "a number of seconds" : "a text";
	const label = bad.every((one) => one.isMissing) ? "missing" : "missing or wrong";
	const all = bad.map((one) => one.name).join(" ");
	return {
		problem: `${name} of ${what} is ${first.problem}`,
		compared:
			more.length === 0 && !isMissing
				? compare([name, jsonText(claims[name])], "≠", ["needed", needed])
				: compare([label, all], "is in", ["required", names.join(" ")]),
	};
}
