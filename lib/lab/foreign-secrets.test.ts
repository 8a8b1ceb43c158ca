import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../crypto/bytes";
import { base64 } from "../crypto/text-forms";
import { formatPairs } from "../http/form";
import { get, post } from "../http/message";
import { rawText } from "../http/raw";
import { foreignSecrets, withoutSecrets } from "./foreign-secrets";

const TOKEN = "http://127.0.0.1:4180/demo/as/token";
const API = "http://127.0.0.1:4180/demo/api/photos";
const nothing = () => false;
const basic = (id: string, secret: string): string =>
	`Basic ${base64(utf8([id, secret].map((text) => new URLSearchParams({ x: text }).toString().slice(2)).join(":")))}`;
const form = (pairs: readonly (readonly [string, string])[], headers: readonly (readonly [string, string])[] = []) =>
	post(TOKEN, formatPairs(pairs), headers);

describe("secrets that are not of this lab", () => {
	test("in a form, in Basic, in the query and as a bearer token", () => {
		expect(
			foreignSecrets(
				form([
					["client_secret", "a b"],
					["scope", "c"],
				]),
				nothing,
			),
		).toEqual(["a+b"]);
		const authorization = basic("me", "p:ä");
		expect(foreignSecrets(form([], [["authorization", authorization]]), nothing)).toEqual([authorization.slice(6)]);
		expect(foreignSecrets(get(`${API}?access_token=x1&page=2`), nothing)).toEqual(["x1"]);
		expect(foreignSecrets(get(API, [["Authorization", "Bearer y.z"]]), nothing)).toEqual(["y.z"]);
	});

	test("and those that are, are none", () => {
		const ours = (secret: string) => ["p:ä", "y.z"].includes(secret);
		expect(foreignSecrets(form([], [["Authorization", basic("me", "p:ä")]]), ours)).toEqual([]);
		expect(foreignSecrets(get(API, [["Authorization", "DPoP y.z"]]), ours)).toEqual([]);
	});

	test("whatever it is, it is out of sight, and nothing fails", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 40 }), (secret) => {
				for (const request of [form([["client_secret", secret]]), form([], [["Authorization", basic("c", secret)]])]) {
					const hidden = foreignSecrets(request, nothing);
					expect(hidden.length).toBe(1);
					const shown = withoutSecrets(rawText(request), hidden);
					expect(shown).toContain("••••••••");
					if ((hidden[0]?.length ?? 0) > 8) expect(shown).not.toContain(hidden[0]);
				}
			}),
		);
	});

	test("bytes that are no Basic, and pairs that are none", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (header, body) => {
				const request = post(TOKEN, body, [["Authorization", header]]);
				expect(foreignSecrets(request, () => true)).toEqual([]);
				foreignSecrets(request, nothing);
			}),
		);
	});
});
