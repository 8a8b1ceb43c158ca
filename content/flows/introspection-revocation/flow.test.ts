import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { flow } from "./flow";

test("an API that asks nobody is not said to judge an answer, whichever way it does not ask", async () => {
	const told = async (skippedChecks: readonly string[], level: "off" | "on") => {
		const { hops } = await runScenario(flow, { settings: { levels: { introspection: level }, skippedChecks } });
		return hops.find(({ message }) => message.note === "call" && message.kind === "checks")?.note;
	};
	expect(await told([], "off")).toMatchObject({
		title: "API checks the token by itself",
		text: expect.stringContaining("It asks nobody."),
	});
	const skipped = await told(["api.introspected-active"], "on");
	expect(skipped?.text).toBe(
		"The server has answered, and the API does not look whether it said that the token is active.",
	);
});
