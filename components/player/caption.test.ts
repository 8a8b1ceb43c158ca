import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { runScenario } from "@/lib/flow/proof/proof";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { checksOf } from "@/lib/flow/read/stamp";
import { captionOf } from "./caption";

const lesson = async (id: string) => {
	const flow = await catalog.find((entry) => entry.id === id)?.load();
	if (!flow) throw new Error(`no lesson ${id}`);
	return { flow, view: lessonView(flow) };
};

test("a stolen code that is refused: which check, why, and where that is written", async () => {
	const { flow, view } = await lesson("code-interception");
	const run = await runScenario(flow, { settings: { profile: "2.1" } });
	const hop = run.hops.findIndex(({ label }) => label === "400 invalid_grant");
	expect(captionOf(run, hop, view)).toEqual({
		title: "The stolen code brings no token",
		text: "The code was stolen and it did not matter.",
		cause: expect.stringMatching(/^Refused by “Verifier fits the challenge”: code_verifier is missing \(.+ §.+\)\.$/),
	});
});

test("an attack that lands says so at the hop that lands it, and at its end", async () => {
	for (const { id } of catalog.filter(({ kind }) => kind === "attack")) {
		const { flow, view } = await lesson(id);
		const run = await runScenario(flow, {});
		const at = run.verdict?.goalMetAt ?? -1;
		expect(captionOf(run, at, view)?.cause, id).toContain(`Goal met: ${view.attack?.goal}.`);
		expect(captionOf(run, at - 1, view)?.cause, id).not.toContain("Goal met");
		expect(captionOf(run, run.hops.length - 1, view)?.cause, id).toContain("Goal met");
	}
});

describe("in every lesson, as it begins and where it is refused", () => {
	test.each(catalog.map(({ id }) => id))("%s: no caption is cut, and every no has its check", async (id) => {
		const { flow, view } = await lesson(id);
		const refused = flow.scenarios.filter(({ refusedBy }) => refusedBy !== undefined).slice(0, 3);
		for (const scenario of [{ name: "as it begins" }, ...refused]) {
			const run = await runScenario(flow, scenario);
			for (const hop of run.hops) {
				const caption = captionOf(run, hop.index, view);
				const failed = checksOf(hop).find(({ verdict }) => verdict === "failed");
				const where = `${scenario.name}, hop ${hop.number}`;
				expect(`${caption?.text}${caption?.cause}`, where).toMatch(/[.?]$/);
				expect(caption?.text, where).not.toContain("…");
				if (failed) expect(caption?.cause, where).toContain(`“${failed.title}”`);
				const words = `${caption?.title} ${caption?.text} ${caption?.cause}`.split(/\s+/).length;
				expect(words, where).toBeLessThanOrEqual(50);
			}
		}
	});
});
