import { expect, test } from "vitest";
import { addressOf, MAX_QUERY, queryIn } from "./address";

const located = (address: string) => {
	const { search, hash } = new URL(address, "https://here.example");
	return { search, hash };
};

test("what is short stands in the query", () => {
	expect(addressOf("/flows/x", "v=1&hop=3")).toBe("/flows/x?v=1&hop=3");
	expect(addressOf("/compare/a/b", "")).toBe("/compare/a/b");
	expect(queryIn(located("/flows/x?v=1&hop=3"))).toBe("v=1&hop=3");
	expect(queryIn(located("/flows/x"))).toBe("");
});

test("what is long goes behind the #, the longest first, and is read from there", () => {
	const [c, e] = [`c=${"x".repeat(1500)}`, `e=${"y".repeat(1600)}`];
	expect(addressOf("/flows/x", `v=1&${c}&${e}&tab=raw`)).toBe(`/flows/x?v=1&${c}&tab=raw#${e}`);
	const both = `e=${"y".repeat(MAX_QUERY)}`;
	expect(addressOf("/", `v=1&c=${"x".repeat(MAX_QUERY)}&${both}`)).toMatch(/^\/\?v=1#(c=x+&e=y+|e=y+&c=x+)$/);
	expect(queryIn(located(addressOf("/", `v=1&${c}&${e}`)))).toBe(`v=1&${c}&${e}`);
});

test("a query of exactly the limit stays, and one more goes", () => {
	const fits = `v=1&c=${"x".repeat(MAX_QUERY - 6)}`;
	expect(fits).toHaveLength(MAX_QUERY);
	expect(located(addressOf("/", fits)).hash).toBe("");
	expect(located(addressOf("/", `${fits}x`))).toEqual({ search: "?v=1", hash: `#c=${"x".repeat(MAX_QUERY - 5)}` });
});

test("an old link, with everything in its query, is read as before, and a place inside the page is no part of it", () => {
	const old = `v=1&e=${"y".repeat(15_000)}`;
	expect(queryIn(located(`/flows/x?${old}`))).toBe(old);
	expect(queryIn(located("/flows/x?v=1#text"))).toBe("v=1");
	expect(queryIn(located("/flows/x#v=1&hop=3"))).toBe("v=1&hop=3");
});
