import { expect, test } from "vitest";
import { requestChecks } from "./requests";

const ids = (rows: typeof requestChecks) => rows.map(({ check }) => check.id);

test("no check stands in two rows, and no row is empty", () => {
	expect(new Set(ids(requestChecks)).size).toBe(requestChecks.length);
	expect(requestChecks.filter(({ cells }) => Object.keys(cells).length === 0)).toEqual([]);
});

test.each([
	["authorize", ["client", "reference", "target", "pushed", "request", "sign-in"]],
	["par", ["client", "request"]],
	["device", ["client", "request"]],
] as const)("down the column of %s, no stage comes before one that it needs", (endpoint, stages) => {
	const column = requestChecks.flatMap(({ cells }) => cells[endpoint] ?? []) as readonly string[];
	const places = column.map((stage) => (stages as readonly string[]).indexOf(stage));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(new Set(places)).toEqual(new Set(stages.keys()));
});

test("what a request asks for is judged where it is pushed, as it will be at the authorization endpoint (RFC 9126 §2.1)", () => {
	const asked = requestChecks.filter(({ cells: { authorize } }) => authorize === "target" || authorize === "request");
	expect(asked.length).toBeGreaterThan(5);
	expect(ids(asked.filter(({ cells }) => cells.par !== "request"))).toEqual([]);
});
