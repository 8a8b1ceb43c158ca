import { expect, test } from "vitest";
import { proveFlow } from "@/lib/flow/proof/proof";
import { flow } from "./flow";

test("every scenario ends as it says, and together they walk every arrow", async () => {
	expect(await proveFlow(flow)).toEqual([]);
});
