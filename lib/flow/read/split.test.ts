import { describe, expect, test } from "vitest";
import { attack, flow, runWith } from "@/testing/lessons";
import { holdingsOf } from "./holdings";
import { passing } from "./passing";
import { PERSON, withPerson } from "./split";

const run = await runWith(flow);
const split = withPerson(run);

describe("the person and the browser apart", () => {
	test("the person stands left of the browser, also beside an attacker", async () => {
		expect(split.lanes.map(({ id }) => id)).toEqual([PERSON, "user", "client", "as", "rs"]);
		const attacked = await runWith(attack);
		expect(
			withPerson(attacked)
				.lanes.slice(0, 3)
				.map(({ id }) => id),
		).toEqual(["attacker", PERSON, "user"]);
	});

	test("not a byte of the run changes", () => {
		expect(split.hops).toBe(run.hops);
	});

	test("only the person knows the password at first; tokens and codes never reach the person", () => {
		const before = holdingsOf(split)[0]?.byLane;
		const kindOf = (id: string) => split.values.find((value) => value.id === id)?.kind;
		expect(before?.[PERSON]?.map(({ id }) => kindOf(id))).toEqual(["password"]);
		expect(before?.user?.some(({ id }) => kindOf(id) === "password")).toBe(false);
		expect(holdingsOf(split).at(-1)?.byLane[PERSON]).toHaveLength(1);
	});

	test("the person presses thrice and sees three pages", () => {
		const passed = run.hops.flatMap((hop) => {
			const what = passing(run, hop);
			return what ? [`${what}: ${hop.label}`] : [];
		});
		expect(passed).toEqual([
			"presses: GET /connect",
			expect.stringMatching(/^sees: 200/),
			"presses: POST /login",
			expect.stringMatching(/^sees: 200/),
			"presses: POST /consent",
			expect.stringMatching(/^sees: 200/),
		]);
	});

	test("a refusal as a page is seen, too", async () => {
		const edited = { exchange: "1.0", ops: [{ op: "remove" as const, part: "query" as const, index: 1 }] };
		const refused = await runWith(flow, {}, { edits: [edited] });
		const last = refused.hops.at(-1);
		expect(last && passing(refused, last)).toBe("sees");
	});
});
