import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "@/testing/lessons";
import { utf8 } from "../crypto/bytes";
import type { JsonObject } from "../crypto/json";
import { decodeJwt } from "../crypto/jwt";
import { base64url } from "../crypto/text-forms";
import { computeRun } from "../flow/read/compute";
import { withLevel } from "../vocabulary/settings";
import { type JwtKind, judgesFor, recognise } from "./kinds";
import { tokenKindOf } from "./source";

const part = (value: unknown) => base64url(utf8(JSON.stringify(value)));

function read(header: JsonObject, claims: JsonObject) {
	const decoded = decodeJwt(`${part(header)}.${part(claims)}.`);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
}

describe("a type that names the kind is enough", () => {
	test.each<[string, JwtKind]>([
		["at+jwt", "access_token"],
		["application/AT+JWT", "access_token"],
		["dpop+jwt", "dpop_proof"],
		["client-authentication+jwt", "client_assertion"],
	])("%s", (typ, kind) => {
		expect(recognise(read({ typ }, { nonce: "x", htm: "GET", scope: "x" }))).toMatchObject({ kind, certain: true });
	});
});

describe("else the claims are a hint", () => {
	const login = { iss: "https://as.example", sub: "ada", aud: "photo-print", iat: 1, exp: 2 };
	test.each<[string, JsonObject, JwtKind]>([
		["htm", { htm: "GET", jti: "x" }, "dpop_proof"],
		["nonce", { ...login, nonce: "x" }, "id_token"],
		["at_hash, and a scope", { ...login, at_hash: "x", scope: "x" }, "id_token"],
		["a client about itself", { iss: "job", sub: "job", aud: "https://as.example", scope: "x" }, "client_assertion"],
		["scope", { ...login, scope: "x" }, "access_token"],
		["what every ID Token has", login, "id_token"],
		["nothing", {}, "access_token"],
		["names that every object has", { constructor: "x" }, "access_token"],
	])("%s", (_, claims, kind) => {
		const found = recognise(read({ typ: "JWT" }, claims));
		expect(found).toMatchObject({ kind, certain: false });
		expect(found.because).not.toBe("");
	});
});

test("every token of every lesson is recognised as what it is", async () => {
	const kinds = new Set<string>();
	for (const entry of catalog) {
		const flow = await entry.load();
		const settings = withLevel(flow.defaults, "clientAuth", "private_key_jwt");
		for (const value of (await computeRun(flow, { settings, choices: [], edits: [] })).values) {
			const kind = tokenKindOf(value);
			const decoded = decodeJwt(value.text);
			if (kind === undefined || "problem" in decoded) continue;
			expect(recognise(decoded).kind).toBe(kind);
			kinds.add(kind);
		}
	}
	expect([...kinds].sort()).toEqual(["access_token", "client_assertion", "dpop_proof", "id_token"]);
});

test("a token that is bound to a key can also be sent with a proof", () => {
	expect(judgesFor("access_token", { cnf: { jkt: "x" } })).toContain("proven");
	for (const cnf of [undefined, "jkt", null, {}, { "x5t#S256": "x" }])
		expect(judgesFor("access_token", cnf === undefined ? {} : { cnf })).not.toContain("proven");
});

test("nothing that can be taken apart makes it throw", async () => {
	const members = fc.dictionary(fc.string(), fc.jsonValue());
	await fc.assert(
		fc.property(members, members, (header, claims) => {
			const decoded = decodeJwt(`${part(header)}.${part(claims)}.`);
			if (!("problem" in decoded)) expect(recognise(decoded).because).not.toBe("");
		}),
	);
});
