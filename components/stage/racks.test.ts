import { describe, expect, test } from "vitest";
import { catalog, entryOf } from "@/content/catalog";
import { computeRun } from "@/lib/flow/read/compute";
import { PERSON, withPerson } from "@/lib/flow/read/split";
import { rackValues, someRackValues } from "./Racks";

async function runOf(id: string) {
	const lesson = await entryOf(id)?.load();
	if (!lesson) throw new Error(`no lesson "${id}"`);
	return computeRun(lesson, { settings: lesson.defaults, choices: [], edits: [] });
}

describe("a password in the racks", () => {
	test.each([
		["code-pkce", []],
		["password", ["client"]],
	])("%s: it stands where it came in a message, and nowhere else", async (id, expected) => {
		const run = await runOf(id);
		const lanes = run.lanes.filter((lane) =>
			rackValues(run, run.hops.length - 1, lane.id).some(({ value }) => value.kind === "password"),
		);
		expect(lanes.map((lane) => lane.id)).toEqual(expected);
	});

	test("the person, drawn apart from her browser, has it in mind from the start", async () => {
		const run = withPerson(await runOf("password"));
		expect(rackValues(run, -1, PERSON, ["password"]).map(({ value }) => value.kind)).toEqual(["password"]);
		expect(rackValues(run, -1, "user", ["password"])).toEqual([]);
	});
});

test.each(catalog.map(({ id }) => id))(
	"%s: where there is room for one kind only, who holds others is not drawn as empty",
	async (id) => {
		const run = await runOf(id);
		for (const { index } of run.hops)
			for (const lane of run.lanes) {
				const all = rackValues(run, index, lane.id).length;
				expect(someRackValues(run, index, lane.id, ["access_token"]).length > 0, `${lane.id} at ${index}`).toBe(
					all > 0,
				);
			}
	},
);
