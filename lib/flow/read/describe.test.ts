import { beforeAll, describe, expect, test } from "vitest";
import { attack, flow, implicit, runWith } from "@/testing/lessons";
import type { Run } from "../run";
import { describeHop, gainsOf } from "./describe";
import { digestOf } from "./digest";

let run: Run;
let attacked: Run;
beforeAll(async () => {
	[run, attacked] = [await runWith(flow), await runWith(attack, { levels: { pkce: "required" } })];
});
const sentences = (of: Run) => of.hops.map(({ index }) => describeHop(of, index));

describe("a hop in words", () => {
	test("begins with its number and phase, and is one line of whole sentences", () => {
		for (const [of, hops] of [
			[run, run.hops],
			[attacked, attacked.hops],
		] as const)
			for (const { index, number } of hops) {
				const text = describeHop(of, index);
				expect(text).toMatch(/^Hop \d+b? of \d+b?, [A-Z][\w ]+\. [A-Z].*\.$/);
				expect(text.startsWith(`Hop ${number} of ${hops.at(-1)?.number}, `)).toBe(true);
				expect(text).not.toMatch(/undefined|\[object|\s{2}|\.\./);
			}
	});

	test("names who, how, what, and what it brings", () => {
		const redeem = sentences(run).find((text) => text.includes("POST /token"));
		expect(redeem).toContain("The client to the authorization server, back channel.");
		expect(redeem).toContain("code_verifier");
		const answer = sentences(run).find((text) => text.includes("now holds access token"));
		expect(answer).toBeDefined();
	});

	test("names once what a label names, too", () => {
		const back = sentences(run).find((text) => text.includes("303 with code"));
		expect(back).toContain("303 with code, state and iss.");
		for (const text of [...sentences(run), ...sentences(attacked)]) expect(text).not.toMatch(/ with .* with /);
	});

	test("says that an answer comes behind the #", async () => {
		const text = sentences(await runWith(implicit)).find((one) => one.includes("303 with #"));
		expect(text).toMatch(/303 with #access_token, .*token_type/);
	});

	test("says why a server refused", () => {
		const text = sentences(attacked).find((one) => one.includes("Refused at"));
		expect(text).toMatch(/, 1 refused\. Refused at: .+\. .+\.$/);
	});

	test("of a hop that is not there is nothing", () => {
		expect(describeHop(run, 999)).toBe("");
		expect(gainsOf(run, 999)).toEqual([]);
	});
});

describe("the fingerprint", () => {
	test("is the same for the same run, and another for any other", async () => {
		const others = [
			await runWith(flow, { levels: { state: "off" } }),
			await runWith(flow, { seed: "b" }),
			await runWith(flow, {}, { choices: ["right", "deny"] }),
			attacked,
		];
		expect(digestOf(await runWith(flow))).toBe(digestOf(run));
		expect(new Set([run, ...others].map(digestOf)).size).toBe(5);
		expect(digestOf(run)).toMatch(/^[0-9a-f]{64}$/);
	});
});
