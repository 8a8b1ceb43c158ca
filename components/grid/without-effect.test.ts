import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import type { GridRow } from "@/lib/flow/proof/grid";
import { withoutEffect } from "./without-effect";

const rowOf = async (id: string): Promise<GridRow> => (await import(`../../docs/grid/${id}.json`)).default;

test("a control that stops the attack at a higher level is not said to have no effect: its lower level is", async () => {
	const { spare, beside, low } = withoutEffect(await rowOf("mix-up"));
	expect(low).toEqual([{ control: "iss", level: "send" }]);
	expect([...spare, ...beside]).not.toContain("iss");
});

test("what is nothing alone and part of a set is told apart from what can be spared", async () => {
	const { spare, beside } = withoutEffect(await rowOf("stolen-token"));
	expect([beside, spare]).toEqual([
		["jti", "aud"],
		["dpopNonce", "exp", "scopeCheck", "clientType"],
	]);
	// A method that is below S256 stands in what only weakens it.
	expect(withoutEffect(await rowOf("code-interception")).beside).toEqual(["method"]);
});

describe.each(catalog.filter(({ kind }) => kind === "attack").map(({ id }) => id))("%s", (id) => {
	test("each level that changes nothing is told once, and nothing that changes something is", async () => {
		const row = await rowOf(id);
		const { spare, beside, low } = withoutEffect(row);
		const told = row.cells.filter(
			({ control, level }) =>
				[...spare, ...beside].includes(control) || low.some((one) => one.control === control && one.level === level),
		);
		expect(told).toEqual(row.cells.filter(({ outcome }) => outcome === "lands"));
		expect(spare.filter((control) => beside.includes(control))).toEqual([]);
	});
});
