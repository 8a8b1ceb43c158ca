import { describe, expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import { parameterIn } from "@/lib/flow/read/labels";
import type { Run } from "@/lib/flow/run";
import { queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

describe.each(attack.variants)("in every combination of the controls that could matter, who $name", ({ id }) => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs: what ties the code to a session stops it, where nobody finds that by a state alone`, async () => {
		for (const levels of all) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
			const byClient = id === "itself" ? levels.clientType !== undefined : levels.nonce !== undefined;
			const isTied = levels.pkce !== undefined || byClient;
			const byState = id === "her-state" ? levels.state : undefined;
			const stopped = byState === undefined ? isTied : byState === "bound";
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

describe("whose verifier and nonce the client goes on with", () => {
	const UNBOUND = { pkce: "required", nonce: "check", state: "unbound" } as const;

	/** A value that the client has sent for Ada, and for the attacker, by a parameter of either request. */
	const inRequests = ({ hops }: Pick<Run, "hops">, name: string): readonly (string | undefined)[] =>
		["connect", "own"].map((note) => {
			const found = hops.find(({ message }) => message.kind === "response" && message.note === note)?.message;
			return found && parameterIn(found, name);
		});

	test.each([
		["her-state", true],
		["own-session", false],
	] as const)("%s: Ada's is %s", async (variant, isHers) => {
		const levels = { ...UNBOUND, method: "plain" } as const;
		const { hops } = await runScenario(attack, { settings: { levels, variant } });
		const injected = hops.find(({ message }) => message.kind === "request" && message.note === "injected");
		// With plain the challenge is the verifier.
		const [hers, own] = inRequests({ hops }, "code_challenge");
		expect(injected && parameterIn(injected.message, "code_verifier")).toBe(isHers ? hers : own);
		expect(injected?.note.text).toContain(isHers ? "verifier of Ada's request" : "verifier of the attacker's session");
	});

	test("no letter says that what was found is the attacker's", async () => {
		const { hops } = await runScenario(attack, { settings: { levels: UNBOUND, variant: "her-state" } });
		const told = hops.flatMap(({ note: { title, text, why } }) => [title, text, why]);
		expect(told.filter((one) => /(verifier|nonce|state) .*attacker's (session|own)|state ties/.test(one))).toEqual([]);
	});
});
