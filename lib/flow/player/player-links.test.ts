/** The player and links: what it is asked to open, and what it makes, which a link has to hold. */
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { flow, runWith, specOf } from "@/testing/lessons";
import { playerOf, stopPlayers, wrongVerifier } from "@/testing/player";
import { problemOf } from "../link/limits";
import { defaultView, formatLink, parseLink } from "../link/share";
import type { Run } from "../run";
import type { PlayerEvent } from "./player.machine";

let run: Run;
beforeAll(async () => {
	run = await runWith(flow);
});
afterEach(stopPlayers);

const player = () => playerOf(run);

describe("what no link could hold is not made, and nothing is lost", () => {
	const edit = (exchange: string, value: string): PlayerEvent => ({
		type: "EDIT",
		edit: { exchange, ops: [{ op: "add", part: "form", name: "code_verifier", value }] },
	});

	test.each<readonly [PlayerEvent, string]>([
		[edit("5.0", "x".repeat(4001)), "The value of code_verifier has 4,001 characters. The most is 4,000."],
		[{ type: "CHOOSE", index: 0, choice: `?username=${"x".repeat(4000)}` }, "What was typed has 4,010 characters."],
		[{ type: "CONFIGURE", settings: { ...flow.defaults, scope: "s".repeat(201) } }, "The scope has 201 characters."],
		[
			{ type: "EDIT", edit: { exchange: "5.0", ops: Array(41).fill({ op: "remove", part: "form", index: 0 }) } },
			"This makes 41 changes in one request. The most is 40.",
		],
	])("%#", async (event, sentence) => {
		const { send, context } = player();
		await send(wrongVerifier(run));
		const before = context().spec;
		await send(event);
		expect(context().notice).toContain(sentence);
		expect(context().spec).toBe(before);
	});

	test("whatever was made fits, and its link opens it", async () => {
		const { send, context } = player();
		for (let frame = 0; frame < 25; frame++) await send(edit(`${frame}.0`, "\u{1F600}".repeat(400)));
		expect(context().notice).toMatch(/together take 6\d,\d{3} characters in its link\. The most is 60,000\.$/);
		expect(problemOf(context().spec)).toBeUndefined();
		const view = defaultView("letter");
		const defaults = { settings: flow.defaults, tab: "letter" } as const;
		const parsed = parseLink(formatLink({ spec: context().spec, view }, defaults), defaults);
		expect(parsed).toEqual({ spec: context().spec, view, notices: [] });
	});

	test("not more than twenty requests are edited", async () => {
		const { send, context } = player();
		for (let frame = 0; frame < 21; frame++) await send(edit(`${frame}.0`, "x"));
		expect(context().notice).toContain("This edits 21 requests of one run. The most is 20.");
		expect(context().spec.edits).toHaveLength(20);
	});
});

describe("links", () => {
	const restore = (number: string, spec = specOf(flow), follow?: string): PlayerEvent => ({
		type: "RESTORE",
		wanted: { spec, place: { at: "number", number }, original: false, undoable: false, link: { follow } },
		ask: false,
	});

	test("name what the run does not have, all of it", async () => {
		const { send, context } = player();
		const skippedChecks = ["token.no-such-check", "token.verifier-fits"];
		const spec = specOf(flow, { skippedChecks }, { choices: ["", "?decision=allow", "banana"] });
		await send(restore("99", { ...spec, edits: [{ exchange: "99.0", ops: [] }] }, "code.7"));
		expect(context().notice).toBe(
			`This run ends at hop ${run.hops.at(-1)?.number}. Opened it. An edit no longer has a message to apply to, so it does nothing here. Not used, because this run does not have it: choice “banana”, check to skip “token.no-such-check”, value to follow “code.7”.`,
		);
		await send({ type: "DISMISS" });
		expect(context().notice).toBeUndefined();
		await send(restore("3", specOf(flow, {}, { choices: ["sign-in"] }), "code"));
		expect(context().notice).toContain("choice “sign-in”");
	});

	test("open the hop that they name", async () => {
		const { send, number, context } = player();
		await send(restore("7"));
		expect([number(), context().notice]).toEqual(["7", undefined]);
	});

	test("to a hop that does not exist open the last one, and say so", async () => {
		const { send, context } = player();
		await send(restore("99"));
		expect(context().cursor).toBe(run.hops.length - 1);
		expect(context().notice).toBe(`This run ends at hop ${run.hops.at(-1)?.number}. Opened it.`);
	});
});
