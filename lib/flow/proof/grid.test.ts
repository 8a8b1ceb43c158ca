import { describe, expect, test } from "vitest";
import { attack } from "@/testing/lessons";
import { controls } from "../../vocabulary/controls";
import { combinationsOf, gridMarkdown, type Played, settingsOf, smallestSets, undoneSets } from "./grid";
import { gridRow } from "./row";

const row = await gridRow(attack);

describe("the row of an attack", () => {
	test("lands at the weakest, and its cells agree with its claims", () => {
		expect(row.base.outcome).toBe("lands");
		const stopping = row.cells.filter(({ outcome }) => outcome === "stopped");
		expect(new Set(stopping.map(({ control }) => control))).toEqual(
			new Set(attack.claims.stoppedBy.map(({ control }) => control)),
		);
		for (const { control, refused } of stopping)
			expect(refused?.check).toBe(attack.claims.stoppedBy.find((claim) => claim.control === control)?.check);
	});

	test("has a cell for each raised level of each of its controls", () => {
		const wanted = attack.controls.reduce((sum, id) => sum + controls[id].levels.length - 1, 0);
		expect(row.cells).toHaveLength(wanted);
	});

	test("the smallest sets are single protections", () => {
		expect(row.sets.map(({ raised }) => raised)).toEqual([{ clientType: "confidential" }, { pkce: "optional" }]);
		expect(row.stopped).toBeLessThan(row.combinations);
	});

	test("counts every setting once: what is raised alone, and what is combined", async () => {
		const counted: number[] = [];
		await gridRow(attack, (done, of) => counted.push(done / of));
		const all = settingsOf(attack);
		expect(counted).toHaveLength(all.length);
		expect(counted.at(-1)).toBe(1);
		for (const raised of [
			...row.cells.map(({ control, level }) => ({ [control]: level })),
			...row.sets.map((set) => set.raised),
		])
			expect(all.filter((one) => JSON.stringify(one) === JSON.stringify(raised))).toHaveLength(1);
		expect(all.length).toBeGreaterThan(row.combinations);
		expect(all.length).toBeLessThan(row.cells.length + row.combinations);
	});
});

test("what only weakens is named, with the variant that still lands", () => {
	expect(row.weakened.map(({ raised, variant }) => [raised, variant?.id])).toEqual([
		[{ pkce: "required", method: "plain" }, "reads-request"],
	]);
});

test("combinations: every level of every control once", () => {
	const all = combinationsOf(["pkce", "iss"]);
	expect(all).toHaveLength(12);
	expect(new Set(all.map((raised) => JSON.stringify(raised))).size).toBe(12);
	expect(all[0]).toEqual({});
});

test("a smallest set has nothing below it that also stops", () => {
	const played = (raised: Played["raised"], outcome: Played["outcome"]): Played => ({ raised, outcome, end: "1" });
	const sets = smallestSets([
		played({}, "lands"),
		played({ iss: "send" }, "lockedOut"),
		played({ pkce: "optional", state: "bound" }, "stopped"),
		played({ pkce: "required", state: "bound" }, "stopped"),
		played({ pkce: "required" }, "lands"),
		played({ aud: "on" }, "stopped"),
		played({ aud: "on", pkce: "optional", state: "bound" }, "stopped"),
	]);
	expect(sets.map(({ raised }) => raised)).toEqual([{ aud: "on" }, { pkce: "optional", state: "bound" }]);
});

test("a set that something else undoes is found, the smallest first, and only where a set is there", () => {
	const played = (raised: Played["raised"], outcome: Played["outcome"]): Played => ({ raised, outcome, end: "1" });
	const all = [
		played({}, "lands"),
		played({ pkce: "optional" }, "stopped"),
		played({ pkce: "required", state: "unbound", iss: "send" }, "lands"),
		played({ pkce: "optional", state: "unbound" }, "lands"),
		played({ state: "unbound" }, "lands"),
	];
	expect(undoneSets(all, smallestSets(all)).map(({ raised }) => raised)).toEqual([
		{ pkce: "optional", state: "unbound" },
		{ pkce: "required", state: "unbound", iss: "send" },
	]);
});

test("as Markdown: a line for each attack", () => {
	const [head, rule, line, ...rest] = gridMarkdown([row]).split("\n");
	expect(head).toContain("| pkce optional |");
	expect(rule).toMatch(/^\| --- /);
	expect(line).toContain("| Code interception | lands | stopped |");
	expect(rest).toEqual([]);
});
