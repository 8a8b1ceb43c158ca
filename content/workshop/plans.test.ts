import { describe, expect, it } from "vitest";
import { catalog } from "@/content/catalog";
import { linkDefaults, parseLink } from "@/lib/flow/link/share";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView, pathOfLesson } from "@/lib/flow/read/lesson-view";
import { minutesOf, sumOf } from "@/lib/workshop/pace";
import { plans } from "./plans";

describe.each(plans)("the ready plan of $minutes minutes", ({ minutes, plan }) => {
	it("lasts as long as it says", () => {
		expect(sumOf(minutesOf(plan))).toBe(minutes);
	});
	it("shows places that there are", async () => {
		for (const { at } of plan.blocks) {
			if (at === undefined) continue;
			const [path = "", query = ""] = at.split("?");
			const flow = await catalog.find((one) => pathOfLesson(one) === path)?.load();
			if (!flow) throw new Error(`There is no lesson at ${path}`);
			const { spec, view, notices } = parseLink(query, linkDefaults(lessonView(flow)));
			expect(notices).toEqual([]);
			const run = await computeRun(flow, spec);
			expect(run.hops.map(({ number }) => number)).toContain(view.hop);
		}
	});
});
