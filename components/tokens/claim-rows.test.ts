import { describe, expect, test } from "vitest";
import { base64url, utf8 } from "@/lib/crypto/bytes";
import { decodeJwt, type JsonObject } from "@/lib/crypto/jwt";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { tryToken } from "@/lib/flow/inspect-token";
import { CLOCK_START } from "@/lib/world/clock";
import { type ClaimRow, claimRows } from "./claim-rows";
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
	const aboutTheCall = ["api.one-token", "api.token-sent", "api.token-readable", "dpop.scheme-fits"];
	const { checks } = await tryToken(token, "api", CLOCK_START + 50);
	const ran = checks.filter(({ verdict }) => verdict !== "skipped").map(({ id }) => id);
	expect([...new Set(judged.flatMap((one) => one.checks))]).toEqual(ran.filter((id) => !aboutTheCall.includes(id)));
});

describe("verdicts are the API's", () => {
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
		expect(words(await rowsOf(await sign({ exp: 1e300 })), "exp")).toBe("not a time");
		expect(words(await rowsOf(await sign({ iat: CLOCK_START - 86_400 })), "iat")).toBe("made, 2026-11-19 09:00:00");
	});

	test("names that every object has are members like any other", async () => {
		const payload = base64url(utf8('{"__proto__":"a","constructor":"b"}'));
		const rows = await rowsOf(`${base64url(utf8("{}"))}.${payload}.`);
		expect(rows.slice(judged.length).map(({ name, value, words }) => [name, value, words])).toEqual([
			["__proto__", "a", "its issuer knows"],
			["constructor", "b", "its issuer knows"],
		]);
	});
});
