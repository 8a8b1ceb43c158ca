import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatChallenge, parseChallenges } from "./challenge";

describe("writing a challenge", () => {
	test("parameters are quoted and separated by commas; undefined ones are left out", () => {
		expect(formatChallenge("Bearer", { error: "invalid_token", scope: undefined, realm: "a b" })).toBe(
			'Bearer error="invalid_token", realm="a b"',
		);
	});

	test("quotation marks and backslashes are escaped", () => {
		expect(formatChallenge("Basic", { realm: 'a"b\\c' })).toBe('Basic realm="a\\"b\\\\c"');
	});
});

describe("reading challenges", () => {
	test("a comma inside quotes does not end a parameter", () => {
		expect(parseChallenges(['Bearer scope="a, b", error="x,y"'])).toEqual([
			{ scheme: "Bearer", params: { scope: "a, b", error: "x,y" } },
		]);
	});

	test("several schemes on one line", () => {
		expect(parseChallenges(['Bearer error="invalid_token", DPoP algs="ES256", Basic realm="as"'])).toEqual([
			{ scheme: "Bearer", params: { error: "invalid_token" } },
			{ scheme: "DPoP", params: { algs: "ES256" } },
			{ scheme: "Basic", params: { realm: "as" } },
		]);
	});

	test("several schemes on several lines", () => {
		expect(parseChallenges(['Bearer realm="x"', 'DPoP algs="ES256"'])).toHaveLength(2);
	});

	test("a scheme without parameters, and values without quotes", () => {
		expect(parseChallenges(["Negotiate, Digest qop=auth, NONCE = abc"])).toEqual([
			{ scheme: "Negotiate", params: {} },
			{ scheme: "Digest", params: { qop: "auth", nonce: "abc" } },
		]);
	});

	test("an escaped quotation mark does not end the text", () => {
		expect(parseChallenges(['Basic realm="a\\"b, c=\\"d\\\\"'])).toEqual([
			{ scheme: "Basic", params: { realm: 'a"b, c="d\\' } },
		]);
	});

	test.each(["", " ", ",", "=", '="x"', '"', "a=b"])("%j is no challenge", (line) => {
		expect(parseChallenges([line])).toEqual([]);
	});

	test("text that breaks the grammar ends the reading and keeps what came before", () => {
		expect(parseChallenges(['Bearer error="x", realm="open'])).toMatchObject([{ params: { error: "x" } }, {}]);
	});

	test("anything at all can be read", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
				expect(Array.isArray(parseChallenges(lines))).toBe(true);
			}),
			{ seed: 2, numRuns: 500 },
		);
	});
});

describe("round trip", () => {
	const token = fc.stringMatching(/^[a-z0-9!#$%&'*+.^`|~-]{1,12}$/);
	const params = fc.dictionary(token, fc.string({ unit: "binary" }), { minKeys: 1, maxKeys: 5 });
	const challenge = fc.record({ scheme: token, params });

	test("what was written is read, on one line or on several", () => {
		fc.assert(
			fc.property(fc.array(challenge, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, oneLine) => {
				const lines = list.map((one) => formatChallenge(one.scheme, one.params));
				const read = parseChallenges(oneLine ? [lines.join(", ")] : lines);
				expect(read.map((one) => ({ ...one, params: { ...one.params } }))).toEqual(
					list.map((one) => ({ ...one, params: { ...one.params } })),
				);
			}),
			{ seed: 3, numRuns: 1000 },
		);
	});
});
