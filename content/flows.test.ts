/** Every flow proves itself. What only one of them has to prove stands beside it. */
import { describe, expect, test } from "vitest";
import { scenariosOnce } from "@/lib/flow/proof/once";
import { proveFlow } from "@/lib/flow/proof/proof";
import { testFound, testWords, unwrittenBeside } from "@/testing/lesson";
import { catalog } from "./catalog";

const flows = catalog.filter(({ kind }) => kind === "flow");

describe.each(flows.map((entry) => [entry.id, entry] as const))("%s", async (_, entry) => {
	const flow = await entry.load();
	const play = scenariosOnce(flow);

	test("is written; every scenario ends as it says, and together they walk every arrow", async () => {
		expect([...(await proveFlow(flow, play)), ...unwrittenBeside(entry)]).toEqual([]);
	});

	testFound(flow, play);

	testWords(flow, play);
});
