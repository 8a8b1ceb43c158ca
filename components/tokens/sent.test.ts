import { describe, expect, test } from "vitest";
import { utf8 } from "@/lib/crypto/bytes";
import { type DecodedJwt, decodeJwt } from "@/lib/crypto/jwt";
import { base64url } from "@/lib/crypto/text-forms";
import { LARGE_NUMBERS, TEXT_EXP } from "@/lib/testing/inputs";
import { decodedText, oddities, readingOf, sentAs, sentMembers } from "./sent";

function decode(text: string): DecodedJwt {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
}
const made = (payload: string, header = "{}") => decode(`${base64url(utf8(header))}.${base64url(utf8(payload))}.`);

describe("as it was sent", () => {
	test("every digit of a large number", () => {
		const sent = sentMembers(decode(LARGE_NUMBERS), "payload").map(({ name, source }) => `${name} ${source}`);
		expect(sent).toEqual(['iss "https://id.test"', "user_id 1147953659032899584", "sub 100002348117421473"]);
	});

	test("the quotes of a text, the point of 3.0, and no white space between", () => {
		expect(sentAs(decode(TEXT_EXP), "payload", "exp")).toBe('"1795165525"');
		expect(sentAs(made('{"width":3.0}'), "payload", "width")).toBe("3.0");
		expect(sentAs(made('{"a": {\n"b" : [ 1.0 ] }}'), "payload", "a")).toBe('{"b":[1.0]}');
		expect(sentAs(made("{}"), "payload", "toString")).toBeUndefined();
	});

	test("one name twice: both stand there, and the last counts", () => {
		const twice = made('{"sub":"ada","sub":"eve"}');
		expect(sentMembers(twice, "payload").map(({ source, overridden }) => [source, overridden])).toEqual([
			['"ada"', true],
			['"eve"', false],
		]);
		expect(sentAs(twice, "payload", "sub")).toBe('"eve"');
	});

	test("copied", () => {
		expect(decodedText(decode(LARGE_NUMBERS))).toContain('"sub": 100002348117421473\n');
		expect(decodedText(made('{"a":3.0,"a":4}', '\ufeff{"alg":"none"}'))).toBe(
			'{\n  "header": {\n    "alg": "none"\n  },\n  "payload": {\n    "a": 3.0,\n    "a": 4\n  }\n}',
		);
	});
});

test.each<[string, string | undefined]>([
	["3", undefined],
	["3.0", undefined],
	["1e3", undefined],
	["-0", undefined],
	["0.1", undefined],
	["1.7951655255e9", undefined],
	["9007199254740991", undefined],
	["9007199254740993", "reads as 9007199254740992 here, beyond 2^53, where readers disagree (RFC 8259 §6)"],
	// A double holds this one, and many a program prints …900 all the same.
	["1147953659032899584", "beyond 2^53, where readers disagree (RFC 8259 §6)"],
	["100002348117421473", "reads as 100002348117421472 here, beyond 2^53, where readers disagree (RFC 8259 §6)"],
	["1e20", "beyond 2^53, where readers disagree (RFC 8259 §6)"],
	["1e400", "too large for most readers, as here: it reads as infinite (RFC 8259 §6)"],
	["1e-400", "reads as 0 here (RFC 8259 §6)"],
	["0.1234567890123456789", "reads as 0.12345678901234568 here (RFC 8259 §6)"],
	['"ada"', undefined],
	['"\\n"', undefined],
	['"\\u0061da"', "reads ada"],
	['"a\\/b"', "reads a/b"],
	['"1795165525"', undefined],
	["[1e400]", undefined],
	["null", undefined],
])("%s: %s", (source, words) => {
	expect(readingOf({ source, value: JSON.parse(source) })).toBe(words);
});

test("what readers may read in two ways is said, and nothing else is", () => {
	expect(oddities(decode(TEXT_EXP))).toEqual([]);
	expect(oddities(made('{"a":1,"a":2}', '{"kid":"x","kid":"y"}'))).toEqual([
		'"kid" stands more than once in 1: a reader takes the last, as here, or refuses (RFC 7515 §4).',
		'"a" stands more than once in 2: a reader takes the last, as here, or refuses (RFC 7519 §4).',
	]);
	expect(oddities(made('{"act":{"sub":1,"sub":2}}'))).toEqual([
		'"sub" stands more than once in an object of 2: most readers take the last, as here (RFC 8259 §4).',
	]);
	expect(oddities(made('\ufeff{"a":1}'))).toEqual([
		"2 begins with a byte order mark: a reader may pass over it, as here, or refuse (RFC 8259 §8.1).",
	]);
	expect(oddities(decode("e30.e30.AB"))).toEqual([
		"The last character of 3 carries bits that belong to no octet: a reader may ignore them, as here, or refuse (RFC 4648 §3.5).",
	]);
});
