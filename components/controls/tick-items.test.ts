import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hop } from "@/lib/flow/run";
import { type Phase, phases } from "@/lib/vocabulary/lanes";
import { type TickItem, tickItems, tickWidth } from "./tick-items";

const hopsOf = (list: readonly Phase[]): readonly Hop[] =>
	list.map((phase, index) => ({ index, phase }) as unknown as Hop);

const plain = (hop: number) => String(hop + 1);

test("ticks cover every hop once, in order; the current one is single", () => {
	const runs = fc.array(fc.tuple(fc.constantFrom(...phases), fc.integer({ min: 1, max: 60 })), {
		minLength: 1,
		maxLength: 10,
	});
	fc.assert(
		fc.property(runs, fc.nat(), fc.integer({ min: 160, max: 1200 }), (segments, n, width) => {
			const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
			const cursor = n % hops.length;
			const items = tickItems(hops, cursor, width, plain);
			let expected = 0;
			for (const { from, to } of items) {
				expect(from).toBe(expected);
				expected = to + 1;
			}
			expect(expected).toBe(hops.length);
			expect(items.find(({ from, to }) => from <= cursor && cursor <= to)).toMatchObject({ from: cursor, to: cursor });
		}),
	);
});

test("where there is room, every hop has a tick of its own", () => {
	expect(tickItems(hopsOf(["ask", "ask", "use"]), 0, 900, plain).map(({ from }) => from)).toEqual([0, 1, 2]);
});

test("no number is wider than its tick, and together they fit, whatever the hops are called", () => {
	const names = fc.array(fc.stringMatching(/^\d{1,3}b?e?$/), { minLength: 120, maxLength: 120 });
	const runs = fc.array(fc.tuple(fc.constantFrom(...phases), fc.integer({ min: 1, max: 20 })), {
		minLength: 1,
		maxLength: 6,
	});
	fc.assert(
		fc.property(runs, names, fc.nat(), fc.integer({ min: 480, max: 1200 }), (segments, texts, n, width) => {
			const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
			const number = (hop: number) => texts[hop] ?? "";
			const sizeOf = ({ from, to, gap }: TickItem) =>
				tickWidth(from === to ? number(from) : `${number(from)}–${number(to)}`) + 3 + (gap && from > 0 ? 8 : 0);
			const items = tickItems(hops, n % hops.length, width, number);
			expect(items.reduce((sum, item) => sum + sizeOf(item), 0)).toBeLessThanOrEqual(width);
		}),
	);
});
