import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlId, controls } from "../../vocabulary/controls";
import { profileIds } from "../../vocabulary/profiles";
import { defaultSettings, type Settings, withLevel, withVariant } from "../../vocabulary/settings";
import type { ChoicePoint, RunSpec } from "../run";
import { type CodedLesson, formatCallout, hearCallout, meaningOf, placeOf } from "./callout";

const lesson: CodedLesson = {
	number: 40,
	controls: ["state", "pkce", "clientAuth", "clientType", "exp"],
	defaults: { ...defaultSettings, profile: "2.0", levels: { pkce: "off" } },
	variants: [{ id: "usual" }, { id: "another" }, { id: "third" }],
};

/** Three moments, each with three options. */
const points: readonly ChoicePoint[] = [0, 1, 2].map((index) => ({
	index,
	after: index,
	options: ["first", "second", "?-scope=x&decision=allow"].map((id) => ({ id, label: id, fields: [] })),
}));

const code = (settings: Partial<Settings> = {}, more: Partial<RunSpec> = {}, hop = 8, of = lesson) =>
	formatCallout(of, {
		hop,
		points,
		spec: { settings: { ...of.defaults, ...settings }, choices: [], edits: [], ...more },
	});

const read = (spoken: string | undefined, of = lesson) => {
	const heard = hearCallout(spoken ?? "");
	return typeof heard === "object" ? placeOf(of, heard) : heard;
};

const anySettings = fc
	.record({
		profile: fc.constantFrom(...profileIds),
		levels: fc.array(fc.constantFrom(...lesson.controls).chain((id) => fc.tuple(fc.constant(id), levelIn(id)))),
		variant: fc.constantFrom(undefined, "another", "third"),
		seed: fc.constantFrom("a", "b"),
	})
	.map(({ profile, levels, variant, seed }): Settings => {
		const base: Settings = profile === "2.0" ? lesson.defaults : { ...defaultSettings, profile };
		const moved = levels.reduce((all, [id, level]) => withLevel(all, id, level as never), base);
		return withVariant({ ...moved, seed }, variant);
	});

function levelIn(id: ControlId) {
	return fc.constantFrom<string>(...controls[id].levels);
}

test("a code leads back to the same place", () => {
	const choice = fc.option(fc.record({ at: fc.nat({ max: 2 }), option: fc.integer({ min: 1, max: 2 }) }));
	fc.assert(
		fc.property(anySettings, choice, fc.nat({ max: 127 }), (settings, one, hop) => {
			const choices = one ? [...Array(one.at).fill("first"), points[one.at]?.options[one.option]?.id ?? ""] : [];
			const spoken = code(settings, { choices }, hop);
			expect(hearCallout(spoken ?? "")).toMatchObject({ lesson: 40, hop });
			expect(read(spoken)).toEqual({ hop, settings, ...(one ? { choice: one } : {}) });
		}),
		{ numRuns: 500 },
	);
});

test("different places have different codes", () => {
	const place = fc.tuple(anySettings, fc.nat({ max: 127 }));
	fc.assert(
		fc.property(place, place, ([a, hop], [b, other]) => {
			const same = JSON.stringify(read(code(a, {}, hop))) === JSON.stringify(read(code(b, {}, other)));
			expect(code(a, {}, hop) === code(b, {}, other)).toBe(same);
		}),
	);
});

describe("what is not moved", () => {
	test("may be said and need not be", () => {
		expect(code({ levels: { pkce: "off", state: "bound" } })).toBe(code());
		expect(code({ variant: "usual" })).toBe(code());
		for (const choices of [["first"], ["", "first"], ["first", "", "first"]])
			expect(code({}, { choices })).toBe(code());
		expect(code({}, { choices: ["", "second"] })).toBe(code({}, { choices: ["first", "second", "first"] }));
	});

	test("is the same whatever the order of the drawer", () => {
		const turned = { ...lesson, controls: [...lesson.controls].reverse() };
		expect(code({ levels: { state: "off" } }, {}, 8, turned)).toBe(code({ levels: { state: "off" } }));
	});
});

describe("has no code", () => {
	test.each([
		["a hop past the 128th", code({}, {}, 128)],
		["a lesson with too high a number", code({}, {}, 8, { ...lesson, number: 256 })],
		["another seed", code({ seed: "c" })],
		["a scope", code({ scope: "photos.write" })],
		["a variant that the lesson does not have", code({ variant: "no-challenge" })],
		["a control that the lesson does not have", code({ levels: { pkce: "off", iss: "send" } })],
		["an edit", code({}, { edits: [{ exchange: "6.0", ops: [] }] })],
		["two choices", code({}, { choices: ["second", "second"] })],
		["a choice that nobody offers", code({}, { choices: ["banana"] })],
		["a choice too many", code({}, { choices: ["", "", "", "second"] })],
		["a skipped check", code({ skippedChecks: ["token.verifier-fits"] })],
	])("%s", (_, spoken) => {
		expect(spoken).toBeUndefined();
	});
});

test("where all of many controls are moved, the code is too short, and says so by not being there", () => {
	const all = { ...lesson, controls: Object.keys(controls) as ControlId[] };
	const lowest = Object.fromEntries(all.controls.map((id) => [id, controls[id].levels[0]]));
	expect(code({ profile: "2.1", levels: { pkce: "off", state: "off" } }, {}, 8, all)).toBeDefined();
	expect(code({ profile: "2.1", levels: lowest }, {}, 8, all)).toBeUndefined();
});

test("levels that the lesson does not offer have no code, and take no place in those of others", () => {
	const own = { ...lesson, levels: { state: ["off", "bound"], clientAuth: ["post", "private_key_jwt"] } } as const;
	expect(code({ levels: { pkce: "off", state: "unbound" } }, {}, 8, own)).toBeUndefined();
	// `basic` is where the profile begins, so it is a place, offered or not.
	for (const clientAuth of ["post", "basic", "private_key_jwt"] as const) {
		const settings = withLevel(lesson.defaults, "clientAuth", clientAuth);
		expect(read(code(settings, {}, 8, own), own)).toEqual({ hop: 8, settings });
	}
	expect(meaningOf(own)).not.toBe(meaningOf(lesson));
});

test("a state that the lesson does not have is no place", () => {
	const small = { ...lesson, controls: [], variants: [] };
	expect(read(code({ levels: { state: "off" }, profile: "2.1", variant: "third", seed: "b" }), small)).toBeUndefined();
});

test("what a lesson's codes mean is told apart by all that decides it", () => {
	const { defaults } = lesson;
	const changed: readonly CodedLesson[] = [
		{ ...lesson, controls: [...lesson.controls, "iss"] },
		{ ...lesson, variants: lesson.variants.slice(1) },
		{ ...lesson, defaults: { ...defaults, levels: {} } },
		{ ...lesson, defaults: { ...defaults, profile: "2.1" } },
	];
	expect(new Set([lesson, ...changed].map(meaningOf)).size).toBe(5);
	expect(meaningOf({ ...lesson, controls: [...lesson.controls].reverse() })).toBe(meaningOf(lesson));
});
