import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { tryToken } from "@/lib/inspect/token";
import { CRITICAL, TEXT_EXP } from "@/lib/testing/inputs";
import { resigned, withMember } from "@/lib/testing/raw-jws";
import { CLOCK_START } from "@/lib/world/clock";
import { CoveredContext } from "./Covered";
import { changesOf, flipCharacter, forge } from "./forge";
import { verdictText } from "./verdict-words";

const claims = {
	iss: "https://as.example",
	sub: "ada",
	aud: "https://api.example",
	client_id: "photo-print",
	scope: "photos.read",
	iat: CLOCK_START,
	exp: CLOCK_START + 300,
	jti: "t1",
};
const sign = (change: JsonObject = {}, typ = "at+jwt") => signJwt(typ, { ...claims, ...change }, demonstrationKey);
const token = await sign();

interface Case {
	readonly text?: string | Promise<string>;
	readonly api?: "api" | "other";
	readonly clock?: number;
}

const decode = (text: string) => {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

async function wordsFor({ text = token, api = "api", clock = CLOCK_START }: Case, covered = false): Promise<string> {
	const sent = await text;
	const { title, text: sentence } = verdictText({
		trial: await tryToken(sent, api, clock),
		kind: "access_token",
		decoded: decode(sent),
		changes: changesOf(decode(token), decode(sent)),
		signatureChanged: decode(token).segments[2] !== decode(sent).segments[2],
		flipped: true,
	});
	const html = renderToStaticMarkup(
		<CoveredContext value={covered}>
			{title} {sentence}
		</CoveredContext>,
	);
	return html
		.replace(/<[^>]*>/g, "")
		.replaceAll("&#x27;", "'")
		.replaceAll("&quot;", '"');
}

test.each<[string, Case, string]>([
	[
		"accepted",
		{},
		"The signature matches key as-demo-1. The API fetched the key from https://as.example/jwks, never from the token. It answers 200 and shows 3 photos.",
	],
	["nobody's photos", { text: sign({ sub: "eve" }) }, "no photos: it knows no such user"],
	["alg", { text: forge(token, { alg: "none" }) }, 'Its alg is "none"; the list says RS256.'],
	["typ", { text: sign({}, "JWT") }, 'Its typ is "JWT"; an access token says at+jwt'],
	["kid", { text: flipCharacter(token, "header") }, '"as-demo-2" is not among them'],
	[
		"payload",
		{ text: flipCharacter(token, "payload") },
		'One character changed, "ada" became "adb", and the signature over 1 and 2 no longer fits. The API looks no further.',
	],
	["signature", { text: flipCharacter(token, "signature") }, "One character of it changed"],
	[
		"iss",
		{ text: sign({ iss: "https://evil-as.example" }) },
		'Its iss is "https://evil-as.example"; this API trusts https://as.example alone',
	],
	["aud", { api: "other" }, 'Its aud is "https://api.example"; this one is https://other-api.example.'],
	["exp", { clock: CLOCK_START + 300 }, "It works before 09:05:00, and the clock says 09:05:00"],
	[
		"nbf",
		{ text: sign({ nbf: CLOCK_START + 86_400 }) },
		"The token is not valid yet. Compared: now 2026-11-20 09:00:00 before nbf 2026-11-21 09:00:00 (RFC 7519 §4.1.5).",
	],
	[
		"nbf as a text",
		{ text: sign({ nbf: "0" }) },
		'nbf of the token is a text, not a number. Compared: nbf "0" ≠ needed a number of seconds (RFC 7519 §4.1.5).',
	],
	[
		"iat as a text",
		{ text: sign({ iat: "0" }) },
		'iat of the token is a text, not a number. Compared: iat "0" ≠ needed a number of seconds (RFC 9068 §2.2).',
	],
	["scope", { text: sign({ scope: "photos.write" }) }, 'Its scope is "photos.write"; the call needs photos.read.'],
])("%s", async (_, one, sentence) => {
	const words = await wordsFor(one);
	expect(words).toContain(sentence);
	expect(words).not.toMatch(/undefined|\[object/);
});

/** The words for a good token with one member as a text of JSON, or without it, signed well. */
const wordsWith = (part: "header" | "payload", name: string, source: string | undefined, clock = CLOCK_START) =>
	wordsFor({
		text: resigned(token, demonstrationKey, { [part]: (json: string) => withMember(json, name, source) }),
		clock,
	});

test("F1: crit is what refuses, and nothing is said against the signature", async () => {
	const words = await wordsFor({ text: CRITICAL });
	expect(words).toBe(
		'It has an extension that must be understood. Its crit is ["urn:test:must"]. The API understands no extension, so it must refuse, whoever signed the token (RFC 7515 §4.1.11). It has not looked at the signature.',
	);
	expect(await wordsWith("header", "crit", "[]")).toContain("What it calls critical is no extension. Its crit is []");
});

test("F3: exp as a text is never said to be missing", async () => {
	const words = await wordsFor({ text: TEXT_EXP, clock: 1795165300 });
	expect(words).toBe(
		'exp is a text, not a number. Its exp is "1795165525". A time is a number of seconds since 1970 (RFC 7519 §2, §4.1.4), so nobody can tell when the token ends.',
	);
	expect(await wordsWith("payload", "exp", undefined)).toBe(
		"The token does not say when it ends. It has no exp, and an access token must have one (RFC 9068 §2.2).",
	);
	expect(await wordsWith("payload", "exp", "1e20")).toContain("The signature matches key as-demo-1.");
	expect(await wordsWith("payload", "exp", "1e400")).toContain("exp is a number too large to count. Its exp is 1e400.");
});

test("a token that ended on another day is said to have ended on that day", async () => {
	expect(await wordsWith("payload", "exp", String(CLOCK_START - 3600 * 20))).toContain(
		"It works before 2026-11-19 13:00:00, and the clock says 2026-11-20 09:00:00",
	);
	expect(await wordsWith("payload", "exp", "-1e300")).toContain("It works at no time of any calendar");
});

/** Members that the API judges, the words where there is none, and where it is of any other kind. */
test.each<["header" | "payload", string, RegExp, RegExp?]>([
	["header", "alg", /^The algorithm is not on the API's list\. The token has no alg;/],
	["header", "typ", /^This is not an access token\. The token has no typ;/],
	["header", "kid", /^The token names no key\..*without a kid it looks for none/],
	["payload", "iss", /^It does not say who made it\. The token has no iss;/, /names no issuer/],
	["payload", "aud", /^The token names nobody for whom it is meant\. The token has no aud;/, /names nobody/],
	["payload", "exp", /^The token does not say when it ends\. It has no exp,/, /^exp is .*, not a number\./],
	["payload", "scope", /The token has no scope; the call needs/, /is (null|a|an) ?\w*; a scope is one text/],
])("%s: %s is shown as it was sent, whatever it is", async (part, name, missing, odd = /./) => {
	expect(await wordsWith(part, name, undefined)).toMatch(missing);
	for (const source of ["null", "[]", "{}", "[7,[true]]", '{"toString":1}', "true"]) {
		const words = await wordsWith(part, name, source);
		expect(words).toContain(source);
		expect(words).toMatch(odd);
		expect(words).not.toMatch(/has no |undefined|\[object/);
	}
});

test("names of algorithms are case-sensitive, and that is said where it decides", async () => {
	expect(await wordsWith("header", "alg", '"rs256"')).toContain("case-sensitive (RFC 7515 §4.1.1)");
	expect(await wordsWith("header", "alg", '"HS256"')).not.toContain("case-sensitive");
	expect(await wordsWith("header", "typ", '"Application/AT+JWT"')).toContain("The signature matches");
});

test("what cannot be seen is named: two values may differ in nothing else", async () => {
	expect(await wordsWith("payload", "iss", '"https://as.example\u200b"')).toContain(
		'Its iss is "https://as.exampleU+200B"; this API trusts https://as.example alone',
	);
});

test("without a signature there is none that could be wrong", async () => {
	expect(await wordsFor({ text: `${token.split(".").slice(0, 2).join(".")}.` })).toContain(
		"There is no signature. The third segment is empty.",
	);
});

test("covered, no value of the token is said", async () => {
	const secret = await sign({ iss: "https://secret.example" });
	expect(await wordsFor({ text: secret }, true)).not.toContain("secret");
	expect(await wordsFor({ text: flipCharacter(token, "payload") }, true)).not.toMatch(/ada|adb/);
});

test("markup in a token is text", async () => {
	const html = renderToStaticMarkup(
		verdictText({
			trial: await tryToken(await sign({ iss: "<b>x</b>" }), "api", CLOCK_START),
			kind: "access_token",
			decoded: decode(await sign({ iss: "<b>x</b>" })),
			changes: [],
			signatureChanged: false,
			flipped: false,
		}).text,
	);
	expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
});
