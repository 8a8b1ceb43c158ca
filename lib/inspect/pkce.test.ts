import { describe, expect, test } from "vitest";
import { flow } from "@/testing/lessons";
import { challengeOf } from "../crypto/pkce";
import { computeRun } from "../flow/read/compute";
import { defaultSettings } from "../vocabulary/settings";
import { pkceHops, tryVerifier } from "./pkce";
import { EXAMPLE_VERIFIER, seedAfterDefault, seededVerifier } from "./seeded-verifier";

const verifier = EXAMPLE_VERIFIER;
const challenge = challengeOf(verifier, "S256");
const run = (seed: string) => computeRun(flow, { settings: { ...defaultSettings, seed }, choices: [], edits: [] });

test("the example is the vector of RFC 7636 Appendix B", () => {
	expect([verifier, challenge]).toEqual([
		"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
		"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
	]);
});

describe("seeds", () => {
	test("go on like the columns of a sheet", () => {
		expect([0, 1, 24, 25, 26, 50, 51, 675, 700, 701].map(seedAfterDefault)).toEqual([
			"b",
			"c",
			"z",
			"aa",
			"ab",
			"az",
			"ba",
			"za",
			"zz",
			"aaa",
		]);
	});

	test.each(["a", "b", "zz"])("seed %s gives the verifier of the lesson", async (seed) => {
		const values = (await run(seed)).values;
		expect(values.find(({ kind }) => kind === "code_verifier")?.text).toBe(seededVerifier(seed));
	});
});

describe("what the server says", () => {
	test("yes where the hash fits", async () => {
		const { endpoint, checks, refusal } = await tryVerifier({ challenge, method: "S256", verifier });
		expect([endpoint, refusal]).toEqual(["token", undefined]);
		const { compared } = checks.find(({ id }) => id === "token.verifier-fits") ?? {};
		expect([compared?.left.text, compared?.relation, compared?.right.text]).toEqual([challenge, "=", challenge]);
	});

	test.each([
		["another verifier", `${verifier.slice(0, -1)}x`, "invalid_grant"],
		["too short", verifier.slice(1), "invalid_request"],
		["too long", "a".repeat(129), "invalid_request"],
		["a stray character", `${verifier}+`, "invalid_request"],
		["none", "", "invalid_grant"],
	])("no: %s", async (_, wrong, error) => {
		const trial = await tryVerifier({ challenge, method: "S256", verifier: wrong });
		expect(trial).toMatchObject({ endpoint: "token", status: 400, refusal: { error, check: "token.verifier-fits" } });
	});

	test("plain is refused before there is a code", async () => {
		const trial = await tryVerifier({ challenge: verifier, method: "plain", verifier });
		expect(trial).toMatchObject({
			endpoint: "authorize",
			status: 303,
			refusal: { error: "invalid_request", check: "authorize.challenge-method-allowed" },
		});
	});
});

test("the run's hops say where the server stores and where it compares", async () => {
	const { stored, compared } = pkceHops(await run("a")) ?? {};
	expect(Number(stored)).toBeLessThan(Number(compared));
	const off = { ...defaultSettings, levels: { pkce: "off" as const } };
	expect(pkceHops(await computeRun(flow, { settings: off, choices: [], edits: [] }))).toBeUndefined();
});
