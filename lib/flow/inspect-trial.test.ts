import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog, entryOf } from "@/content/catalog";
import { base64url, utf8 } from "../crypto/bytes";
import { decodeJwt, type Json, type JsonObject } from "../crypto/jwt";
import { clientDemonstrationKey, demonstrationKey, type RsaKey } from "../crypto/keys";
import { proofDemonstrationKey, thiefDemonstrationKey } from "../crypto/proof-keys";
import { signCompact } from "../crypto/rs256";
import { type ControlId, controls } from "../vocabulary/controls";
import { withLevel } from "../vocabulary/settings";
import { introspectionsOf, saidIn } from "./inspect-introspection";
import { type Judge, judgesOf, type TokenKind, tokenKinds } from "./inspect-kinds";
import { allBringing, type Played, playRun } from "./inspect-scene";
import { findRunToken, type RunToken, tokenKindOf, tokenOfRun } from "./inspect-source";
import { type Question, tryInRun } from "./inspect-trial";

async function playedOf(id: string, levels: Readonly<Partial<Record<ControlId, string>>> = {}): Promise<Played> {
	const flow = await entryOf(id)?.load();
	if (!flow) throw new Error(`There is no lesson "${id}"`);
	let settings = flow.defaults;
	for (const [control, level] of Object.entries(levels) as [ControlId, string][]) {
		expect(controls[control].levels).toContain(level);
		settings = withLevel(settings, control, level as never);
	}
	return playRun(flow, { settings, choices: [], edits: [] });
}

function tokenIn({ run }: Played, kind: TokenKind): RunToken {
	const token = tokenOfRun(run, kind);
	if (!token) throw new Error(`${run.lesson} has no ${kind}`);
	return token;
}

/** A judge's words for a token in a run: the check that refused, or "yes". */
async function verdictOf(played: Played, token: RunToken, more: Partial<Question> = {}): Promise<string> {
	const { kind, text, clock, judge } = token;
	const trial = await tryInRun(played, { kind, original: text, token: text, judge, clock, ...more });
	expect(trial?.checks.length).toBeGreaterThan(0);
	return trial?.refusal?.check ?? "yes";
}

/** The same token with other members, signed again. `undefined` takes a member away. */
async function changed(
	text: string,
	key: RsaKey,
	{ header = {}, claims = {} }: Readonly<Record<"header" | "claims", Readonly<Record<string, Json | undefined>>>>,
): Promise<string> {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	const merged = (a: JsonObject, b: typeof claims) => JSON.parse(JSON.stringify({ ...a, ...b })) as JsonObject;
	const head = merged(decoded.header, header);
	const payload = JSON.stringify(merged(decoded.claims, claims));
	if (head.alg !== "RS256") return `${base64url(utf8(JSON.stringify(head)))}.${base64url(utf8(payload))}.`;
	return signCompact(head as unknown as { readonly alg: "RS256" }, payload, key);
}
const claims = (members: Readonly<Record<string, Json | undefined>>) => ({ header: {}, claims: members });
const header = (members: Readonly<Record<string, Json | undefined>>) => ({ header: members, claims: {} });

const login = await playedOf("oidc-login");
const dpop = await playedOf("dpop");
const job = await playedOf("client-credentials", { clientAuth: "private_key_jwt" });
const opaque = await playedOf("introspection-revocation", { tokenFormat: "opaque" });

describe("an ID Token before its client", () => {
	const token = tokenIn(login, "id_token");
	const resigned = async (how: Parameters<typeof changed>[2], key = demonstrationKey) =>
		verdictOf(login, token, { token: await changed(token.text, key, how) });

	test("is accepted, and signed again the same it is, too", async () => {
		expect(await verdictOf(login, token)).toBe("yes");
		expect(await resigned(claims({}))).toBe("yes");
	});

	test.each<[string, Parameters<typeof changed>[2], string]>([
		["alg", header({ alg: "none" }), "id-token.algorithm-allowed"],
		["kid", header({ kid: "another" }), "id-token.key-known"],
		["iss", claims({ iss: "https://evil-as.example" }), "id-token.issuer-asked"],
		["aud", claims({ aud: "photo-books" }), "id-token.audience-me"],
		["another aud", claims({ aud: ["photo-print", "photo-books"] }), "id-token.audience-me"],
		["exp", claims({ exp: 1 }), "id-token.not-expired"],
		["iat", claims({ iat: 1 }), "id-token.issued-lately"],
		["nonce", claims({ nonce: "another" }), "id-token.nonce-matches"],
		["no nonce", claims({ nonce: undefined }), "id-token.nonce-matches"],
		["at_hash", claims({ at_hash: "another" }), "id-token.access-token-hash"],
	])("%s is refused by its own check, however well it is signed", async (_, how, check) => {
		expect(await resigned(how)).toBe(check);
	});

	test("another key, another client, another time", async () => {
		expect(await resigned(claims({}), thiefDemonstrationKey)).toBe("id-token.signature-valid");
		expect(await verdictOf(login, token, { judge: "otherClient" })).toBe("id-token.audience-me");
		expect(await verdictOf(login, token, { clock: token.clock + 300 })).toBe("id-token.not-expired");
	});

	test("at_hash is optional", async () => {
		expect(await resigned(claims({ at_hash: undefined }))).toBe("yes");
	});

	test("that of another session has another nonce", async () => {
		const flow = await entryOf("oidc-login")?.load();
		if (!flow) throw new Error("no lesson");
		const other = await playRun(flow, { settings: { ...flow.defaults, seed: "b" }, choices: [], edits: [] });
		const foreign = tokenIn(other, "id_token");
		expect(await verdictOf(login, foreign)).toBe("id-token.nonce-matches");
		expect(await verdictOf(other, foreign)).toBe("yes");
	});
});

describe("a DPoP proof", () => {
	const token = tokenIn(dpop, "dpop_proof");
	const resigned = async (how: Parameters<typeof changed>[2], key = proofDemonstrationKey, more = {}) =>
		verdictOf(dpop, token, { token: await changed(token.text, key, how), ...more });

	test("is accepted by the API that it was made for, once", async () => {
		expect(token.judge).toBe("api");
		expect(await verdictOf(dpop, token)).toBe("yes");
		expect(await resigned(claims({}))).toBe("yes");
		expect(await verdictOf(dpop, token, { twice: true })).toBe("dpop.unused");
	});

	test.each<[string, Parameters<typeof changed>[2], string]>([
		["typ", header({ typ: "JWT" }), "dpop.type-fits"],
		["alg", header({ alg: "none" }), "dpop.algorithm-allowed"],
		["no jwk", header({ jwk: undefined }), "dpop.key-public"],
		["jti", claims({ jti: "" }), "dpop.claims-complete"],
		["htm", claims({ htm: "POST" }), "dpop.method-same"],
		["htu", claims({ htu: "https://api.example/albums" }), "dpop.url-same"],
		["iat", claims({ iat: 1 }), "dpop.recent"],
		["ath", claims({ ath: "another" }), "dpop.token-hash"],
		["nonce", claims({ nonce: "another" }), "dpop.nonce-current"],
		["no nonce", claims({ nonce: undefined }), "dpop.nonce-current"],
	])("%s is refused by its own check, however well it is signed", async (_, how, check) => {
		expect(await resigned(how)).toBe(check);
	});

	test("a private key in it, another key's signature, and another key altogether", async () => {
		const { d, e, kty, n } = thiefDemonstrationKey;
		expect(await resigned(header({ jwk: { kty, e, n, d } }), thiefDemonstrationKey)).toBe("dpop.key-public");
		expect(await resigned(claims({}), thiefDemonstrationKey)).toBe("dpop.signature-valid");
		expect(await resigned(header({ jwk: { kty, e, n } }), thiefDemonstrationKey)).toBe("dpop.key-bound");
	});

	test("fits its own request only", async () => {
		const { kind, text, clock, judge } = token;
		const call = (await tryInRun(dpop, { kind, original: text, token: text, judge, clock }))?.call;
		if (!call) throw new Error("no request");
		expect(call).toMatchObject({ method: "GET", url: "https://api.example/photos" });
		const against = (change: Partial<typeof call>) => verdictOf(dpop, token, { call: { ...call, ...change } });
		expect(await against({})).toBe("yes");
		expect(await against({ url: "https://api.example/photos?page=2" })).toBe("yes");
		expect(await against({ url: "https://api.example/albums" })).toBe("dpop.url-same");
		expect(await against({ method: "POST" })).toBe("dpop.method-same");
		expect(await against({ token: "rubbish" })).toBe("api.token-readable");
	});

	test("of another request is refused by the other server", async () => {
		expect(await verdictOf(dpop, token, { judge: "as" })).toBe("dpop.method-same");
		const ofServer = dpop.run.values.flatMap(({ text }) => findRunToken(dpop.run, text) ?? []);
		const first = ofServer.filter(({ kind, judge }) => kind === "dpop_proof" && judge === "as");
		// The first came without the server's nonce, the second with it; the thief's has another key than the refresh token.
		expect(await Promise.all(first.map((one) => verdictOf(dpop, one)))).toEqual([
			"dpop.nonce-current",
			"yes",
			"refresh.key-bound",
		]);
	});

	test("a request to nobody is answered by nobody", async () => {
		const call = { method: "GET", url: "https://nowhere.example/x", token: "x" };
		const { kind, text, clock } = token;
		const trial = await tryInRun(dpop, { kind, original: text, token: text, judge: "api", clock, call });
		expect(trial).toMatchObject({ response: { status: 0 }, checks: [] });
	});
});

describe("a bound access token with the proof of its run", () => {
	const token = tokenIn(dpop, "access_token");
	const proven = (text: string) => verdictOf(dpop, token, { judge: "proven", token: text });

	test("is accepted; changed, it is refused as any token; and another good one has another hash", async () => {
		expect(await proven(token.text)).toBe("yes");
		expect(await proven(await changed(token.text, demonstrationKey, claims({ exp: 1 })))).toBe("api.not-expired");
		expect(await proven(await changed(token.text, demonstrationKey, claims({ sub: "eve" })))).toBe("dpop.token-hash");
		expect(await proven(await changed(token.text, demonstrationKey, claims({ cnf: undefined })))).toBe(
			"dpop.scheme-fits",
		);
	});
});

describe("a client assertion", () => {
	const token = tokenIn(job, "client_assertion");
	const resigned = async (how: Parameters<typeof changed>[2], key = clientDemonstrationKey) =>
		verdictOf(job, token, { token: await changed(token.text, key, how) });

	test("is accepted by the server that it names, once", async () => {
		expect(await verdictOf(job, token)).toBe("yes");
		expect(await resigned(claims({}))).toBe("yes");
		expect(await verdictOf(job, token, { twice: true })).toBe("assertion.unused");
		expect(await verdictOf(job, token, { judge: "otherAs" })).toBe("assertion.audience-is-issuer");
	});

	test.each<[string, Parameters<typeof changed>[2], string]>([
		["alg", header({ alg: "none" }), "assertion.algorithm-allowed"],
		["typ", header({ typ: "at+jwt" }), "assertion.type-fits"],
		["kid", header({ kid: "another" }), "assertion.key-registered"],
		["sub", claims({ sub: "somebody" }), "token.client-known"],
		["iss", claims({ iss: "photo-print" }), "assertion.names-the-client"],
		["aud", claims({ aud: "https://as.example/token" }), "assertion.audience-is-issuer"],
		["two aud", claims({ aud: ["https://as.example", "https://b.example"] }), "assertion.audience-is-issuer"],
		["exp", claims({ exp: 1 }), "assertion.in-time"],
		["nbf", claims({ nbf: 9e9 }), "assertion.in-time"],
		["jti", claims({ jti: undefined }), "assertion.unused"],
	])("%s is refused by its own check, however well it is signed", async (_, how, check) => {
		expect(await resigned(how)).toBe(check);
	});

	test("another key", async () => {
		expect(await resigned(claims({}), thiefDemonstrationKey)).toBe("assertion.signature-valid");
	});
});

describe("an opaque token", () => {
	const token = tokenIn(opaque, "opaque");
	const [before, after] = introspectionsOf(opaque.run, token.text);
	const ask = (more: Partial<Question> = {}) =>
		tryInRun(opaque, { ...token, original: token.text, token: token.text, ...more });

	test("its API hears everything, and only as long as it is active", async () => {
		expect(token.judge).toBe("asker");
		const trial = await ask();
		expect(trial?.response && saidIn(trial.response)).toEqual(before?.said);
		const revoked = await ask({ clock: after?.clock ?? 0 });
		expect([revoked?.response?.body, revoked?.refusal?.check]).toEqual(['{"active":false}', "introspect.not-revoked"]);
	});

	test.each<[string, Partial<Question>, number, string]>([
		["an API for which it is not meant", { judge: "otherAsker" }, 200, "introspect.meant-for-caller"],
		["nobody who is known", { judge: "stranger" }, 401, "introspect.caller-authenticates"],
		["one character more", { token: `${token.text}x` }, 200, "introspect.token-known"],
		["its last second is over", { clock: token.clock + 300 }, 200, "introspect.not-expired"],
	])("%s: no, and not why", async (_, more, status, check) => {
		const trial = await ask(more);
		expect([trial?.response?.status, trial?.refusal?.check]).toEqual([status, check]);
		if (status === 200) expect(trial?.response?.body).toBe('{"active":false}');
	});
});

describe("the judge asks exactly what it asked in the run", async () => {
	const levels = [{}, { clientAuth: "private_key_jwt" }, { tokenFormat: "opaque" }] as const;
	const runs = await Promise.all(
		catalog.flatMap(({ id }) => levels.map(async (one) => [id, JSON.stringify(one), await playedOf(id, one)] as const)),
	);
	const asked: Record<string, number> = {};

	test.each(runs)("%s, %s", async (_id, _levels, played) => {
		for (const value of played.run.values) {
			const kind = tokenKindOf(value);
			if (kind === undefined || kind === "access_token") continue;
			for (const judge of judgesOf[kind].filter((one) => ["client", "api", "as", "asker"].includes(one))) {
				const [first] = allBringing(played.run, kind, judge).filter(({ text }) => text === value.text);
				if (!first) continue;
				const { index, message } = first.hop;
				const checks = played.run.hops
					.slice(index + 1)
					.map((hop) => hop.message)
					.flatMap((next) => (next.kind === "checks" || next.kind === "response" ? [next.checks] : []))
					.find((list) => list.length > 0);
				const question = { kind, original: value.text, token: value.text, judge, clock: message.at };
				expect((await tryInRun(played, question))?.checks).toEqual(checks);
				asked[`${kind} ${judge}`] = (asked[`${kind} ${judge}`] ?? 0) + 1;
			}
		}
	});

	test("each kind was seen", () => {
		expect(Object.keys(asked).sort()).toEqual(
			["client_assertion as", "dpop_proof api", "dpop_proof as", "id_token client", "opaque asker"].sort(),
		);
	});
});

test("whatever the text is, every judge answers, and none says yes", async () => {
	const all = [
		[login, "id_token", "client"],
		[dpop, "dpop_proof", "api"],
		[dpop, "dpop_proof", "as"],
		[dpop, "access_token", "proven"],
		[job, "client_assertion", "as"],
		[job, "client_assertion", "otherAs"],
		[opaque, "opaque", "asker"],
		[opaque, "opaque", "otherAsker"],
	] as const satisfies readonly (readonly [Played, TokenKind, Judge])[];
	const part = fc.json().map((text) => base64url(utf8(text)));
	const anything = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.tuple(part, part, fc.base64String()).map((parts) => parts.join(".")),
	);
	await fc.assert(
		fc.asyncProperty(anything, fc.constantFrom(...all), fc.integer(), async (token, [played, kind, judge], clock) => {
			const trial = await tryInRun(played, { kind, original: token, token, judge, clock });
			expect(trial?.refusal).toBeDefined();
		}),
		{ numRuns: 300 },
	);
});

test("a run without such a token has nobody who could judge one", async () => {
	for (const kind of tokenKinds.filter((one) => one !== "access_token"))
		expect(await tryInRun(await playedOf("password"), { kind, original: "", token: "", judge: "as", clock: 0 })).toBe(
			undefined,
		);
});
