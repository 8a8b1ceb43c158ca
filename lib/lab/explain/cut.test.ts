import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutMembers } from "./cut";

const cut = (text: string) => cutMembers(text, 48, 22, 22);

describe("a value for a narrow place", () => {
	test("two addresses stay two", () => {
		const [api, userinfo] = ["http://127.0.0.1:4701/demo/api", "http://127.0.0.1:4701/demo/as/userinfo"];
		expect(cut(`${api} ${userinfo}`)).toBe(`${api} ${userinfo}`);
	});

	test("a long one is cut in its middle, alone or in a list", () => {
		const token = "e".repeat(100);
		const short = `${"e".repeat(22)}…${"e".repeat(22)}`;
		expect(cut(token)).toBe(short);
		expect(cut(`Bearer ${token}`)).toBe(`Bearer ${short}`);
	});

	test("of very many the rest is counted", () => {
		expect(cut(Array.from({ length: 20 }, (_, i) => `scope-${i}`).join(" "))).toMatch(/ scope-11 and 8 more$/);
	});

	test("what is shown is never longer than twelve cut members", () => {
		fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => cut(text).length <= 12 * 49 + 20));
	});
});
