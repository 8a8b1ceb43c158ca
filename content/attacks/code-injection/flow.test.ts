import { describe, expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

describe.each(attack.variants)("in every combination of the controls that could matter, who $name", ({ id }) => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs: PKCE stops it, and a nonce where only the client can redeem the code`, async () => {
		for (const levels of all) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
			const byClient = id === "itself" ? levels.clientType !== undefined : levels.nonce !== undefined;
			const stopped = levels.pkce !== undefined || byClient;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, stopped]);
		}
	});
});

const NONCE = { levels: { nonce: "check" } } as const;

test.each([{}, NONCE])("the attacker never holds a token of Ada's, with %j", async (settings) => {
	const { hops } = await runScenario(attack, { settings });
	const received = hops.filter(({ message }) => message.kind === "response" && message.to === "attacker");
	expect(received.length).toBeGreaterThan(0);
	for (const { message } of received) expect(JSON.stringify(message)).not.toContain("access_token");
});

/** Where each check of an API or of an ID Token stands, and where a token is issued, in order. */
const tokenHops = ({ hops }: Run): readonly string[] =>
	hops.flatMap(({ message }) =>
		message.kind === "response" && message.response.body.includes("access_token")
			? [`${message.note} issued`]
			: message.kind === "checks" && ["injectedId", "id-token", "fetched", "api"].includes(message.note)
				? [`${message.note} ${message.refusal ? "refused" : "passed"}`]
				: [],
	);

test("with a nonce the server has issued, and the client uses no token: no API is called for the attacker", async () => {
	expect(tokenHops(await runScenario(attack, { settings: NONCE }))).toEqual([
		"injected issued",
		"injectedId refused",
		"token issued",
		"id-token passed",
		"api passed",
	]);
	const late = await runScenario(attack, { settings: { levels: { ...NONCE.levels, pkce: "required" } } });
	expect(tokenHops(late)[0]).toBe("token issued");
});

test("without a nonce nobody asks for an ID Token", async () => {
	const run = await runScenario(attack, {});
	expect(JSON.stringify(run.hops)).not.toContain("openid");
	expect(run.values.map(({ kind }) => kind)).not.toContain("id_token");
});

describe("whoever can write Ada's request is stopped by neither (RFC 9700 §4.5.4)", () => {
	test.each([
		["nonce", "nonce"],
		["pkce", "code_challenge"],
	] as const)("%s: its %s is that of the attacker's own session", async (control, name) => {
		const settings = { levels: { [control]: control === "nonce" ? "check" : "required" } };
		const { hops } = await runScenario(attack, { settings });
		const own = hops.find(({ message }) => message.kind === "response" && message.note === "own")?.message;
		const sent = own?.kind === "response" ? (header(own.response.headers, "location") ?? "") : "";
		const [, value = ""] = queryOf(sent).find(([key]) => key === name) ?? [];
		expect(value).not.toBe("");
		const run = await runScenario(attack, { settings, edits: [at("authorize", query(name).set(value))] });
		expect(run.verdict?.goalMet).toBe(true);
	});
});
