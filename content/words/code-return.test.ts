import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, header } from "@/lib/flow/proof/scenario";
import { flow } from "@/testing/lessons";

test.each([
	["unbound", "done", /takes the state alone/],
	["bound", "clientStopped", /nothing says which session/],
	["off", "clientStopped", /nothing says which session/],
] as const)("without a cookie and with state %s, the words agree with how it ends: %s", async (state, end, said) => {
	const edits = [at("callback", header("Cookie").remove())];
	const run = await runScenario(flow, { settings: { levels: { state } }, edits });
	const brought = run.hops.find(({ message }) => message.note === "callback" && message.kind === "request");
	expect([run.end.state, brought?.note.why]).toEqual([end, expect.stringMatching(said)]);
});
