import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	formatPairs,
	fragmentOf,
	fragmentPairs,
	pairsOf,
	parsePairs,
	parseUrl,
	queryOf,
	readParams,
	repeatedAmong,
	splitUrl,
	withFragment,
	withQuery,
} from "./form";

describe("pairs", () => {
	test("keep their order and their repeats", () => {
		expect(parsePairs("b=1&a=2&b=3")).toEqual([
			["b", "1"],
			["a", "2"],
			["b", "3"],
		]);
	});

	test("plus is a space, %2B a plus, and a name may stand alone", () => {
		expect(parsePairs("a+b=c%2Bd&e&=f&")).toEqual([
			["a b", "c+d"],
			["e", ""],
			["", "f"],
		]);
	});

	test.each(["%", "%zz", "a=%", "%E0%A4=1", "a=%u1234", "&&&=", "%00"])(
		"malformed escapes in %j do not throw",
		(text) => {
			expect(() => parsePairs(text)).not.toThrow();
		},
	);

	test("a question mark at the start belongs to the first name", () => {
		expect(parsePairs("?code=x")).toEqual([["?code", "x"]]);
		expect(queryOf("https://a.example/??code=x")).toEqual([["?code", "x"]]);
	});

	test("every list of well-formed texts comes back from its text", () => {
		const text = fc.string({ unit: "grapheme" });
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
				expect(parsePairs(formatPairs(pairs))).toEqual(pairs);
			}),
			{ seed: 1, numRuns: 500 },
		);
	});

	test("members that are undefined are left out, empty ones stay", () => {
		expect(pairsOf({ a: "1", b: undefined, c: "" })).toEqual([
			["a", "1"],
			["c", ""],
		]);
	});
});

describe("URLs", () => {
	test.each([
		["https://a.example/x?y=1#z", "https://a.example/x", "y=1"],
		["https://a.example/x#y?z=1", "https://a.example/x", ""],
		["https://a.example/x?y=?z", "https://a.example/x", "y=?z"],
		["example.photos:/cb?code=1", "example.photos:/cb", "code=1"],
		["", "", ""],
	])("%j splits into %j and %j", (url, target, query) => {
		expect(splitUrl(url)).toEqual({ target, query });
	});

	test.each([
		["https://a.example/cb", "https://a.example/cb?a=1"],
		["https://a.example/cb?k=v", "https://a.example/cb?k=v&a=1"],
		["example.photos:/cb", "example.photos:/cb?a=1"],
	])("a pair is added to %j", (url, expected) => {
		expect(withQuery(url, [["a", "1"]])).toBe(expected);
	});

	test("adding nothing changes nothing", () => {
		expect(withQuery("https://a.example/cb?", [])).toBe("https://a.example/cb?");
	});

	test("text that is no URL has no parts", () => {
		expect(parseUrl("https://a.example/x")?.pathname).toBe("/x");
		for (const text of ["", "/x", "https://", "https://a b", "%"]) expect(parseUrl(text)).toBeUndefined();
	});
});

describe("parameters as an endpoint reads them", () => {
	const params = readParams(parsePairs("a=1&b=&c=2&c=3&b=&d=&d=4"));

	test("empty counts as absent", () => {
		expect(params.get("a")).toBe("1");
		expect(params.get("b")).toBeUndefined();
		expect(params.get("missing")).toBeUndefined();
		expect(params.get("d")).toBe("4");
	});

	test("repeats are those with more than one value", () => {
		expect(params.repeated).toEqual(["c"]);
		expect(params.all("c")).toEqual(["2", "3"]);
		expect(params.all("b")).toEqual([]);
	});

	test("among those that somebody knows", () => {
		expect(repeatedAmong(params, ["a", "c"])).toEqual(["c"]);
		expect(repeatedAmong(params, ["a", "b"])).toEqual([]);
	});

	test("the pairs stay as they came", () => {
		expect(params.pairs).toHaveLength(7);
	});

	test("the names of an object's own machinery are ordinary names", () => {
		const odd = readParams(parsePairs("__proto__=1&constructor=2&constructor=3"));
		expect(odd.get("__proto__")).toBe("1");
		expect(odd.get("toString")).toBeUndefined();
		expect(odd.repeated).toEqual(["constructor"]);
	});
});

describe("what stands behind the #", () => {
	test.each([
		["https://a.example/cb", undefined, []],
		["https://a.example/cb#", "", []],
		[
			"https://a.example/cb?x=1#a=b+c&d=%23",
			"a=b+c&d=%23",
			[
				["a", "b c"],
				["d", "#"],
			],
		],
		["https://a.example/cb#a=1#b=2", "a=1#b=2", [["a", "1#b=2"]]],
	] as const)("%s", (url, fragment, pairs) => {
		expect([fragmentOf(url), fragmentPairs(url)]).toEqual([fragment, pairs]);
	});

	test("is no part of the query, and any text comes back from it", () => {
		const text = fc.string({ unit: "grapheme" });
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
				const url = withFragment("https://a.example/cb?x=1", pairs);
				expect([queryOf(url), fragmentPairs(url)]).toEqual([[["x", "1"]], pairs]);
			}),
			{ seed: 31, numRuns: 200 },
		);
	});
});

test("pairs are those of the platform, whether or not they are read by hand", () => {
	const part = fc.oneof(
		fc.string({ unit: fc.constantFrom(..."ab=&+%2f3A.~*:/@-_'()!ü\ud800") }),
		fc.string({ unit: "binary" }),
		fc.tuple(fc.string(), fc.string()).map(([name, value]) => new URLSearchParams([[name, value]]).toString()),
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
			const text = parts.join("&");
			expect(parsePairs(text)).toEqual([...new URLSearchParams(`?${text}`)]);
		}),
		{ numRuns: 2000 },
	);
});
