import { expect, test } from "vitest";
import type { JsonObject } from "../crypto/json";
import { ERROR_TEXT } from "../testing/text";
import { badMembersIn } from "./members";

const good: JsonObject = { jti: "j", htm: "POST", iat: 1 };

test.each<[string, JsonObject, string, string]>([
	["one missing", { jti: undefined as never }, "jti of the proof is missing", "missing jti is in required jti htm iat"],
	["empty", { jti: "" }, "jti of the proof is empty", 'jti "" ≠ needed a text'],
	["a number", { htm: 5 }, "htm of the proof is a number, not a text", "htm 5 ≠ needed a text"],
	["a list", { htm: ["POST"] }, "htm of the proof is a list, not a text", 'htm ["POST"] ≠ needed a text'],
	["null", { htm: null }, "htm of the proof is null, not a text", "htm null ≠ needed a text"],
	["a time as text", { iat: "1" }, "iat of the proof is a text, not a number", 'iat "1" ≠ needed a number of seconds'],
	["two", { jti: "", iat: "1" }, "jti of the proof is empty", "missing or wrong jti iat is in required jti htm iat"],
	[
		"one missing, one wrong",
		{ htm: undefined as never, iat: null },
		"htm of the proof is missing",
		"missing or wrong htm iat is in required jti htm iat",
	],
])("%s", (_, change, problem, record) => {
	const bad = badMembersIn({ ...good, ...change }, Object.keys(good), "the proof");
	expect(bad?.problem).toBe(problem);
	expect(bad?.problem).toMatch(ERROR_TEXT);
	const { left, relation, right } = bad?.compared ?? {};
	expect(`${left?.label} ${left?.text} ${relation} ${right?.label} ${right?.text}`).toBe(record);
});

test("nothing is wrong", () => {
	expect(badMembersIn(good, Object.keys(good), "the proof")).toBeUndefined();
});
