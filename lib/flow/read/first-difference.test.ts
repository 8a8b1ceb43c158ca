import { describe, expect, test } from "vitest";
import { attack, flow, runWith } from "@/testing/lessons";
import type { EditOp } from "../edit";
import type { Run } from "../run";
import { alignRuns } from "./align";
import { partingOf, saidBy } from "./first-difference";

const parting = (a: Run, b: Run) => partingOf(alignRuns(a, b), a, b);

/** The exchange of the first request with this note. */
function exchangeOf({ hops }: Run, note: string): string {
	const message = hops.find((hop) => hop.message.kind === "request" && hop.message.note === note)?.message;
	if (message?.kind !== "request") throw new Error(`No request "${note}"`);
	return message.exchange;
}

async function edited(original: Run, note: string, op: EditOp): Promise<Run> {
	const lesson = original.lesson === flow.id ? flow : attack;
	const { settings } = original.spec;
	return runWith(lesson, settings, { edits: [{ exchange: exchangeOf(original, note), ops: [op] }] });
}

describe("the first decision that differs", () => {
	test("of an edit that turns a refusal into success is the one that had refused", async () => {
		const original = await runWith(attack, { levels: { pkce: "required" } });
		const verifier = original.values.find(({ kind }) => kind === "code_verifier")?.text ?? "";
		const branch = await edited(original, "theft", { op: "add", part: "form", name: "code_verifier", value: verifier });
		const { cause, decision } = parting(original, branch);
		expect(branch.verdict?.goalMet).toBe(true);
		expect([decision?.before?.id, saidBy(decision?.before), saidBy(decision?.after)]).toEqual([
			"token.verifier-fits",
			"failed",
			"passed",
		]);
		expect(decision?.before?.compared?.left.text).toBe("none");
		expect(decision?.after?.compared?.relation).toBe("=");
		expect(cause?.b?.message.note).toBe("theft");
	});

	test("of an edit that turns success into a refusal is the one that now refuses", async () => {
		const original = await runWith(flow);
		const branch = await edited(original, "token", { op: "remove", part: "form", index: 2 });
		const { cause, decision } = parting(original, branch);
		expect([decision?.after?.id, saidBy(decision?.before), saidBy(decision?.after)]).toEqual([
			"token.verifier-fits",
			"passed",
			"failed",
		]);
		expect(cause?.b?.message).toMatchObject({ note: "token", kind: "request" });
	});

	test("counts a check that ran in the one and was skipped in the other", async () => {
		const { decision } = parting(await runWith(flow), await runWith(flow, { levels: { state: "off" } }));
		expect([decision?.before?.id, saidBy(decision?.before), saidBy(decision?.after)]).toEqual([
			"authorize.state-printable",
			"passed",
			"skipped",
		]);
	});

	test("is none where everybody says the same", async () => {
		const run = await runWith(flow);
		expect(parting(run, run)).toEqual({});
		const branch = await edited(run, "authorize", { op: "add", part: "query", name: "x", value: "y" });
		expect(parting(run, branch).decision).toBeUndefined();
		expect(parting(run, branch).cause?.b?.message.note).toBe("authorize");
	});
});
