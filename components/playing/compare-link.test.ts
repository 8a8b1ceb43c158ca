import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, queryIn } from "@/lib/flow/link/address";
import type { RunSpec } from "@/lib/flow/run";
import { controlIds, controls } from "@/lib/vocabulary/controls";
import { profiles } from "@/lib/vocabulary/profiles";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import { type ComparePlace, formatPlace, parsePlace } from "./compare-link";

const one = { defaults: { ...defaultSettings, profile: "2.0" }, shortTitle: "Code 2.0" } as const;
const other = { defaults: defaultSettings, shortTitle: "Code + PKCE" } as const;
const there = (query: string) => parsePlace(query, one, other);

const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));
const settings: fc.Arbitrary<Settings> = fc.subarray([...controlIds]).map((ids) => ({
	...defaultSettings,
	levels: Object.fromEntries(
		ids.map((id) => [id, controls[id].levels[0]] as const).filter(([id, level]) => profiles["2.1"][id] !== level),
	),
}));

const spec: fc.Arbitrary<RunSpec> = fc.record({
	settings,
	choices: fc.array(fc.constantFrom("deny", "right", "wrong"), { maxLength: 3 }),
	edits: fc.constantFrom([], [{ exchange: "6.0", ops: [{ op: "remove", part: "form", index: 2 } as const] }]),
});

test("any place has an address that leads back to it", () => {
	const place: fc.Arbitrary<ComparePlace> = fc.record({
		specs: fc.record({ a: spec, b: spec }),
		cursor: fc.nat(300),
		onlyDifferences: fc.boolean(),
	});
	fc.assert(
		fc.property(place, (at) => {
			const address = new URL(addressOf("/compare/a/b", formatPlace(at, one, other)), "https://here.example");
			expect(there(queryIn(address))).toEqual({ ...at, notices: [] });
		}),
	);
});

test("any link gives a place, and the link of that place the same one again", () => {
	const value = fc.oneof(
		anyText,
		anyText.map((text) => `seed=${text}&off=pkce,${text}&c=${text}`),
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "hop", "only", "x"), value), { maxLength: 6 }), (pairs) => {
			const { notices, ...place } = there(pairs.map((pair) => pair.map(encodeSome).join("=")).join("&"));
			for (const notice of notices) expect(notice).toMatch(/\.$/);
			expect(there(formatPlace(place, one, other))).toEqual({ ...place, notices: [] });
		}),
	);
});

/** As somebody writes it who encodes what they must. */
const encodeSome = (text: string) => text.replace(/[&=#%]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

describe("whatever is left out is named", () => {
	test.each([
		["hop=first", "The hop in this link is not a number. Opened hop 1 instead."],
		["utm=1", "Left out, because this page does not know it: utm “1”."],
		["only=yes", "Left out, because this page does not know it: only “yes”."],
		[`a=${encodeURIComponent("seed=<b>")}`, "Code 2.0: Left out, because this page does not know it: seed “<b>”."],
		[`b=${encodeURIComponent("off=tls")}`, "Code + PKCE: This link sets protections that do not exist here (tls)"],
	])("%s", (query, sentence) => {
		expect(there(query).notices.join(" ")).toContain(sentence);
	});
});
