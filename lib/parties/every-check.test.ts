import { expect, test } from "vitest";
import { checkIds } from "../vocabulary/check-ids";
import { everyCheck } from "./every-check";

test("every name of the list has its check here", () => {
	expect([...everyCheck.keys()].sort()).toEqual([...checkIds].sort());
});
