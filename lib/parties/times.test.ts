/** What is said of the times in a token: what stands there, as it stands there. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../crypto/json";
import { ERROR_TEXT } from "../testing/text";
import { CLOCK_START } from "../world/clock";
import { fail } from "./guard";
import { endAhead, startReached, type Timed, timeIn } from "./times";

const TOMORROW = CLOCK_START + 86_400;
const timed = (claims: JsonObject): Timed => ({
	claims,
	now: CLOCK_START,
	what: "the token",
	refuse: (description, compared) => fail("no", description, { compared }),
});
const words = (verdict: ReturnType<typeof endAhead>) => {
	if (verdict.kind === "skip" || !verdict.compared) return [verdict.kind];
	const { left, relation, right } = verdict.compared;
	const said = verdict.kind === "fail" ? verdict.description : "yes";
	return [said, `${left.label} ${left.text} ${relation} ${right.label} ${right.text}`];
};
const NEEDED = "≠ needed a number of seconds";

describe("exp", () => {
	test.each<[string, JsonObject, string, string]>([
		["a second left", { exp: CLOCK_START + 1 }, "yes", "now 09:00:00 before exp 09:00:01"],
		["this second", { exp: CLOCK_START }, "the token has expired", "now 09:00:00 not before exp 09:00:00"],
		["tomorrow", { exp: TOMORROW }, "yes", "now 2026-11-20 09:00:00 before exp 2026-11-21 09:00:00"],
		["1e20", { exp: 1e20 }, "yes", "now 2026-11-20 09:00:00 before exp 100000000000000000000"],
		["missing", {}, "exp of the token is missing", `exp none ${NEEDED}`],
		["a text", { exp: "1795165525" }, "exp of the token is a text, not a number", `exp "1795165525" ${NEEDED}`],
		["an empty text", { exp: "" }, "exp of the token is a text, not a number", `exp "" ${NEEDED}`],
		["null", { exp: null }, "exp of the token is null, not a number", `exp null ${NEEDED}`],
		["true", { exp: true }, "exp of the token is a boolean, not a number", `exp true ${NEEDED}`],
		["a list", { exp: [1] }, "exp of the token is a list, not a number", `exp [1] ${NEEDED}`],
		["an object", { exp: { a: 1 } }, "exp of the token is an object, not a number", `exp {"a":1} ${NEEDED}`],
		["1e999", JSON.parse('{"exp":1e999}'), "exp of the token is a number too large to count", `exp Infinity ${NEEDED}`],
		[
			"-1e999",
			JSON.parse('{"exp":-1e999}'),
			"exp of the token is a number too large to count",
			`exp -Infinity ${NEEDED}`,
		],
	])("%s", (_, claims, said, compared) => {
		expect(words(endAhead(timed(claims)))).toEqual([said, compared]);
		expect(said).toMatch(ERROR_TEXT);
	});
});

describe("nbf", () => {
	test.each<[string, JsonObject, readonly string[]]>([
		["missing", {}, ["skip"]],
		["this second", { nbf: CLOCK_START }, ["yes", "now 09:00:00 not before nbf 09:00:00"]],
		[
			"tomorrow",
			{ nbf: TOMORROW },
			["the token is not valid yet", "now 2026-11-20 09:00:00 before nbf 2026-11-21 09:00:00"],
		],
		["a text", { nbf: "0" }, ["nbf of the token is a text, not a number", `nbf "0" ${NEEDED}`]],
		["null", { nbf: null }, ["nbf of the token is null, not a number", `nbf null ${NEEDED}`]],
	])("%s", (_, claims, said) => {
		expect(words(startReached(timed(claims)))).toEqual(said);
	});
});

test("iat is read alike", () => {
	expect(timeIn({ iat: 1.5 }, "iat", "x")).toEqual({ seconds: 1.5 });
	expect(timeIn({ iat: "1" }, "iat", "the DPoP proof")).toMatchObject({
		problem: "iat of the DPoP proof is a text, not a number",
	});
});
