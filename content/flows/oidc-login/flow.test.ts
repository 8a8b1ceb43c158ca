import { expect, test } from "vitest";
import { proveFlow, runScenario } from "@/lib/flow/proof/proof";
import { flow } from "./flow";

test("every scenario ends as it says, and together they walk every arrow", async () => {
	expect(await proveFlow(flow)).toEqual([]);
});

test("a link cannot make the client ask in vain for ever", async () => {
	const choices = Array.from({ length: 200 }, () => "?x=y");
	const { path } = await runScenario(flow, { settings: { levels: { prompt: "none" } }, choices });
	expect(path.filter(({ state }) => state === "askedInVain")).toHaveLength(1);
});
