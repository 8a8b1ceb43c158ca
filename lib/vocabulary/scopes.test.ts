import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonScopes, coveredBy, covers, coversAll, meaningOf, scopes } from "./scopes";

const anyScope = fc.oneof(fc.constantFrom(...Object.keys(scopes)), fc.string());
const anyScopes = fc.array(anyScope, { maxLength: 5 });

describe("which scope covers which", () => {
	test.each([
		["order", "order:items", true],
		["order:items", "order", false],
		["inventory:write", "inventory:price:write", true],
		["inventory:price:write", "inventory:write", false],
		["order", "inventory:price:write", false],
		["order", "order:other", false],
		["orde", "order", false],
		["__proto__", "constructor", false],
		["constructor", "constructor", true],
	])("%s over %s: %s", (held, needed, expected) => {
		expect(covers([held], needed)).toBe(expected);
	});

	test("each covers itself, nothing covers what nobody listed, and nothing covers in both directions", () => {
		fc.assert(
			fc.property(anyScope, anyScope, (a, b) => {
				expect(covers([a], a)).toBe(true);
				if (a !== b && covers([a], b)) {
					expect(coveredBy(a)).toContain(b);
					expect(covers([b], a)).toBe(false);
				}
			}),
			{ seed: 1 },
		);
	});

	test("more scopes never cover less", () => {
		fc.assert(
			fc.property(anyScopes, anyScopes, anyScope, (some, more, needed) => {
				if (covers(some, needed)) expect(covers([...some, ...more], needed)).toBe(true);
			}),
			{ seed: 2 },
		);
	});

	test("what two have in common is within both, and nothing that both cover is lost", () => {
		fc.assert(
			fc.property(anyScopes, anyScopes, anyScope, (left, right, one) => {
				const common = commonScopes(left, right);
				expect(coversAll(left, common) && coversAll(right, common)).toBe(true);
				if (covers(left, one) && covers(right, one)) expect(covers(common, one)).toBe(true);
			}),
			{ seed: 3 },
		);
	});

	test("nothing is named twice: a scope swallows those that it covers", () => {
		expect(commonScopes(["order", "photos.read"], ["order:items", "order", "photos.read"])).toEqual([
			"order",
			"photos.read",
		]);
		expect(commonScopes(["order"], ["order:items"])).toEqual(["order:items"]);
		expect(commonScopes(["order:items"], ["order"])).toEqual(["order:items"]);
	});
});

test("words for the known, the name for the unknown", () => {
	expect([meaningOf("openid"), meaningOf("other"), meaningOf("toString")]).toEqual([
		"Know that it is you",
		"other",
		"toString",
	]);
});
