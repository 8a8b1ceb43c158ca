import { describe, expect, test } from "vitest";
import { entryOf } from "@/testing/lessons";
import { changed, claims, dpop, header, job, login, opaque, tokenIn, verdictOf } from "@/testing/trial";
import { clientDemonstrationKey, demonstrationKey } from "../crypto/keys";
import { proofDemonstrationKey, thiefDemonstrationKey } from "../crypto/proof-keys";
import { introspectionsOf, saidIn } from "./introspection";
import { playRun } from "./scene";
import { findRunToken } from "./source";
import { type Question, tryInRun } from "./trial";

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
