import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weakestSettings } from "../../vocabulary/settings";
import { type FreePlay, type Intervention, MAX_INTERVENTIONS, positions } from "../intervention";
import { defaultView, formatLink, parseLink } from "./share";
import { playLink, problemOfPlay } from "./share-play";

const texts = fc.string({ maxLength: 30 });
const pairs = fc.array(fc.tuple(texts, texts), { maxLength: 3 });
const exchanges = fc.constantFrom("", "0.0", "12.3", "x1", "x12.3", "x2.3.4");
const acts = fc.oneof(
	fc.record({ do: fc.constant("copy" as const), of: fc.constantFrom("request" as const, "answer" as const) }),
	fc.record({ do: fc.constantFrom("drop" as const, "keep" as const) }),
	fc.record({ do: fc.constant("answer" as const), status: fc.nat(599), location: texts, body: texts }),
	fc.record({
		do: fc.constant("again" as const),
		of: fc.constantFrom("1.0", "x3"),
		ops: fc.constant([{ op: "method" as const, value: "GET" }]),
	}),
	fc.record({
		do: fc.constant("send" as const),
		from: fc.constantFrom("program" as const, "browser" as const),
		draft: fc.record({ method: texts, target: texts, query: pairs, header: pairs, form: pairs, body: texts }),
	}),
	fc.record({ do: fc.constant("submit" as const), fields: pairs }),
	fc.record({ do: fc.constant("lure" as const), url: texts }),
	fc.record({ do: fc.constant("wait" as const), seconds: fc.nat(1000) }),
);
const played: fc.Arbitrary<FreePlay> = fc.record({
	positions: fc.subarray([...positions]),
	interventions: fc
		.array(fc.tuple(exchanges, acts), { maxLength: 6 })
		.map((all) => all.map(([at, act], i) => ({ ...act, id: i + 1, at }) as Intervention)),
});

const defaults = { settings: weakestSettings, tab: "lab", play: playLink } as const;
const linkOf = (free: FreePlay) =>
	formatLink({ spec: { settings: weakestSettings, choices: [], edits: [], free }, view: defaultView("lab") }, defaults);

describe("what somebody does, in a link", () => {
	test("comes back as it was", () => {
		fc.assert(
			fc.property(played, (free) => {
				const { spec, notices } = parseLink(linkOf(free), defaults);
				expect([spec.free, notices]).toEqual([free, []]);
			}),
			{ seed: 8, numRuns: 500 },
		);
	});

	test.each([
		["did=nonsense", "Some of what this link does could not be read, so it was left out."],
		['did=[[1,"0.0","fly"]]', "Some of what this link does could not be read, so it was left out."],
		['did=[[1,"0.0","drop"],[1,"1.0","drop"]]', "Some of what this link does could not be read, so it was left out."],
		["at=moon", "This link names a place where nobody can stand."],
		["at=moon,mars,site", "This link names places where nobody can stand."],
	])("%s is said: %s", (query, sentence) => {
		expect(parseLink(query, defaults).notices).toEqual([sentence]);
	});

	test("whatever stands there is read without a fault", () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				const { spec } = parseLink(new URLSearchParams({ did: json }).toString(), defaults);
				expect(spec.free?.interventions.length).toBeLessThanOrEqual(MAX_INTERVENTIONS);
			}),
			{ seed: 9, numRuns: 500 },
		);
	});

	test("an edit is no act, and is left out with a word", () => {
		const { spec, notices } = parseLink('e=[["1.0",["method","PUT"]]]', defaults);
		expect([spec.edits, notices.length]).toEqual([[], 1]);
		expect(notices[0]).toContain("edits");
	});

	test("a page of another kind leaves it out, and says so", () => {
		const { spec, notices } = parseLink("at=site&did=[]", { settings: weakestSettings, tab: "lab" });
		expect("free" in spec).toBe(false);
		expect(notices[0]).toContain("place of the attacker");
	});
});

test("too much for a link is a sentence, not a link that does not open", () => {
	const many = Array.from({ length: 21 }, (_, i) => ({ id: i + 1, at: "", do: "wait", seconds: 1 }) as Intervention);
	expect(problemOfPlay({ positions: [], interventions: many })).toBe("These are 21 acts of one run. The most is 20.");
	expect(problemOfPlay({ positions: [], interventions: many.slice(1) })).toBeUndefined();
	const long = { id: 1, at: "", do: "lure", url: "ä".repeat(20_000) } as Intervention;
	expect(problemOfPlay({ positions: [], interventions: [long] })).toContain("60,000");
});
