import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePairs, readParams } from "../../http/form";
import { presentedCredentials } from "./client-credentials";

const present = (authorization: string | undefined, body = "") =>
	presentedCredentials(
		authorization === undefined ? [] : [["Authorization", authorization]],
		readParams(parsePairs(body)),
	);

describe("Basic", () => {
	test.each([
		["czZCaGRSa3F0MzpnWDFmQmF0M2JW", "s6BhdRkqt3", "gX1fBat3bV"],
		["czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3", "s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw"],
	])("the example of RFC 6749: %s", (text, clientId, clientSecret) => {
		expect(present(`Basic ${text}`)).toEqual([{ method: "client_secret_basic", clientId, clientSecret }]);
	});

	test.each([
		["a:b:c", "a", "b:c"],
		["a%3Ab:c%3Ad", "a:b", "c:d"],
		["a+b:c%2Bd", "a b", "c+d"],
		["a%:b%zz", "a%", "b%zz"],
		["a&x=1:b&x=2", "a&x=1", "b&x=2"],
		["alone", "alone", ""],
	])("%j names %j with %j", (pair, clientId, clientSecret) => {
		expect(present(`basic  ${btoa(pair)}`)).toEqual([{ method: "client_secret_basic", clientId, clientSecret }]);
	});

	test.each(["Basic *", "Basic /w==", "Basic "])("%j names nobody", (authorization) => {
		const [first] = present(authorization);
		expect(first?.clientId ?? "").toBe("");
	});

	test.each(["Bearer YTpi", "Basic a b", "YTpi", "Digest username=a"])(
		"%j is not Basic, and a try to authenticate all the same",
		(authorization) => {
			const unsupported = { method: "unsupported", clientId: undefined };
			expect(present(authorization)).toEqual([unsupported]);
			expect(present(authorization, "client_id=a")).toEqual([unsupported, { method: "none", clientId: "a" }]);
		},
	);

	test("an empty header is none, and two headers are two tries", () => {
		expect(present(" ")).toEqual([]);
		const two = [
			["Authorization", `Basic ${btoa("a:b")}`],
			["authorization", "Bearer x"],
		] as const;
		expect(presentedCredentials(two, readParams([])).map(({ method }) => method)).toEqual([
			"client_secret_basic",
			"unsupported",
		]);
	});
});

describe("the body", () => {
	test("a secret is client_secret_post, a name alone is none", () => {
		expect(present(undefined, "client_id=a&client_secret=b")).toEqual([
			{ method: "client_secret_post", clientId: "a", clientSecret: "b" },
		]);
		expect(present(undefined, "client_id=a&client_secret=")).toEqual([{ method: "none", clientId: "a" }]);
		expect(present(undefined, "client_secret=b")).toEqual([
			{ method: "client_secret_post", clientId: undefined, clientSecret: "b" },
		]);
		expect(present(undefined)).toEqual([]);
	});

	test("beside Basic it is a second way", () => {
		expect(present(`Basic ${btoa("a:b")}`, "client_id=a&client_secret=b").map(({ method }) => method)).toEqual([
			"client_secret_basic",
			"client_secret_post",
		]);
	});
});

describe("a key or a certificate", () => {
	const assertion = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.AA`;

	test("an assertion names its client as its subject; what is no JWT names nobody", () => {
		const good = assertion({ iss: "other", sub: "job" });
		expect(present(undefined, `client_assertion=${good}`)).toEqual([
			{ method: "private_key_jwt", clientId: "job", assertion: good },
		]);
		for (const bad of ["x", "a.b.c", assertion({ sub: 1 }), assertion({})])
			expect(present(undefined, `client_assertion=${bad}`)[0]?.clientId).toBeUndefined();
	});

	test("a name or a secret beside an assertion is seen, too", () => {
		const methods = (body: string) => present(undefined, body).map(({ method }) => method);
		expect(methods(`client_assertion=x&client_id=a`)).toEqual(["private_key_jwt", "none"]);
		expect(methods(`client_assertion=x&client_id=a&client_secret=s`)).toEqual([
			"private_key_jwt",
			"client_secret_post",
		]);
	});

	test("a certificate is a way where nothing else is, and only then (RFC 8705 §2, §3)", () => {
		const tls = { clientSubject: "CN=a" };
		const methods = (body: string) =>
			presentedCredentials([], readParams(parsePairs(body)), tls).map(({ method }) => method);
		expect(methods("client_id=a")).toEqual(["tls_client_auth"]);
		expect(methods("client_id=a&client_secret=s")).toEqual(["client_secret_post"]);
		expect(methods("client_id=a&client_assertion=x")).toEqual(["private_key_jwt", "none"]);
	});

	test.each(["X-TLS-Client-Subject", "x-tls-client-subject", "Client-Cert", "tls"])("the header %s is none", (name) => {
		const params = readParams(parsePairs("client_id=a"));
		expect(presentedCredentials([[name, "CN=a"]], params)).toEqual([{ method: "none", clientId: "a" }]);
	});
});

test("any header can be read, and what a client encodes comes back", () => {
	const text = fc.string({ unit: "grapheme" });
	const encode = (one: string) => new URLSearchParams([["", one]]).toString().slice(1);
	fc.assert(
		fc.property(text, text, (id, secret) => {
			expect(Array.isArray(present(id))).toBe(true);
			expect(present(`Basic ${btoa(`${encode(id)}:${encode(secret)}`)}`)[0]).toEqual({
				method: "client_secret_basic",
				clientId: id,
				clientSecret: secret,
			});
		}),
		{ seed: 9, numRuns: 500 },
	);
});
