/** Tokens that are odd in one thing and signed well, before everybody who reads JWTs: who refuses, and what is said. */
import { describe, expect, test } from "vitest";
import { dpop, job, login, playedOf, tokenIn } from "@/testing/trial";
import { textIn } from "../crypto/bytes";
import { clientDemonstrationKey, demonstrationKey, type RsaKey } from "../crypto/keys";
import { proofDemonstrationKey } from "../crypto/proof-keys";
import { resigned, withMember } from "../testing/raw-jws";
import type { Judge, TokenKind } from "./kinds";
import type { Played } from "./scene";
import { type TokenTrial, tryToken } from "./token";
import { tryInRun } from "./trial";

const code = await playedOf("code-pkce");

interface Reader {
	readonly played: Played;
	readonly kind: TokenKind;
	readonly judge: Judge;
	readonly key: RsaKey;
	/** How its checks are named. */
	readonly checks: string;
}

const readers: Readonly<Record<string, Reader>> = {
	"the API, an access token": {
		played: code,
		kind: "access_token",
		judge: "api",
		key: demonstrationKey,
		checks: "api",
	},
	"the API, a bound token": {
		played: dpop,
		kind: "access_token",
		judge: "proven",
		key: demonstrationKey,
		checks: "api",
	},
	"the client, an ID Token": {
		played: login,
		kind: "id_token",
		judge: "client",
		key: demonstrationKey,
		checks: "id-token",
	},
	"the API, a proof": { played: dpop, kind: "dpop_proof", judge: "api", key: proofDemonstrationKey, checks: "dpop" },
	"the server, an assertion": {
		played: job,
		kind: "client_assertion",
		judge: "as",
		key: clientDemonstrationKey,
		checks: "assertion",
	},
};

async function ask({ played, kind, judge }: Reader, token: string): Promise<TokenTrial> {
	const { text, clock } = tokenIn(played, kind);
	if (judge === "api" && kind === "access_token") return tryToken(token, "api", clock);
	const trial = await tryInRun(played, { kind, original: text, token, judge, clock });
	if (!trial) throw new Error("nobody judges it");
	return trial;
}

/** The reader's word for its own token, with one member of it as a text of JSON, or without it. */
async function said(name: string, part: "header" | "payload", member: string, source: string | undefined) {
	const reader = readers[name] as Reader;
	const { text } = tokenIn(reader.played, reader.kind);
	const token = resigned(text, reader.key, { [part]: (json: string) => withMember(json, member, source) });
	const { refusal, checks } = await ask(reader, token);
	return { refusal: refusal && [refusal.check, refusal.description], ids: checks.map(({ id }) => id) };
}

/** That of the proof beside it is the hash of the token as it was: every change is seen there, whatever the token says. */
const accepted = (check: string | undefined) => check === undefined || check === "dpop.token-hash";

const names = Object.keys(readers);

describe.each(names)("%s", (name) => {
	const { checks, kind } = readers[name] as Reader;

	test("a header with another order, and members that nobody knows, is as good as any", async () => {
		expect(accepted((await said(name, "header", "urn:test:must", "true")).refusal?.[0])).toBe(true);
	});

	test.each([
		['["urn:test:must"]', "crit names an extension that is not understood"],
		['["exp","urn:test:must"]', "crit names an extension that is not understood"],
		["[]", "crit names no extension"],
		['["alg"]', "crit names no extension"],
		['"urn:test:must"', "crit names no extension"],
		["null", "crit names no extension"],
	])("crit %s is refused for what it is, before the signature", async (source, words) => {
		const { refusal, ids } = await said(name, "header", "crit", source);
		expect(refusal).toEqual([`${checks}.critical-understood`, words]);
		expect(ids.filter((id) => id === `${checks}.signature-valid`)).toEqual([]);
	});

	const time = kind === "dpop_proof" ? "iat" : "exp";
	test.each([
		[undefined, "missing"],
		['"1795165525"', "a text, not a number"],
		['"2026-11-20T09:05:25Z"', "a text, not a number"],
		["null", "null, not a number"],
		["[1795165525]", "a list, not a number"],
		['{"seconds":1795165525}', "an object, not a number"],
		["true", "a boolean, not a number"],
		["1e400", "a number too large to count"],
	])(`${time} %s is said to be what it is`, async (source, words) => {
		const { refusal } = await said(name, "payload", time, source);
		expect(refusal?.[1]).toMatch(new RegExp(`^${time}( of the .+)? is ${words}$`));
	});

	test(`${time} with a fraction, or as a power of ten, is a time`, async () => {
		const { clock } = tokenIn((readers[name] as Reader).played, kind);
		const seconds = kind === "dpop_proof" ? clock - 1 : clock + 100;
		for (const source of [`${seconds}.25`, `${seconds}.0`, `${seconds / 10}e1`, `${seconds}0E-1`])
			expect(accepted((await said(name, "payload", time, source)).refusal?.[0])).toBe(true);
	});

	test("of two members with one name the last counts (RFC 7515 §4, RFC 7519 §4)", async () => {
		const reader = readers[name] as Reader;
		const { text } = tokenIn(reader.played, kind);
		const judged = async (payload: (json: string) => string) =>
			accepted((await ask(reader, resigned(text, reader.key, { payload }))).refusal?.check);
		const first = (json: string) => json.replace("{", `{"${time}":"never",`);
		const last = (json: string) => json.replace(/}$/, `,"${time}":"never"}`);
		expect([await judged(first), await judged(last)]).toEqual([true, false]);
	});

	test("a byte order mark is passed over (RFC 8259 §8.1)", async () => {
		const { played, key } = readers[name] as Reader;
		const marked = (json: string) => `\ufeff${json}`;
		const token = resigned(tokenIn(played, kind).text, key, { header: marked, payload: marked });
		expect(accepted((await ask(readers[name] as Reader, token)).refusal?.check)).toBe(true);
	});

	test("bits that belong to no octet do not count (RFC 4648 §3.5), in a signature that nobody signs", async () => {
		const { text } = tokenIn((readers[name] as Reader).played, kind);
		const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		const bent = text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1) ?? "") ^ 1];
		expect(bent).not.toBe(text);
		expect(accepted((await ask(readers[name] as Reader, bent)).refusal?.check)).toBe(true);
	});

	test("a member that is nested a hundred thousand deep is refused like any other wrong one", async () => {
		const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
		const members = { access_token: "iss", id_token: "iss", dpop_proof: "htm", client_assertion: "aud" } as const;
		const member = members[kind as keyof typeof members];
		expect((await said(name, "payload", member, deep)).refusal).toBeDefined();
		expect((await said(name, "header", "alg", deep)).refusal).toBeDefined();
	});
});

test("nobody is named for whom the token is meant, and that is what is said", async () => {
	for (const source of [undefined, "null", "[]", "[7]", '{"0":"https://api.example"}', "7"])
		expect((await said("the API, an access token", "payload", "aud", source)).refusal).toEqual([
			"api.audience-mine",
			"the token names nobody for whom it is meant",
		]);
	expect((await said("the client, an ID Token", "payload", "aud", "[]")).refusal?.[1]).toBe(
		"the ID Token names nobody for whom it is meant",
	);
});

test("a token that names no key is not said to name an unknown one", async () => {
	expect((await said("the API, an access token", "header", "kid", undefined)).refusal?.[1]).toBe(
		"the token names no key",
	);
	expect((await said("the client, an ID Token", "header", "kid", undefined)).refusal?.[1]).toBe(
		"the ID Token names no key",
	);
	expect((await said("the API, an access token", "header", "kid", '"k"')).refusal?.[1]).toBe("the key is unknown");
});

test("the helper writes the member as it was asked to", () => {
	const token = resigned(tokenIn(code, "access_token").text, demonstrationKey, {
		payload: (json) => withMember(json, "exp", "3.0"),
	});
	expect(textIn(token.split(".")[1] ?? "")).toMatch(/,"exp":3\.0}$/);
});
