import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { flow } from "./flow";

test("a link cannot make the client ask in vain for ever", async () => {
	const choices = Array.from({ length: 200 }, () => "?x=y");
	const { path } = await runScenario(flow, { settings: { levels: { prompt: "none" } }, choices });
	expect(path.filter(({ state }) => state === "askedInVain")).toHaveLength(1);
});
