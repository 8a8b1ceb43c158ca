import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textIn, utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { demonstrationKey } from "@/lib/crypto/keys";
import { segmentNames } from "@/lib/crypto/rewrite-jwt";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { base64url } from "@/lib/crypto/text-forms";
import { changesOf, flipCharacter, forge, sourceOfTyped, stretchesOf, typedOf } from "./forge";

const claims = { iss: "https://as.example", sub: "ada", aud: "https://api.example", exp: 1795165500 };
const token = await signJwt("at+jwt", claims, demonstrationKey);
const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

const decode = (text: string) => {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};
const changes = (changed: string) => changesOf(decode(token), decode(changed));
const charactersChanged = (a: string, b: string) => [...a].filter((c, i) => c !== b[i]).length;

describe("one character", () => {
	test.each([
		["payload", { part: "payload", name: "sub", before: '"ada"', after: '"adb"' }],
		["header", { part: "header", name: "kid", before: '"as-demo-1"', after: '"as-demo-2"' }],
	] as const)("of the %s", (name, change) => {
		const flipped = flipCharacter(token, name);
		expect([flipped.length, charactersChanged(token, flipped)]).toEqual([token.length, 1]);
		expect(changes(flipped)).toEqual([change]);
	});

	test("of the signature changes no member", () => {
		const flipped = flipCharacter(token, "signature");
		expect([charactersChanged(token, flipped), changes(flipped)]).toEqual([1, []]);
	});

	test("nothing to change: the token comes back", () => {
		for (const name of segmentNames) expect(flipCharacter("e30.e30.", name)).toBe("e30.e30.");
	});

	test("of any payload with a text in it: one character, and it can still be read", async () => {
		const texts = fc.string({ unit: "grapheme", minLength: 0, maxLength: 20 });
		await fc.assert(
			fc.property(fc.dictionary(texts, texts, { maxKeys: 5 }), fc.stringMatching(/^[a-z0-9]{1,9}$/), (more, sub) => {
				const before = `${segment({ alg: "RS256" })}.${segment({ ...more, sub })}.AA`;
				const flipped = flipCharacter(before, "payload");
				expect(charactersChanged(before, flipped)).toBe(1);
				expect(changesOf(decode(before), decode(flipped)).length).toBe(1);
			}),
		);
	});
});

describe("alg and members", () => {
	test("none takes the signature away, HS256 keeps it", () => {
		expect(forge(token, { alg: "none" })).toMatch(/^[^.]+\.[^.]+\.$/);
		expect(decode(forge(token, { alg: "HS256" })).signatureLength).toBe(256);
		expect(changes(forge(token, { alg: "none" }))).toEqual([
			{ part: "header", name: "alg", before: '"RS256"', after: '"none"' },
		]);
	});

	test("the same value leaves every byte as it is, even where the JSON is written in another way", () => {
		const spaced = `${base64url(utf8('{ "alg": "RS256" }'))}.${base64url(utf8('{ "sub": "ada" }'))}.AA`;
		expect(forge(spaced, { alg: "RS256", member: { part: "payload", name: "sub", typed: "ada" } })).toBe(spaced);
		expect(forge(token, {})).toBe(token);
	});

	test("all three at once", () => {
		const forged = forge(token, {
			alg: "HS256",
			member: { part: "payload", name: "sub", typed: "eve" },
			flip: "payload",
		});
		expect(changes(forged).map(({ name, after }) => `${name} ${after}`)).toEqual(['alg "HS256"', 'sub "evf"']);
	});

	test.each([
		["eve", '"ada"', '"eve"'],
		["12", '"ada"', '"12"'],
		["", '"ada"', '""'],
		['["a", "b"]', '"ada"', '["a", "b"]'],
		["[", '"ada"', '"["'],
		["9", "1", "9"],
		["3.0", "1", "3.0"],
		["1147953659032899585", "1", "1147953659032899585"],
		["1e400", "1", "1e400"],
		['"9"', "1", '"9"'],
		["soon", "1", '"soon"'],
		["null", "true", "null"],
	] as const)("%s in place of %s is %s", (typed, before, expected) => {
		expect(sourceOfTyped(typed, before)).toBe(expected);
	});

	test("what stands in the input comes back as the same value", () => {
		for (const source of ['"ada"', '"12"', "12", '["a"]', '{"b":null}', "true", "3.0", "1147953659032899584"])
			expect(sourceOfTyped(typedOf({ source, value: JSON.parse(source) }), source)).toBe(source);
	});

	test("one member changes, and every other digit, space and name stays", () => {
		const json = '\ufeff{ "id": 1147953659032899584, "sub": "ada", "w": 3.0, "sub": "eve" }';
		const before = `${base64url(utf8('{"alg":"RS256"}'))}.${base64url(utf8(json))}.AA`;
		const forged = forge(before, { member: { part: "payload", name: "sub", typed: "bob" } });
		expect(textIn(forged.split(".")[1] ?? "")).toBe(json.replace("eve", "bob"));
		expect(changesOf(decode(before), decode(forged))).toEqual([
			{ part: "payload", name: "sub", before: '"eve"', after: '"bob"' },
		]);
		const first = `${base64url(utf8('{"alg":"RS256"}'))}.${base64url(utf8(json.replace("ada", "adb")))}.AA`;
		expect(changesOf(decode(before), decode(first))).toEqual([
			{ part: "payload", name: "sub", before: '"ada"', after: '"adb"' },
		]);
	});

	test("the last digit of a large number is a change", () => {
		const made = (id: string) => decode(`e30.${base64url(utf8(`{"id":${id}}`))}.`);
		expect(changesOf(made("1147953659032899584"), made("1147953659032899585"))).toHaveLength(1);
	});

	test("a header without alg gets one", () => {
		expect(textIn(forge("e30.e30.AA", { alg: "none" }).split(".")[0] ?? "")).toBe('{"alg":"none"}');
		const other = `${base64url(utf8('{"kid":"k"}'))}.e30.AA`;
		expect(textIn(forge(other, { alg: "none" }).split(".")[0] ?? "")).toBe('{"alg":"none","kid":"k"}');
	});
});

describe("where a segment differs", () => {
	const shown = (a: string, b: string) => stretchesOf(a, b).map(({ text, changed }) => (changed ? `[${text}]` : text));
	test.each([
		["abc", "abc", ["abc"]],
		["abcdef", "abXdYf", ["ab", "[X]", "d", "[Y]", "f"]],
		["abcdef", "abcXYZdef", ["abc", "[XYZ]", "def"]],
		["aa", "aaa", ["aa", "[a]"]],
		["abc", "", []],
		["", "abc", ["[abc]"]],
	])("%s, %s", (before, after, expected) => {
		expect(shown(before, after)).toEqual(expected);
	});

	test("always gives the segment back", async () => {
		await fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(
					stretchesOf(a, b)
						.map(({ text }) => text)
						.join(""),
				).toBe(b);
			}),
		);
	});
});
