import { expect, test } from "vitest";
import { moved } from "./order";

test("one of a list goes up, down, and no further than the ends", () => {
	const list = ["a", "b", "c"];
	expect(moved(list, 2, 0)).toEqual(["c", "a", "b"]);
	expect(moved(list, 0, 1)).toEqual(["b", "a", "c"]);
	expect(moved(list, 0, -1)).toBe(list);
	expect(moved(list, 2, 3)).toBe(list);
	expect(moved(list, 1, 1)).toBe(list);
});
