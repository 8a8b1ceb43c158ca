import fc from "fast-check";
import { expect, test } from "vitest";
import { merged } from "./merge";
import { answered, NO_PROGRESS, type Progress } from "./progress";
import { progressText, readProgress } from "./read-progress";

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._:/-]{0,30}$/);
const time = fc.nat({ max: 4_000_000_000_000 });
const item = fc.record(
	{
		wrong: fc.nat({ max: 99 }),
		right: fc.nat({ max: 99 }),
		at: time,
		due: time,
		returns: fc.constantFrom(0 as const, 1 as const, 2 as const),
	},
	{ requiredKeys: ["wrong", "right", "at", "returns"] },
);
const anyProgress: fc.Arbitrary<Progress> = fc.record({
	version: fc.constant(1 as const),
	units: fc.dictionary(id, time, { noNullPrototype: true }),
	items: fc.dictionary(id, item, { noNullPrototype: true }),
});

test("what was written is read again", () => {
	fc.assert(
		fc.property(anyProgress, (progress) => {
			expect(readProgress(progressText(progress))).toEqual({ progress, left: 0 });
		}),
	);
});

/** What answers, finishes and shows dates may be done with it: only entries of ours are in it. */
function isSound(progress: Progress): boolean {
	const again = readProgress(progressText(progress));
	return again !== undefined && again.left === 0 && JSON.stringify(again.progress) === JSON.stringify(progress);
}

test("whatever is stored, reading it never throws, and what it gives is sound", () => {
	const like = fc.record(
		{
			version: fc.oneof(fc.constant(1), fc.anything()),
			units: fc.oneof(fc.dictionary(fc.string(), fc.oneof(time, fc.anything())), fc.anything()),
			items: fc.oneof(fc.dictionary(fc.oneof(id, fc.string()), fc.oneof(item, fc.anything())), fc.anything()),
		},
		{ requiredKeys: [] },
	);
	const text = fc.oneof(
		fc.string(),
		fc.json(),
		like.map(
			(value) => JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one)) ?? "",
		),
		fc.tuple(anyProgress, fc.nat({ max: 400 })).map(([progress, length]) => progressText(progress).slice(0, length)),
	);
	fc.assert(
		fc.property(text, (stored) => {
			const read = readProgress(stored);
			expect(read === undefined || isSound(read.progress)).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	"",
	"{",
	"null",
	"[]",
	"7",
	'{"version":2,"units":{},"items":{}}',
	'{"version":1}',
	'{"version":1,"units":[],"items":{}}',
])("what is no progress as a whole is not taken: %s", (text) => {
	expect(readProgress(text)).toBeUndefined();
});

test("entries that are none of ours are left out and counted, and the others stay", () => {
	const good = answered(NO_PROGRESS, "code-pkce/order", false, 5);
	const items = {
		...good.items,
		"code-pkce/rack": { wrong: -1, right: 0, at: 5, returns: 0 },
		b: { wrong: 1, right: 0, at: "5", returns: 0 },
		c: { wrong: 1, right: 0, at: 5, returns: 3 },
		d: null,
		"<script>": good.items["code-pkce/order"],
	};
	const text = JSON.stringify({ version: 1, units: { pkce: 9, other: 1e300 }, items });
	expect(readProgress(text)).toEqual({ progress: { ...good, units: { pkce: 9 } }, left: 6 });
	expect(readProgress('{"version":1,"units":{},"items":{"__proto__":{"wrong":0}}}')).toEqual({
		progress: NO_PROGRESS,
		left: 1,
	});
});

test("of an item the newer answer wins, whoever is asked first, and nothing is lost", () => {
	fc.assert(
		fc.property(anyProgress, anyProgress, (a, b) => {
			const { progress, took, older } = merged(a, b);
			for (const key of [...Object.keys(a.items), ...Object.keys(b.items)])
				expect(progress.items[key]?.at).toBe(Math.max(a.items[key]?.at ?? -1, b.items[key]?.at ?? -1));
			for (const key of [...Object.keys(a.units), ...Object.keys(b.units)])
				expect(progress.units[key]).toBe(Math.min(a.units[key] ?? Infinity, b.units[key] ?? Infinity));
			expect(took.items + older).toBeLessThanOrEqual(Object.keys(b.items).length);
			expect(merged(progress, b).took).toEqual({ items: 0, units: 0 });
		}),
	);
});
