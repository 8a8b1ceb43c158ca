import { describe, expect, test } from "vitest";
import type { EditOp } from "@/lib/flow/edit";
import { alignRuns } from "@/lib/flow/read/align";
import { computeRun } from "@/lib/flow/read/compute";
import { partingOf } from "@/lib/flow/read/first-difference";
import { flow, runWith } from "@/testing/lessons";
import { causeText } from "./cause";

const original = await runWith(flow);
const request = original.hops.find(({ message }) => message.note === "token" && message.kind === "request");
if (request?.message.kind !== "request") throw new Error("no token request");
const { exchange } = request.message;

async function told(...ops: EditOp[]): Promise<string> {
	const branch = await computeRun(flow, { ...original.spec, edits: [{ exchange, ops }] });
	const { cause } = partingOf(alignRuns(original, branch), original, branch);
	return cause ? causeText(cause) : "nothing";
}

describe("the cause of a difference is what the learner did to which message", () => {
	test("one part of it", async () => {
		expect(await told({ op: "remove", part: "form", index: 2 })).toBe(
			`You removed code_verifier from the request of hop ${request.number}.`,
		);
		expect(await told({ op: "add", part: "form", name: "scope", value: "x" })).toBe(
			`You added scope to the request of hop ${request.number}.`,
		);
		expect(await told({ op: "method", value: "PUT" })).toBe(
			`You changed the method in the request of hop ${request.number}.`,
		);
	});

	test("several, and names that somebody made up", async () => {
		expect(
			await told(
				{ op: "remove", part: "form", index: 2 },
				{ op: "add", part: "form", name: "", value: "x" },
				{ op: "add", part: "query", name: "😀".repeat(60), value: "x" },
			),
		).toBe(
			`You removed code_verifier and added ${"😀".repeat(40)}… and a parameter without a name in the request of hop ${request.number}.`,
		);
	});

	test("without an edit, the first message that differs", async () => {
		const other = await runWith(flow, { levels: { state: "off" } });
		const { cause } = partingOf(alignRuns(original, other), original, other);
		expect(cause && causeText(cause)).toMatch(/^Hop \d+ is the first message that differs\.$/);
	});
});
