import fc from "fast-check";
import { expect, test } from "vitest";
import { wellFormed } from "../../http/text";
import { type ControlId, controlIds, controls } from "../../vocabulary/controls";
import { profileIds, profiles } from "../../vocabulary/profiles";
import { defaultSettings, type Settings } from "../../vocabulary/settings";
import { type Edit, type EditOp, parts, wellFormedOp } from "../edit";
import { addressOf, MAX_QUERY, queryIn } from "./address";
import { acts, defaultView, formatLink, type Place, parseLink, tabs, views } from "./share";

const defaults = { settings: defaultSettings, tab: "letter" } as const;
const there = (search: string) => parseLink(search, defaults);
const placeOf = (change: Partial<Place["spec"]> = {}, view: Partial<Place["view"]> = {}): Place => ({
	spec: { settings: defaultSettings, choices: [], edits: [], ...change },
	view: { ...defaultView("letter"), ...view },
});

/** Halves of characters, too. */
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);
const text = anyText.map(wellFormed);
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
		// The last choice is one that was made; those before it may be the usual ones.
		choices: fc.array(text, { maxLength: 6 }).map((list) => list.slice(0, list.findLastIndex((one) => one !== "") + 1)),
		edits: fc.uniqueArray(anyEdit, { minLength: 1, maxLength: 4, selector: ({ exchange }) => exchange }),
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

test("half of a character, wherever it stands, does not take the link down", () => {
	const typed = fc.record({ choice: anyText, scope: anyText, value: anyText });
	fc.assert(
		fc.property(typed, anyEdit, ({ choice, scope, value }, edit) => {
			const broken = { ...edit, ops: [...edit.ops, { op: "body", value } as const] };
			const place = placeOf({ settings: { ...defaultSettings, scope }, choices: [choice, "allow"], edits: [broken] });
			expect(there(formatLink(place, defaults)).spec).toEqual({
				settings: { ...defaultSettings, scope: wellFormed(scope) },
				choices: [wellFormed(choice), "allow"],
				edits: [{ ...broken, ops: broken.ops.map(wellFormedOp) }],
			});
		}),
		{ numRuns: 2000 },
	);
	expect(formatLink(placeOf({ choices: ["\ud83d"] }), defaults)).toBe("v=1&c=%25EF%25BF%25BD");
});

test("an address of any length keeps its query short, and is read as the same place", () => {
	const long = fc.nat({ max: 4000 }).map((length) => "\u{1F600}".repeat(length / 2));
	fc.assert(
		fc.property(anyPlace, long, ({ spec, view }, value) => {
			const edits = [
				...spec.edits.filter(({ exchange }) => exchange !== "999.99"),
				{ exchange: "999.99", ops: [{ op: "body", value }] as const },
			];
			const place = { spec: { ...spec, edits }, view };
			const address = new URL(addressOf("/flows/code-pkce", formatLink(place, defaults)), "https://here.example");
			expect(address.search.length).toBeLessThanOrEqual(MAX_QUERY + 1);
			expect(address.search).toMatch(/^\?v=1(&|$)/);
			expect(formatLink(there(queryIn(address)), defaults).length).toBe(formatLink(place, defaults).length);
			expect(there(queryIn(address)).spec.choices).toEqual(spec.choices);
		}),
		{ numRuns: 300 },
	);
});
