import { expect, test } from "vitest";
import type { Intervention } from "@/lib/flow/intervention";
import type { Done } from "./done";
import { folded, foldText, KEPT, MOST_SHOWN } from "./ledger-fold";

const acts = (count: number): readonly Intervention[] =>
	Array.from({ length: count }, (_, i) => ({ id: i + 1, at: "0.0", do: "drop" }));
const idsIn = (list: readonly Intervention[]) => list.map(({ id }) => id);

test("a few acts all stand there; of many the last ones do, and a fold is never for one alone", () => {
	for (const count of [0, 1, MOST_SHOWN])
		expect(folded(acts(count), false)).toEqual({ earlier: [], shown: acts(count) });
	const { earlier, shown } = folded(acts(MOST_SHOWN + 1), false);
	expect(shown).toHaveLength(KEPT);
	expect(earlier.length).toBeGreaterThan(1);
	expect(idsIn(folded(acts(20), false).shown)).toEqual([17, 18, 19, 20]);
});

test("opened, all of them stand there in order, and what was folded is still known", () => {
	const { earlier, shown } = folded(acts(20), true);
	expect(idsIn(shown)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
	expect(earlier).toHaveLength(16);
});

test("a fold says what of it was refused, and what does nothing", () => {
	const done = ({ id }: Intervention): Done => ({
		took: id !== 2,
		refused: id === 1 ? "invalid_grant" : undefined,
		why: "",
	});
	expect(foldText(acts(9), done)).toBe("9 earlier, 1 refused, 1 without effect");
	expect(foldText(acts(9).slice(2), done)).toBe("7 earlier");
});
