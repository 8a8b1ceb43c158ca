import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlId, controlIds, controls } from "../vocabulary/controls";
import { profileIds, profiles } from "../vocabulary/profiles";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import { type Edit, type EditOp, parts } from "./edit";
import { acts, defaultView, formatLink, type Place, parseLink, tabs, views } from "./share";

const defaults = { settings: defaultSettings, tab: "letter" } as const;
const there = (search: string) => parseLink(search, defaults);
const placeOf = (change: Partial<Place["spec"]> = {}, view: Partial<Place["view"]> = {}): Place => ({
	spec: { settings: defaultSettings, choices: [], edits: [], ...change },
	view: { ...defaultView("letter"), ...view },
});

const text = fc.string({ unit: "binary", maxLength: 40 });
const part = fc.constantFrom(...parts);
const index = fc.nat({ max: 99 });
const anyOp: fc.Arbitrary<EditOp> = fc.oneof(
	fc.record({ op: fc.constant("set" as const), part, index, name: text, value: text }),
	fc.record({ op: fc.constant("remove" as const), part, index }),
	fc.record({ op: fc.constant("add" as const), part, name: text, value: text }),
	fc.record({
		op: fc.constantFrom("method" as const, "target" as const, "body" as const, "certificate" as const),
		value: text,
	}),
);
const anyEdit: fc.Arbitrary<Edit> = fc.record({
	exchange: fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([frame, n]) => `${frame}.${n}`),
	ops: fc.array(anyOp, { maxLength: 5 }),
});

/** Levels that differ from the profile's: what equals it is no difference, so a link does not keep it. */
const anySettings: fc.Arbitrary<Settings> = fc
	.record({
		profile: fc.constantFrom(...profileIds),
		moved: fc.array(fc.tuple(fc.constantFrom(...controlIds), fc.nat()), { maxLength: 6 }),
		skippedChecks: fc.subarray(["token.verifier-fits", "api.signature-valid"]),
		seed: fc.stringMatching(/^[A-Za-z0-9-]{1,32}$/),
		scope: fc.option(text, { nil: undefined }),
	})
	.map(({ profile, moved, skippedChecks, seed, scope }) => ({
		...(scope === undefined ? {} : { scope }),
		profile,
		skippedChecks,
		seed,
		levels: Object.fromEntries(
			moved
				.map(([id, n]): [ControlId, string] => [id, controls[id].levels[n % controls[id].levels.length] ?? ""])
				.filter(([id, level]) => profiles[profile][id] !== level),
		),
	}));

const anyPlace: fc.Arbitrary<Place> = fc.record({
	spec: fc.record({
		settings: anySettings,
		choices: fc.array(
			text.filter((s) => s !== ""),
			{ maxLength: 6 },
		),
		edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
	}),
	view: fc.record(
		{
			hop: fc.stringMatching(/^\d{1,4}b?$/),
			tab: fc.constantFrom(...tabs),
			view: fc.constantFrom(...views),
			ask: fc.boolean(),
			act: fc.constantFrom(...acts),
			original: fc.boolean(),
			split: fc.boolean(),
			follow: fc.stringMatching(/^[a-z_]{1,32}(\.\d{1,3})?$/),
		},
		{ requiredKeys: ["hop", "tab", "view", "ask", "act", "original", "split"] },
	),
});

test("a link leads back to the same place, whatever the place", () => {
	fc.assert(
		fc.property(anyPlace, (place) => {
			const { notices, ...parsed } = there(formatLink(place, defaults));
			expect(notices).toEqual([]);
			expect(parsed).toEqual(place);
		}),
		{ numRuns: 2000 },
	);
});

test("also where the lesson begins with levels of its own: what the learner raised stays raised", () => {
	const own = { ...defaultSettings, profile: "2.0", levels: { pkce: "off", clientType: "confidential" } } as const;
	const from = { settings: own, tab: "letter" } as const;
	fc.assert(
		fc.property(anyPlace, (place) => {
			expect(parseLink(formatLink(place, from), from).spec.settings).toEqual(place.spec.settings);
		}),
		{ numRuns: 1000 },
	);
	const raised = placeOf({ settings: { ...own, levels: { clientType: "confidential" } } });
	expect(formatLink(raised, from)).toBe("v=1&set=clientType.confidential%2Cpkce.optional");
});

test("the place that a lesson opens with needs no words", () => {
	expect(formatLink(placeOf(), defaults)).toBe("v=1");
	expect(there("")).toEqual({ ...placeOf(), notices: [] });
});

test("is readable: a teacher can say what it does", () => {
	const settings = { ...defaultSettings, profile: "2.0", levels: { pkce: "off", method: "plain" } } as const;
	expect(formatLink(placeOf({ settings: { ...settings } }, { hop: "11b" }), defaults)).toBe(
		"v=1&hop=11b&p=2.0&off=pkce%2Cmethod",
	);
});

describe("what a stranger wrote", () => {
	const keys = ["v", "hop", "p", "off", "set", "skip", "seed", "c", "e", "run", "tab", "view", "ask", "follow", "act"];

	test("never throws, and gives a place that can be linked to again", () => {
		const anyQuery = fc
			.array(fc.tuple(fc.constantFrom(...keys, "x"), fc.oneof(text, fc.json())), { maxLength: 12 })
			.map((pairs) => new URLSearchParams(pairs.map(([k, v]): [string, string] => [k, v])).toString());
		fc.assert(
			fc.property(fc.oneof(anyQuery, text), (search) => {
				const { notices, ...place } = there(search);
				for (const notice of notices) expect(notice).toMatch(/^[A-Z].*\.$/s);
				expect(there(formatLink(place, defaults)).spec.settings).toEqual(place.spec.settings);
			}),
			{ numRuns: 5000 },
		);
	});

	test.each([
		["a hop that is none", "hop=last", "The hop in this link is not a number. Opened hop 1 instead."],
		["edits that are none", "e={", "The edits in this link could not be read, so they were left out."],
		["an edit of another shape", 'e=[["6.0",["s","form",-1,"a","b"]]]', "The edits in this link could not be read"],
		["an edit of a part that is none", 'e=[["6.0",["r","__proto__",0]]]', "The edits in this link could not be read"],
		["an unknown protection", "off=tls", "This link sets protections that do not exist here (tls)"],
		["an unknown level", "set=pkce.sideways", "This link sets protections that do not exist here (pkce)"],
		["a protection from the prototype", "off=constructor", "do not exist here (constructor)"],
		["a later version", "v=7", "This link is from another version."],
	])("%s is said", (_, search, notice) => {
		expect(there(search).notices.join(" ")).toContain(notice);
		expect(there(search).spec).toEqual(placeOf().spec);
	});

	test.each(["seed=%3Cscript%3E", "follow=%3Cimg%3E", "tab=../etc", "view=1", "act=", "skip=a b", "p=3.0"])(
		"%s is left out",
		(search) => {
			expect(there(search)).toEqual({ ...placeOf(), notices: [] });
		},
	);

	test("is cut where it is too much", () => {
		const { spec } = there(`c=${"a,".repeat(9000)}&e=${JSON.stringify(Array.from({ length: 21 }, () => ["1.0"]))}`);
		expect(spec.choices).toHaveLength(200);
		expect(spec.edits).toEqual([]);
	});
});
