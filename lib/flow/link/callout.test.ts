import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controls, type Levels, rank } from "../../vocabulary/controls";
import { profiles } from "../../vocabulary/profiles";
import { defaultSettings, type Settings } from "../../vocabulary/settings";
import type { RunSpec } from "../run";
import { formatCallout, parseCallout } from "./callout";

const specOf = (settings: Partial<Settings> = {}, more: Partial<RunSpec> = {}): RunSpec => ({
	settings: { ...defaultSettings, ...settings },
	choices: [],
	edits: [],
	...more,
});
const code = (settings: Partial<Settings> = {}, hop = 8, more: Partial<RunSpec> = {}) =>
	formatCallout({ flow: 0, attack: 0, hop, spec: specOf(settings, more) });

/** Ten controls are in a code; each can be at its weakest. */
const coded = ["pkce", "method", "state", "iss", "redirectMatch", "codeUse", "scopeCheck", "aud", "exp"] as const;
const anySettings = fc
	.record({
		profile: fc.constantFrom("2.0" as const, "2.1" as const),
		off: fc.subarray([...coded]),
		second: fc.boolean(),
	})
	.map(({ profile, off, second }): Settings => {
		const lowered = off.filter((id) => rank(id, profiles[profile][id]) > 0);
		const levels: Partial<Levels> = Object.fromEntries(lowered.map((id) => [id, controls[id].levels[0]]));
		return { profile, levels, skippedChecks: [], seed: second ? "b" : defaultSettings.seed };
	});

test("a code leads back to the same place", () => {
	const place = fc.record({
		flow: fc.nat({ max: 15 }),
		attack: fc.nat({ max: 15 }),
		hop: fc.nat({ max: 31 }),
		settings: anySettings,
	});
	fc.assert(
		fc.property(place, ({ settings, ...rest }) => {
			const spoken = formatCallout({ ...rest, spec: specOf(settings) });
			expect(spoken).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
			expect(parseCallout(spoken ?? "")).toEqual({ ...rest, settings });
		}),
	);
});

test("everything at its weakest has a code, too", () => {
	const settings = { ...defaultSettings, profile: "weakest", levels: {} } as const;
	expect(parseCallout(code(settings) ?? "")?.settings).toEqual(settings);
});

test("is read as people write", () => {
	const spoken = code() ?? "";
	const place = parseCallout(spoken);
	expect(place).toBeDefined();
	expect(parseCallout(spoken.toLowerCase().replace("-", " "))).toEqual(place);
	expect(parseCallout(spoken.replaceAll("0", "o").replaceAll("1", "l"))).toEqual(place);
});

describe("has no code", () => {
	test.each([
		["a hop past the 32nd", code({}, 32)],
		["a middle level", code({ levels: { pkce: "optional" } })],
		["another seed", code({ seed: "c" })],
		["an edit", code({}, 8, { edits: [{ exchange: "6.0", ops: [] }] })],
		["a choice", code({}, 8, { choices: ["deny"] })],
		["a skipped check", code({ skippedChecks: ["token.verifier-fits"] })],
	])("%s", (_, spoken) => {
		expect(spoken).toBeUndefined();
	});
});

describe("what was misheard is never taken for another place", () => {
	const spoken = ["a", "b"].map((seed) => (code({ seed, levels: { pkce: "off" } }, 9) ?? "").replace("-", ""));

	test("one wrong character", () => {
		for (const right of spoken)
			for (let at = 0; at < 6; at++)
				for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
					const heard = right.slice(0, at) + other + right.slice(at + 1);
					if (heard !== right) expect([heard, parseCallout(heard)]).toEqual([heard, undefined]);
				}
	});

	test("two characters swapped", () => {
		for (const right of spoken)
			for (let i = 0; i < 6; i++)
				for (let j = i + 1; j < 6; j++) {
					const heard = [...right];
					[heard[i], heard[j]] = [heard[j] ?? "", heard[i] ?? ""];
					if (heard.join("") !== right) expect(parseCallout(heard.join(""))).toBeUndefined();
				}
	});
});

test("what is no code is none", () => {
	fc.assert(fc.property(fc.string(), (typed) => void parseCallout(typed)));
	for (const typed of ["", "K7Q", "K7Q-F2M-AAA", "!!!-!!!", "ÅÅÅ-ÅÅÅ"]) expect(parseCallout(typed)).toBeUndefined();
});
