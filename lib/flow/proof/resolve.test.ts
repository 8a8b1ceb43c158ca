import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attack, catalog, flow } from "@/testing/lessons";
import type { AnyFlow, Scenario } from "../define";
import { editableOf, type Part, parts } from "../edit";
import { computeRun } from "../read/compute";
import { proveFlow, runScenario } from "./proof";
import { resolve } from "./resolve";
import { at, body, certificate, form, header, method, query, second, target } from "./scenario";

const edited = (lesson: AnyFlow, edits: Scenario["edits"] = [], more: Partial<Scenario> = {}) =>
	resolve(lesson, { name: "a trial", edits, ...more });

describe("names become places", () => {
	test("a request by its note, its entries by theirs", async () => {
		const { edits } = await edited(flow, [
			at("authorize", query("client_id").set("photo-print"), query("x").add("1")),
			at("token", form("resource").remove(), header("content-type").set("application/x-www-form-urlencoded")),
			at("api", target("https://api.example/"), method("HEAD"), body("{}")),
		]);
		expect(edits).toEqual([
			{
				exchange: "1.0",
				ops: [
					{ op: "set", part: "query", index: 1, name: "client_id", value: "photo-print" },
					{ op: "add", part: "query", name: "x", value: "1" },
				],
			},
			{
				exchange: "6.0",
				ops: [
					{ op: "remove", part: "form", index: 3 },
					{ op: "set", part: "header", index: 0, name: "Content-Type", value: "application/x-www-form-urlencoded" },
				],
			},
			{
				exchange: "7.0",
				ops: [
					{ op: "target", value: "https://api.example/" },
					{ op: "method", value: "HEAD" },
					{ op: "body", value: "{}" },
				],
			},
		]);
	});

	test("a link between programs, too", async () => {
		const { edits } = await edited(attack, [at("steal", query("code").remove())]);
		expect(edits).toEqual([{ exchange: "4.0", ops: [{ op: "remove", part: "query", index: 0 }] }]);
	});

	test("a new name keeps the value, unless another one is given", async () => {
		const { edits } = await edited(flow, [at("token", form("grant_type").rename("x"), form("code").rename("y", "z"))]);
		expect(edits[0]?.ops).toEqual([
			{ op: "set", part: "form", index: 0, name: "x", value: "authorization_code" },
			{ op: "set", part: "form", index: 1, name: "y", value: "z" },
		]);
	});

	test("every entry of every request is found by its name", async () => {
		for (const lesson of [flow, attack]) {
			const { hops, spec } = await runScenario(lesson, {});
			const sent = hops.flatMap(({ message }) => (message.kind === "request" ? [message] : []));
			const entries = sent.flatMap((message) =>
				parts.flatMap((part) =>
					editableOf(message.request)[part].map(([name], index) => ({ message, part, name, index })),
				),
			);
			const words = { query, header, form } as const;
			await fc.assert(
				fc.asyncProperty(fc.constantFrom(...entries), async ({ message, part, name, index }) => {
					const nth = sent.filter(({ note }) => note === message.note).indexOf(message) + 1;
					const named = await edited(lesson, [at({ note: message.note, nth }, words[part as Part](name).remove())]);
					const counted = { ...spec, edits: [{ exchange: message.exchange, ops: [{ op: "remove", part, index }] }] };
					expect(named).toEqual(counted);
				}),
				{ numRuns: 25 },
			);
		}
	});
});

describe("the run that is looked in", () => {
	const tools = catalog.find(({ id }) => id === "client-credentials")?.load;

	test("has the edits before it: the second token request is there because the first token failed", async () => {
		const lesson = await tools?.();
		if (!lesson) throw new Error("no lesson");
		const failing = at("api", header("Authorization").set("Bearer x"));
		const again = at(second("token"), form("client_secret").set("guess"));
		expect((await edited(lesson, [failing, again])).edits.map(({ exchange }) => exchange)).toEqual(["2.0", "3.0"]);
		await expect(edited(lesson, [again])).rejects.toThrow(
			'client-credentials, "a trial": the note "token" is found once, and the edit is of number 2.',
		);
	});

	test("has the settings and the choices of the scenario", async () => {
		const confidential = { settings: { levels: { clientType: "confidential", clientAuth: "post" } } } as const;
		const guess = [at("token", form("client_secret").set("guess"))];
		expect((await edited(flow, guess, confidential)).edits[0]?.ops).toMatchObject([{ index: 5 }]);
		const mistyped = { choices: ["wrong", "right", "allow"] };
		expect((await edited(flow, [at("decide", form("csrf").remove())], mistyped)).edits[0]?.exchange).toBe("4.0");
	});

	test("two edits of one message are one", async () => {
		const spec = await edited(flow, [at("token", form("code").remove()), at("token", form("code_verifier").remove())]);
		expect(spec.edits).toHaveLength(1);
		const last = (await computeRun(flow, spec)).hops.find(({ message }) => message.note === "token")?.message;
		expect(last?.kind === "request" && last.request.body).not.toMatch(/&code/);
	});
});

describe("a name that is not there is said in one sentence", () => {
	test.each([
		[
			at("tokn", form("code").remove()),
			/^code-pkce, "a trial": no request and no link has the note "tokn"; there are connect, /,
		],
		[
			at("token", form("code_verifer").remove()),
			'code-pkce, "a trial": "token" has no form parameter "code_verifer"; it has grant_type, code, code_verifier, resource, client_id.',
		],
		[at("token", query("code").set("x")), '"token" has no query parameter "code"; it has none.'],
		[at("api", header("Cookie").remove()), /"api" has no header "Cookie"; it has Authorization/],
		[at("token", body("x")), 'the body of "token" is a form, and is edited by its parameters.'],
		[at("token", certificate("")), '"token" shows no certificate.'],
	])("%#", async (edit, sentence) => {
		await expect(edited(flow, [edit])).rejects.toThrow(sentence);
	});

	test("and the proof of a lesson goes on to the next scenario", async () => {
		const scenarios = [
			{ name: "first", edits: [at("tokn")], end: "done" },
			{ name: "then", end: "nowhere" },
		];
		const wrong = await proveFlow({ ...flow, scenarios });
		expect(wrong[0]).toMatch(/^code-pkce, "first": no request and no link has the note "tokn"/);
		expect(wrong[1]).toBe('"then" ends in done, not nowhere');
	});
});
