import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "@/lib/crypto/bytes";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { base64url } from "@/lib/crypto/text-forms";
import { CLOCK_START } from "@/lib/world/clock";
import { maybeLive, readToken } from "./read-token";

const token = await signJwt("at+jwt", { iss: "https://as.example", sub: "ada" }, demonstrationKey);
const segment = (value: unknown) => base64url(utf8(JSON.stringify(value)));
const read = (text: string) => {
	const result = readToken(text);
	return "problem" in result ? result.problem : result.text;
};

describe("a token is found in what people paste", () => {
	test.each([
		["alone", token],
		["with white space around it", `\n  ${token}\t`],
		["broken over lines", token.replace(/(.{40})/g, "$1\r\n")],
		["broken and indented", token.replace(/(.{40})/g, "$1 \n\t  ")],
		["with its scheme", `bearer ${token}`],
		["with the whole header", `Authorization: Bearer ${token}`],
		["in quotes", `"${token}"`],
		["in a token response", JSON.stringify({ access_token: token, token_type: "Bearer" }, null, 2)],
		["without a signature", token.replace(/[^.]*$/, "")],
		["with its own header", `DPoP: ${token}`],
		["with the scheme of a bound one", `Authorization: DPoP ${token}`],
		["as a form has it", `client_assertion=${token}`],
	])("%s", (_, pasted) => {
		expect(token.startsWith(read(pasted))).toBe(true);
	});
});

describe("anything else gets one sentence", () => {
	test.each([
		["nothing", "  \n ", /nothing here yet/],
		["a word", "hello", /short for a token.*opaque.*introspection, RFC 7662\)\.$/],
		["only the first segment", token.split(".")[0] ?? "", /three segments; this has 1\. The rest is missing/],
		["two segments", "abc.def", /three segments; this has 2/],
		["JWE", `${segment({ alg: "dir", enc: "A256GCM" })}..AA.AA.AA`, /encrypted \(JWE, RFC 7519 §3\)/],
		["five segments of something else", "a.b.c.d.e", /this has 5.*opaque/],
		["segments that are no JSON", "mF_9.B5f-4.1JqM", /first segment is not a JSON object.*opaque/],
		[
			"a payload that is a list",
			`${segment({})}.${segment([])}.`,
			/second segment is not a JSON object.*: it is a list/,
		],
		["markup", "<img src=x onerror=alert(1)>", /not a token/],
		["prose", "Is this a token?", /not a token/],
		["words", "not a token at all", /not a token/],
		["JWE among other things", `token: ${segment({ enc: "A256GCM" })}..AA.AA.AA ;`, /encrypted \(JWE/],
		["a shortened token", "Bearer eyJhbGciOiJSUzI1NiIs...oe3ftp", /was shortened where it was shown/],
		["the same with a sign of its own", "token eyJhbGciOiJSUzI1NiIs… (hidden)", /was shortened where it was shown/],
		[
			"the beginning of a token in a line",
			`the token ${token.slice(0, 100)}, cut`,
			/the beginning of a JWT in this text/,
		],
		["a command without its token", 'curl -H "Authorization: Bearer $TOKEN" https://api.example', /not a token/],
		["padding", `${segment({})}==.${segment({})}.AA`, /ends with =, and a JWT has no padding \(RFC 7515 §2\)/],
		["padding of the signature", `${segment({ alg: "RS256" })}.${segment({})}.AA==`, /third segment.*ends with =/],
		["base64 in its other alphabet", `${segment({ alg: "RS256" })}.${segment({})}.A+/A`, /base64 and not of base64url/],
		["a header that is a list", `${segment([])}.${segment({})}.`, /first segment is not.*: it is a list/],
		["a signature without its last character", `${segment({})}.${segment({})}.AAAAA`, /no octets have that many/],
		[
			"no dot at the end of an unsecured one",
			`${segment({ alg: "none" })}.${segment({})}`,
			/ends with a dot, which is missing/,
		],
		["four segments", `${segment({ alg: "RS256" })}.${segment([])}.AA.AA`, /this has 4\. Something stands behind it/],
		["four segments of which three are a token", `${token}.AA`, /this has 4\. Something stands behind it/],
		[
			"a JWS in its JSON form",
			'{"payload":"e30","protected":"e30","signature":"AA"}',
			/JSON form \(JWS\).*RFC 7519 §1/,
		],
		["JSON without a token", '{"a":1}', /value of access_token or id_token alone/],
		[
			"JSON in JSON",
			JSON.stringify({ access_token: '{"access_token":"x"}' }),
			/value of access_token or id_token alone/,
		],
		["broken JSON", '{"access_token":', /value of access_token or id_token alone/],
	])("%s", (_, pasted, sentence) => {
		expect(read(pasted)).toMatch(sentence);
		expect(read(pasted)).toMatch(/\.$/);
	});

	test("however long it is", () => {
		expect(read("x".repeat(3e6)).slice(0, 99)).toMatch(/hardly a token\.$/);
		for (const long of ["a.".repeat(1e6), `${"é".repeat(1e6)}.a.b`]) expect(read(long)).toMatch(/\.$/);
	});
});

test("a text of one piece is an opaque token, which has nothing to take apart", () => {
	for (const text of ["SlAV32hkKG-0x~/+Zz==", "2YotnFZFEjr1zCsicMWpAA"])
		expect(readToken(` ${text}\n`)).toEqual({ text });
	expect(readToken('{"access_token":"2YotnFZFEjr1zCsicMWpAA"}')).toEqual({ text: "2YotnFZFEjr1zCsicMWpAA" });
});

test("what may be an opaque token can be read as one all the same", () => {
	for (const text of ["hello", "abc.def", "mF_9.B5f-4.1JqM"]) expect(readToken(text)).toMatchObject({ opaque: text });
	for (const text of ["a b", "<i>", "{}"]) expect(readToken(text)).not.toHaveProperty("opaque");
});

test("no text whatever makes it throw", async () => {
	await fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const result = readToken(text);
			if ("problem" in result) expect(result.problem).toMatch(/\.$/);
			else expect(result.text).not.toBe("");
		}),
		{ numRuns: 1000 },
	);
});

describe("may it be live?", () => {
	const live = (claims: Record<string, string | number>, now = CLOCK_START - 1e6) => {
		const result = readToken(`${segment({ alg: "RS256" })}.${segment(claims)}.AA`);
		return !("problem" in result) && maybeLive(result.decoded, now);
	};
	test.each([
		[
			"ours, although the demonstration's day is still to come",
			{ iss: "https://as.example", exp: CLOCK_START + 300 },
			false,
		],
		[
			"one that a client of ours made for our server",
			{ iss: "archive-job", aud: "https://as.example", exp: CLOCK_START + 60 },
			false,
		],
		["ours, without an end", { iss: "https://as.example" }, false],
		["ours, but valid for years", { iss: "https://as.example", exp: CLOCK_START + 1e8 }, true],
		["somebody else's", { iss: "https://login.example.com", exp: 1 }, true],
		["nobody's", {}, true],
	])("%s", (_, claims, expected) => {
		expect(live(claims)).toBe(expected);
	});
});
