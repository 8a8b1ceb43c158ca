import { expect, test } from "vitest";
import { entryOf, specOf } from "@/testing/lessons";
import { computeRun } from "./compute";
import { stampOf, stampOnAnswer, stampWord } from "./stamp";

test("a poll that comes too early is not refused for good: its stamp says so, as the lesson does", async () => {
	const device = await entryOf("device")?.load();
	if (!device) throw new Error("no such lesson");
	const run = await computeRun(device, specOf(device));
	const early = run.hops.filter(({ refusal }) => refusal?.error === "authorization_pending");
	expect(early.length).toBeGreaterThan(0);
	for (const hop of early) {
		const stamp = stampOnAnswer(run, hop) ?? stampOf(hop);
		expect(stamp && [stampWord(stamp), stamp.code]).toEqual(["NOT YET", "authorization_pending"]);
	}
});

test.each([
	["slow_down", "NOT YET"],
	["expired_token", "REFUSED"],
	["access_denied", "REFUSED"],
	[undefined, "REFUSED"],
])("%s: %s", (code, word) => {
	expect(stampWord({ accepted: false, policy: false, code })).toBe(word);
});
