/** A question is worth asking as long as the stage does not show its answer. */
import { expect, test } from "vitest";
import { computeRun } from "@/lib/flow/read/compute";
import { checksBefore } from "@/lib/flow/read/stamp";
import { catalog } from "./catalog";

test.each(catalog.map(({ id, load }) => [id, load] as const))(
	"%s asks about an answer before the checks that decide it are shown",
	async (_, load) => {
		const flow = await load();
		const run = await computeRun(flow, { settings: flow.defaults, choices: [], edits: [] });
		const asked = run.hops.filter(({ prediction }) => prediction);
		const late = asked.filter((hop) => {
			const checks = checksBefore(run, hop);
			return checks !== undefined && checks.prediction === undefined;
		});
		expect(late.map(({ number }) => number)).toEqual([]);
	},
);
