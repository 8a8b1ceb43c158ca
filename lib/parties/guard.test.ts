import { describe, expect, test } from "vitest";
import { settingsOf, startBench, withLevels } from "../testing/bench";
import type { CheckId } from "../vocabulary/check-ids";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import { type Check, compare, fail, guard, guardAtOnce, pass, skip, type Verdict } from "./guard";

/** A check that no endpoint has. */
const check = (id: string, verdict: Verdict, more: Partial<Check<null>> = {}): Check<null> => ({
	id: id as CheckId,
	title: `Title of ${id}`,
	specs: ["RFC 9110 §1"],
	without: "Nothing.",
	run: () => verdict,
	...more,
});

async function judge(checks: readonly Check<null>[], settings: Settings = defaultSettings) {
	const at = (await startBench(settings)).at("as");
	const refusal = await guard(checks, null, at);
	return { refusal, records: at.notebook.checks, noted: at.notebook.refusal };
}

describe("the order", () => {
	test("the first no ends the list", async () => {
		const ran: string[] = [];
		const run = (id: string, verdict: Verdict) => () => {
			ran.push(id);
			return verdict;
		};
		const tell = (id: string, verdict: Verdict) => check(id, verdict, { run: run(id, verdict) });
		const { refusal, records, noted } = await judge([
			tell("a", pass()),
			tell("b", fail("invalid_grant", "no", { status: 418 })),
			tell("c", fail("never", "never")),
		]);
		expect(ran).toEqual(["a", "b"]);
		expect(refusal).toEqual({ error: "invalid_grant", description: "no", status: 418, check: "b" });
		expect(noted).toBe(refusal);
		expect(records.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(["a passed", "b failed"]);
	});

	test("all yes is no refusal, and a skip goes on", async () => {
		const { refusal, records, noted } = await judge([check("a", skip("not sent")), check("b", pass("fine"))]);
		expect([refusal, noted]).toEqual([undefined, undefined]);
		expect(records.map(({ verdict, detail }) => `${verdict}: ${detail}`)).toEqual([
			"skipped: not sent",
			"passed: fine",
		]);
	});

	test("a check may take its time", async () => {
		const slow = check("slow", pass(), { run: () => Promise.resolve(fail("x", "y")) });
		expect((await judge([slow])).refusal?.check).toBe("slow");
	});

	test("a refusal is 400 where the check does not say", async () => {
		expect((await judge([check("a", fail("x", "y"))])).refusal?.status).toBe(400);
	});
});

describe("the record", () => {
	test("says what was compared, and who may switch it off", async () => {
		const compared = compare(["sent", "1"], "≠", ["stored", "2"]);
		const { records } = await judge([
			check("a", pass("fine", compared), { structural: true }),
			check("b", fail("x", "y", { compared, detail: "short" })),
		]);
		expect(records[0]).toEqual({
			id: "a",
			title: "Title of a",
			verdict: "passed",
			specs: ["RFC 9110 §1"],
			without: "Nothing.",
			switchable: false,
			detail: "fine",
			compared,
		});
		expect(records[1]).toMatchObject({ verdict: "failed", switchable: true, detail: "short", compared });
	});

	test("does not apply and switched off are two things", async () => {
		const { records } = await judge(
			[check("a", skip("not sent")), check("b", fail("x", "y"))],
			settingsOf({ skippedChecks: ["b"] }),
		);
		expect(records[0]).not.toHaveProperty("disabled");
		expect(records[1]).toMatchObject({ verdict: "skipped", disabled: true, detail: "skipped by you" });
	});
});

describe("switching off", () => {
	const failing = fail("x", "y");
	const controlled = check("a", failing, { control: { id: "pkce", from: "guarded" } });

	test.each([
		["off", "skipped"],
		["optional", "skipped"],
		["guarded", "failed"],
		["required", "failed"],
	] as const)("a check from pkce: guarded is at %s %s", async (pkce, verdict) => {
		expect((await judge([controlled], withLevels({ pkce }))).records[0]?.verdict).toBe(verdict);
	});

	test("a name that nobody has switches nothing off", async () => {
		const settings = settingsOf({ skippedChecks: ["b", "", "__proto__"] });
		expect((await judge([check("a", failing)], settings)).refusal?.check).toBe("a");
	});

	test("a structural check stays, by name and by list", async () => {
		const structural = check("a", failing, { structural: true });
		expect((await judge([structural], settingsOf({ skippedChecks: ["a"] }))).refusal?.check).toBe("a");
	});
});

describe("in one turn", () => {
	test("says what the other says, and notes the same", async () => {
		const list = [check("a", pass("fine")), check("b", skip("not sent")), check("c", fail("x", "y"))];
		const at = (await startBench()).at("as");
		const refusal = guardAtOnce(list, null, at);
		const other = await judge(list);
		expect([refusal, at.notebook.checks, at.notebook.refusal]).toEqual([other.refusal, other.records, other.noted]);
		expect(guardAtOnce(list.slice(0, 2), null, at)).toBeUndefined();
	});

	test("has no room for a check that has to wait, even where it says yes", async () => {
		const at = (await startBench()).at("as");
		const slow = check("slow", pass(), { run: () => Promise.resolve(pass()) });
		expect(() => guardAtOnce([slow], null, at)).toThrow("slow");
	});
});
