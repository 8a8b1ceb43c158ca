import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hop } from "@/lib/flow/run";
import { type Phase, phases } from "@/lib/vocabulary/lanes";
import { tickItems } from "./tick-items";

const hopsOf = (list: readonly Phase[]): readonly Hop[] =>
	list.map((phase, index) => ({ index, phase }) as unknown as Hop);

test("ticks cover every hop once, in order; the current one is single", () => {
	const runs = fc.array(fc.tuple(fc.constantFrom(...phases), fc.integer({ min: 1, max: 60 })), {
		minLength: 1,
		maxLength: 10,
	});
	fc.assert(
		fc.property(runs, fc.nat(), fc.integer({ min: 160, max: 1200 }), (segments, n, width) => {
			const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
			const cursor = n % hops.length;
			const items = tickItems(hops, cursor, width);
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
	expect(tickItems(hopsOf(["ask", "ask", "use"]), 0, 900).map(({ from }) => from)).toEqual([0, 1, 2]);
});
