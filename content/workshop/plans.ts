/** Ready agendas. A teacher begins with one of them and changes it in the page. */
import { catalog } from "@/content/catalog";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { type Plan, readPlan } from "@/lib/workshop/plan";
import plan30 from "./plan-30.json";
import plan60 from "./plan-60.json";
import plan90 from "./plan-90.json";

const paths = new Set(catalog.map(pathOfLesson));

/** Whether there is a lesson at this path. */
export const knows = (path: string): boolean => paths.has(path);

/** By length in minutes. */
export const plans: readonly { readonly minutes: number; readonly plan: Plan }[] = [
	{ minutes: 30, plan: checked(plan30) },
	{ minutes: 60, plan: checked(plan60) },
	{ minutes: 90, plan: checked(plan90) },
];

/** @throws where a file of ours has a mistake */
function checked(value: unknown): Plan {
	const read = readPlan(JSON.stringify(value), knows);
	if ("plan" in read) return read.plan;
	throw new Error(read.mistakes.join(" "));
}
