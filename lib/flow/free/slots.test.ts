import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { challengeOf } from "../../crypto/pkce";
import { get } from "../../http/message";
import type { PlayedMemory } from "../../world/attacker-memory";
import type { World } from "../../world/world";
import { fill, fillPairs, holds } from "./slots";

const value = (id: string, text: string, more: Partial<World["values"][number]> = {}): World["values"][number] => ({
	id,
	kind: id.split(".")[0] as "code",
	maker: "as",
	text,
	heldAtStart: [],
	isPublic: false,
	...more,
});

const world: Pick<World, "values"> = {
	values: [
		value("code", "first-code"),
		value("code.2", "second-code"),
		value("state", "unheard"),
		value("client_id", "photo-print", { isPublic: true }),
		value("password.2", "battery staple", { heldAtStart: ["attacker", "as"] }),
	],
};

const heard = (...urls: readonly string[]): PlayedMemory => ({
	heard: urls.map((url, i) => ({ exchange: `${i}.0`, request: get(url) })),
	browser: { role: "browser", cookies: [], history: [], following: "https://as.example/authorize?x=1" },
	tried: [],
	done: [],
	adasTabs: [],
});

const both = heard("https://evil.example/?code=first-code", "https://evil.example/?code=second%2Dcode");

describe("a slot", () => {
	test.each([
		["{code}", "first-code"],
		["{newest:code}", "second-code"],
		["Bearer {code.2}", "Bearer second-code"],
		["{client_id}", "photo-print"],
		["{password.2}", "battery staple"],
		["{next}", "https://as.example/authorize?x=1"],
		["{url:0.0}", "https://evil.example/?code=first-code"],
		["{s256:abc}", challengeOf("abc", "S256")],
		['{"a":{"b":1}}', '{"a":{"b":1}}'],
		["{nothing}", "{nothing}"],
	])("%s is filled: %s", (text, expected) => {
		expect(fill(text, both, world)).toEqual({ text: expected, missing: [] });
	});

	test.each(["{state}", "{code.3}", "{newest:state}", "{url:7.7}", "{access_token}"])("%s is empty", (text) => {
		expect(fill(text, both, world)).toEqual({ text: "", missing: [text.slice(1, -1)] });
	});

	test("a field that has nothing but an empty one is left out", () => {
		const pairs = [["state", "{state}"] as const, ["code", "{code}"] as const, ["x", ""] as const];
		expect(fillPairs(pairs, both, world)).toEqual([
			["code", "first-code"],
			["x", ""],
		]);
	});
});

test("part of a longer text is not held", () => {
	expect(holds(heard("https://evil.example/?code=not-first-code"), value("code", "first-code"))).toBe(false);
});

test("no text gives the attacker a value that never reached it", () => {
	fc.assert(
		fc.property(fc.string(), fc.constantFrom("{code}", "{newest:code}", "{code.2}"), (around, slot) => {
			expect(fill(around + slot + around, heard(), world).text).not.toContain("first-code");
		}),
		{ seed: 8 },
	);
});
