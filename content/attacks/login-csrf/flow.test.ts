import { describe, expect, test } from "vitest";
import { play } from "@/lib/flow/engine";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { runOf } from "@/lib/flow/read/hops";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

describe("in every combination of the controls that could matter", async () => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs agree with the claims`, async () => {
		for (const levels of all) {
			const spec = { settings: { ...attack.defaults, levels }, choices: [], edits: [] };
			const { verdict } = runOf(attack, spec, await play(attack, spec));
			// A client that finds its transaction by anybody's state finds anybody's verifier and nonce with it.
			const isTied = levels.pkce !== undefined || levels.nonce !== undefined;
			const stopped = levels.state === "bound" || (levels.state === undefined && isTied);
			expect(verdict?.goalMet, JSON.stringify(levels)).toBe(!stopped);
			expect(verdict?.honestWorks, JSON.stringify(levels)).toBe(stopped);
		}
		expect(all.length).toBe(432);
	});
});

describe("the run", async () => {
	const run = await runScenario(attack, {});
	const forged = run.hops.find(({ message }) => message.kind === "request" && message.note === "forged");
	const request = forged?.message.kind === "request" ? forged.message.request : undefined;

	test("is short enough to be told", () => {
		expect(run.hops.length).toBeLessThanOrEqual(20);
	});

	test("Mallory's code arrives with Ada's cookie, and from Mallory's site", () => {
		const code = run.values.find(({ kind }) => kind === "code");
		const transaction = run.values.find(({ kind }) => kind === "transaction");
		expect(request?.url).toContain(code?.text);
		expect(header(request?.headers ?? [], "cookie")).toContain(transaction?.text);
		expect(transaction?.heldAtStart).toEqual(["user", "client"]);
		expect(header(request?.headers ?? [], "referer")).toBe("https://evil.example/");
	});

	test("nobody holds a password that is not theirs, and Mallory none of Ada's secrets", async () => {
		for (const levels of [{}, { pkce: "required", state: "bound" }, { nonce: "check" }] as const) {
			const { values, hops } = await runScenario(attack, { settings: { levels } });
			const passwords = values.filter(({ kind }) => kind === "password");
			expect(passwords.map(({ maker, heldAtStart }) => [maker, heldAtStart])).toEqual([
				["user", ["user", "as"]],
				["attacker", ["attacker", "as"]],
			]);
			const run = { ...(await runScenario(attack, { settings: { levels } })), values, hops };
			const held = holdingsOf(run).at(-1)?.byLane.attacker ?? [];
			const adas = values.filter(({ heldAtStart }) => heldAtStart.includes("user")).map(({ id }) => id);
			expect(held.filter(({ id }) => adas.includes(id))).toEqual([]);
		}
	});

	test("with a nonce, Ada's request waits with hers, and the server issues before the client compares", async () => {
		const { hops, values } = await runScenario(attack, { settings: { levels: { nonce: "check" } } });
		const nonces = values.filter(({ kind }) => kind === "nonce");
		expect(nonces.map(({ heldAtStart }) => heldAtStart)).toEqual([["user", "client", "as"], [], []]);
		const refusals = hops.flatMap(({ message, refusal }) => (refusal ? [`${message.note}.${message.kind}`] : []));
		expect(refusals).toEqual(["plantedId.checks", "forged.response"]);
		const asked = hops.filter(({ message }) => message.kind === "request" && message.to === "rs");
		expect(asked.map(({ message }) => message.note)).toEqual(["api"]);
	});

	test("ids of values are unique", () => {
		expect(new Set(run.values.map(({ id }) => id)).size).toBe(run.values.length);
	});
});
