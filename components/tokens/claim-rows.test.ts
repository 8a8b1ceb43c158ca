import { describe, expect, test } from "vitest";
import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { base64url } from "@/lib/crypto/text-forms";
import { tryToken } from "@/lib/inspect/token";
import { CRITICAL, LARGE_NUMBERS, TEXT_EXP } from "@/lib/testing/inputs";
import { resigned, withMember } from "@/lib/testing/raw-jws";
import { rfc8705Thumbprint } from "@/lib/testing/vectors";
import { CLOCK_START } from "@/lib/world/clock";
import { type ClaimRow, claimRows, toldRows } from "./claim-rows";
import { flipCharacter, forge } from "./forge";
import { judgedBy } from "./judged";

const claims = {
	iss: "https://as.example",
	sub: "ada",
	aud: "https://api.example",
	client_id: "photo-print",
	scope: "photos.read",
	iat: CLOCK_START,
	exp: CLOCK_START + 300,
	jti: "x",
};
const sign = (change: JsonObject = {}) => signJwt("at+jwt", { ...claims, ...change }, demonstrationKey);
const token = await sign();
const idToken = await signJwt("JWT", claims, demonstrationKey);
const foreign = await sign({ iss: "https://evil-as.example" });
const nobodys = await sign({ sub: "" });
const numberless = await sign({ jti: "" });
const expText = await sign({ exp: String(CLOCK_START + 300) });
const fromLater = await sign({ nbf: CLOCK_START + 60 });
const madeText = await sign({ iat: "1" });
const fromText = await sign({ nbf: "0" });
const scopeless = await sign({ scope: "" });

async function rowsOf(text: string, { api = "api" as "api" | "other", clock = CLOCK_START + 50 } = {}) {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return claimRows(decoded, "access_token", await tryToken(text, api, clock));
}
const judged = judgedBy("access_token", "api").filter(({ optional }) => !optional);
const verdicts = (rows: readonly ClaimRow[]) => rows.map(({ name, verdict }) => `${name} ${verdict}`);
const words = (rows: readonly ClaimRow[], name: string) => rows.find((row) => row.name === name)?.words;

test("each check of the API that judges a member has its row, in the API's order", async () => {
	const aboutTheCall = [
		"api.one-token",
		"api.token-sent",
		"api.token-readable",
		"dpop.scheme-fits",
		"api.critical-understood",
	];
	const { checks } = await tryToken(token, "api", CLOCK_START + 50);
	const ran = checks.filter(({ verdict }) => verdict !== "skipped").map(({ id }) => id);
	expect([...new Set(judged.flatMap((one) => one.checks))]).toEqual(ran.filter((id) => !aboutTheCall.includes(id)));
});

describe("verdicts are the API's", () => {
	test("a token that is bound to a certificate is refused where none was shown, and says to what it is bound", async () => {
		const thumbprint = rfc8705Thumbprint;
		const rows = await rowsOf(await sign({ cnf: { "x5t#S256": thumbprint } }));
		expect(rows.filter(({ verdict }) => verdict === "failed")).toMatchObject([
			{ name: "cnf", words: "bound to a certificate, and none was shown", against: { own: thumbprint, text: "none" } },
		]);
		expect(verdicts(await rowsOf(await sign({ cnf: { jkt: thumbprint } })))).toContain("cnf failed");
	});

	test("all accepted, and what nobody checks", async () => {
		expect(verdicts(await rowsOf(await sign({ act: { sub: "agent" } })))).toEqual([
			...judged.map(({ name }) => `${name} passed`),
			"act unchecked",
		]);
	});

	test("after a refusal nothing is reached", async () => {
		const flipped = verdicts(await rowsOf(flipCharacter(token, "payload"))).slice(0, judged.length);
		expect(flipped).toEqual([
			...["alg passed", "typ passed", "kid passed", "signature failed"],
			...["iss", "aud", "exp", "sub", "client_id", "iat", "jti", "scope"].map((name) => `${name} unreached`),
		]);
	});

	test.each([
		["alg", forge(token, { alg: "none" }), {}],
		["typ", idToken, {}],
		["kid", flipCharacter(token, "header"), {}],
		["signature", flipCharacter(token, "signature"), {}],
		["iss", foreign, {}],
		["aud", token, { api: "other" as const }],
		["exp", token, { clock: CLOCK_START + 300 }],
		["sub", nobodys, {}],
		["iat", madeText, {}],
		["jti", numberless, {}],
		["exp", expText, {}],
		["nbf", fromLater, {}],
		["nbf", fromText, {}],
		["scope", scopeless, {}],
	])("%s is where it is refused, and its words say so", async (name, text, how) => {
		const rows = await rowsOf(text, how);
		expect(rows.filter(({ verdict }) => verdict === "failed").map((row) => row.name)).toEqual([name]);
		expect(words(rows, name)).not.toBe(words(await rowsOf(token), name));
	});
});

describe("values and words", () => {
	test("one check may refuse several members, and says nothing against the others", async () => {
		const rows = await rowsOf(await sign({ sub: "", iat: "1" }));
		expect(verdicts(rows).filter((one) => /^(sub|client_id|iat|jti) /.test(one))).toEqual([
			...["sub failed", "client_id passed", "iat failed", "jti passed"],
		]);
	});

	test("a member that is judged and missing has a row all the same", async () => {
		const rows = await rowsOf(`${base64url(utf8("{}"))}.${base64url(utf8("{}"))}.`);
		expect(rows.map(({ name, value }) => `${name} ${value}`)).toEqual(
			judged.map(({ name }) => `${name} ${name === "signature" ? "0 bytes" : "undefined"}`),
		);
	});

	test("times", async () => {
		expect(words(await rowsOf(token), "exp")).toBe("09:05:00, 4 min 10 s left");
		expect(words(await rowsOf(token, { clock: CLOCK_START + 300 }), "exp")).toBe("09:05:00, over this second");
		expect(words(await rowsOf(token, { clock: CLOCK_START + 400 }), "exp")).toBe("09:05:00, over for 1 min 40 s");
		expect(words(await rowsOf(token), "iat")).toBe("made, 09:00:00");
		expect(words(await rowsOf(await sign({ exp: 1e300 })), "exp")).toBe("later than any calendar");
		expect(words(await rowsOf(await sign({ iat: CLOCK_START + 60 })), "iat")).toBe("made, 09:01:00, in the future");
		expect(words(await rowsOf(await sign({ iat: CLOCK_START - 86_400 })), "iat")).toBe("made, 2026-11-19 09:00:00");
		expect(words(await rowsOf(madeText), "iat")).toMatch(/^a text, not a number: a time is/);
		expect(words(await rowsOf(await sign({ sub: "", iat: "1" })), "iat")).toMatch(/^a text, not a number: a time is/);
		expect(words(await rowsOf(fromLater), "nbf")).toBe("not yet, 09:01:00");
		expect(words(await rowsOf(fromText), "nbf")).toMatch(/^a text, not a number: a time is/);
	});

	test("names that every object has are members like any other", async () => {
		const payload = base64url(utf8('{"__proto__":"a","constructor":"b"}'));
		const rows = await rowsOf(`${base64url(utf8("{}"))}.${payload}.`);
		expect(rows.slice(judged.length).map(({ name, value, words }) => [name, value, words])).toEqual([
			["__proto__", '"a"', "its issuer knows"],
			["constructor", '"b"', "its issuer knows"],
		]);
	});
});

/** A token with other text in it, signed well; and of its rows those with a name. */
async function rowsNamed(name: string, change: Parameters<typeof resigned>[2], clock = CLOCK_START + 50) {
	return (await rowsOf(resigned(token, demonstrationKey, change), { clock })).filter((row) => row.name === name);
}
const payload = (name: string, source: string) => ({ payload: (json: string) => withMember(json, name, source) });

describe("what was sent is what is shown", () => {
	test("F1: crit is refused, and the signature is not reached", async () => {
		const rows = await rowsOf(CRITICAL);
		expect(rows.find(({ name }) => name === "crit")).toMatchObject({
			value: '["urn:test:must"]',
			words: "not understood, so it must be refused",
			verdict: "failed",
		});
		expect(rows.find(({ name }) => name === "signature")?.verdict).toBe("unreached");
		const [malformed] = await rowsNamed("crit", { header: (json) => withMember(json, "crit", "[]") });
		expect(malformed).toMatchObject({ value: "[]", words: "names no extension", verdict: "failed" });
	});

	test("F3: exp as a text keeps its quotes, and is told to be one", async () => {
		const rows = await rowsOf(TEXT_EXP, { clock: 1795165300 });
		expect(rows.find(({ name }) => name === "exp")).toMatchObject({
			value: '"1795165525"',
			words: "a text, not a number: a time is a number of seconds (RFC 7519 §2)",
			verdict: "failed",
		});
	});

	test("F3: 1e20 is a number, and a time after every other", async () => {
		const [row] = await rowsNamed("exp", payload("exp", "1e20"));
		expect(row).toMatchObject({ value: "1e20", words: "later than any calendar", verdict: "passed" });
	});

	test("F5: every digit", async () => {
		const rows = await rowsOf(LARGE_NUMBERS);
		expect(rows.find(({ name }) => name === "user_id")).toMatchObject({ value: "1147953659032899584" });
		expect(rows.find(({ name }) => name === "sub")).toMatchObject({
			value: "100002348117421473",
			reads: "reads as 100002348117421472 here, beyond 2^53, where readers disagree (RFC 8259 §6)",
		});
		expect((await rowsNamed("width", payload("width", "3.0")))[0]?.value).toBe("3.0");
	});

	test.each<[string, string, Partial<ClaimRow>]>([
		["exp", "null", { value: "null", words: "null, not a number: a time is a number of seconds (RFC 7519 §2)" }],
		["exp", "1795165525000", { verdict: "passed", words: expect.stringContaining("perhaps meant in milliseconds") }],
		["exp", `${CLOCK_START + 50.5}`, { verdict: "passed", words: "09:00:50.500, under 1 s left" }],
		["exp", "-1", { verdict: "failed", words: expect.stringContaining("1969-12-31 23:59:59, over for") }],
		["aud", "null", { value: "null", words: "names nobody for whom it is meant", verdict: "failed" }],
		["aud", '["https://other-api.example"]', { words: "meant for another API", verdict: "failed" }],
		["aud", '["https://api.example",7]', { value: '["https://api.example",7]', verdict: "passed" }],
		["scope", '["photos.read"]', { value: '["photos.read"]', verdict: "failed" }],
		["nbf", '"soon"', { verdict: "failed", words: expect.stringMatching(/^a text, not a number: a time is/) }],
		["act", '{"sub" : "x" , "n" : 1.0}', { value: '{"sub":"x","n":1.0}' }],
		["sub", '"\\u0061da"', { value: '"\\u0061da"', reads: "reads ada" }],
		["", "1", { value: "1" }],
	])("%s: %s", async (name, source, row) => {
		const [found] = await rowsNamed(name, payload(name, source));
		expect(found).toMatchObject(row);
	});

	test("one name twice has two rows, and the last one is judged", async () => {
		const twice = { payload: (json: string) => json.replace("{", '{"aud":"https://other-api.example",') };
		const [judgedOne, passedOver] = await rowsNamed("aud", twice);
		expect(judgedOne).toMatchObject({ value: '"https://api.example"', verdict: "passed" });
		expect(passedOver).toMatchObject({
			value: '"https://other-api.example"',
			words: "passed over: the last one with this name counts",
			verdict: "unchecked",
			usedFor: undefined,
		});
	});
});

test("what a server told is shown as it was told", () => {
	const rows = toldRows('{"active":true,"exp":1795165500.0,"sub":"ada","id":9007199254740993}', 1795165200);
	expect(rows.map(({ name, value, words }) => `${name} ${value}: ${words}`)).toEqual([
		"active true: whether it counts, for who asks, now",
		"exp 1795165500.0: until when it is meant to work, 09:05:00, in the future",
		'sub "ada": whom it is about',
		"id 9007199254740993: its issuer knows",
	]);
});
