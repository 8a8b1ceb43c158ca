/** Codes of the lessons that there are: what has one, and that it leads back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { type AnyFlow, isAttack } from "@/lib/flow/define";
import { linkDefaults, parseLink } from "@/lib/flow/link/share";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { levelsOf } from "@/lib/vocabulary/controls";
import { profileIds } from "@/lib/vocabulary/profiles";
import { type Settings, withLevel, withVariant } from "@/lib/vocabulary/settings";
import { calloutOfRun, joinBy } from "./callout-of";

/** The code of a place, and the spec and hop to which it leads. */
async function thereAndBack(flow: AnyFlow, spec: RunSpec, hop: number) {
	const view = lessonView(flow);
	const run = await computeRun(flow, spec);
	const code = calloutOfRun(view, run, hop);
	const joined = code === undefined ? undefined : await joinBy(code);
	const [path, query = ""] = joined && "href" in joined ? joined.href.split("?") : [];
	const link = parseLink(query, linkDefaults(view));
	return { code, path, spec: link.spec, hop: run.hops.findIndex(({ number }) => number === link.view.hop) };
}

/** Profile by profile, with up to so many controls moved. */
const settingsOf = (flow: AnyFlow, moved: number): fc.Arbitrary<Settings> =>
	fc
		.record({
			profile: fc.constantFrom(...profileIds),
			levels: fc.array(
				fc
					.constantFrom(...flow.controls)
					.chain((id) => fc.tuple(fc.constant(id), fc.constantFrom(...levelsOf(id, flow.levels)))),
				{ maxLength: moved },
			),
		})
		.map(({ profile, levels }) => {
			const base = profile === flow.defaults.profile ? flow.defaults : { ...flow.defaults, profile, levels: {} };
			return levels.reduce((all, [id, level]) => withLevel(all, id, level as never), base);
		});

const honest = (settings: Settings): RunSpec => ({ settings, choices: [], edits: [] });

describe.each(catalog.map((entry) => [entry.id, entry] as const))("%s", async (_, entry) => {
	const flow = await entry.load();
	const first = await computeRun(flow, honest(flow.defaults));

	test("every hop has a code of its own", () => {
		const view = lessonView(flow);
		const codes = first.hops.map(({ index }) => calloutOfRun(view, first, index));
		expect(codes).not.toContain(undefined);
		expect(new Set(codes).size).toBe(first.hops.length);
	});

	test("every level of every control has one, and it leads there", async () => {
		for (const control of flow.controls)
			for (const level of levelsOf(control, flow.levels)) {
				const spec = honest(withLevel(flow.defaults, control, level as never));
				const back = await thereAndBack(flow, spec, 1);
				expect([back.path, back.hop, back.spec]).toEqual([pathOfLesson(entry), 1, spec]);
			}
	});

	test("every variant of the attacker has one, and every other choice that a person has", async () => {
		const variants = isAttack(flow) ? flow.variants.slice(1).map(({ id }) => id) : [];
		for (const id of variants) {
			const spec = honest(withVariant(flow.defaults, id));
			expect((await thereAndBack(flow, spec, 2)).spec).toEqual(spec);
		}
		const ids = first.choices.map(({ options }) => options.map((option) => option.id));
		for (const [at, [, ...others]] of ids.entries())
			for (const other of others) {
				const spec = { ...first.spec, choices: [...ids.slice(0, at).map(([one = ""]) => one), other] };
				expect((await thereAndBack(flow, spec, 2)).spec).toEqual(spec);
			}
	});

	test("so has every state with five things moved: profile, seed, a choice and controls", () => {
		const view = lessonView(flow);
		const last = first.choices.length - 1;
		const other = first.choices[last]?.options[1]?.id;
		const choices = other === undefined ? [] : [...Array(last).fill(""), other];
		fc.assert(
			fc.property(settingsOf(flow, 4), settingsOf(flow, 2), (four, two) => {
				expect(calloutOfRun(view, { spec: honest(four), choices: [] }, 127)).toBeDefined();
				const spec = { ...honest({ ...two, seed: "b" }), choices };
				expect(calloutOfRun(view, { spec, choices: first.choices }, 127)).toBeDefined();
			}),
		);
	});
});

describe("a code that leads nowhere is answered in a sentence", () => {
	test.each([
		["0Z0-006", "had six characters"],
		["0000-0001", "check each character"],
		["", "check each character"],
		["ZZZZ-ZZZ0", "check each character"],
	])("%s", async (typed, sentence) => {
		expect(await joinBy(typed)).toEqual({ problem: expect.stringContaining(sentence) });
	});

	test("of a lesson that is not here", async () => {
		const [entry] = catalog;
		const flow = await entry?.load();
		if (!flow) throw new Error("no lesson");
		const { formatCallout } = await import("@/lib/flow/link/callout");
		const gone = { ...flow, number: 255, variants: [] };
		const code = formatCallout(gone, { hop: 1, spec: honest(flow.defaults), points: [] });
		expect(await joinBy(code ?? "")).toEqual({ problem: expect.stringContaining("another version") });
	});
});
