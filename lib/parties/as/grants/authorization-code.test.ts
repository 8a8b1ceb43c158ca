import { describe, expect, test } from "vitest";
import { API, type Bench, bodyOf, obtainCode, startBench, tokenRequest, withLevels } from "../../../testing/bench";
import { CODE_LIFETIME } from "../granted";

const redeem = async (bench: Bench, code: string, change = {}) => {
	const response = await bench.send(tokenRequest(code, change));
	return { status: response.status, error: bodyOf(response).error };
};

const REFUSED = { status: 400, error: "invalid_grant" };
const ISSUED = { status: 200, error: undefined };
const revokedOf = (bench: Bench) => Object.values(bench.as.tokens).map(({ revoked }) => revoked);

describe("a code", () => {
	test("works once", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		expect(await redeem(bench, code)).toEqual(ISSUED);
		expect(await redeem(bench, code)).toEqual(REFUSED);
		expect(Object.keys(bench.as.tokens)).toHaveLength(1);
	});

	test("is reported as used in the notebook, once", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		const id = bench.world.values.find(({ text }) => text === code)?.id;
		expect((await bench.deliver(tokenRequest(code))).notebook.spent).toEqual([{ id, reason: "used" }]);
		expect((await bench.deliver(tokenRequest(code))).notebook.spent).toEqual([]);
	});

	test("works for ever where codeUse is many", async () => {
		const bench = await startBench(withLevels({ codeUse: "many" }));
		const code = await obtainCode(bench);
		for (let i = 0; i < 3; i++) expect(await redeem(bench, code)).toEqual(ISSUED);
	});

	test("lives for ten minutes at most, and stops at its last second", async () => {
		expect(CODE_LIFETIME).toBeLessThanOrEqual(600);
		for (const [age, expected] of [
			[CODE_LIFETIME - 1, ISSUED],
			[CODE_LIFETIME, REFUSED],
			[CODE_LIFETIME * 9, REFUSED],
		] as const) {
			const bench = await startBench();
			const code = await obtainCode(bench);
			bench.world.clock += age;
			expect(await redeem(bench, code)).toEqual(expected);
		}
	});
});

describe("a failed try", () => {
	test.each([
		["a wrong verifier", { code_verifier: "b".repeat(43) }],
		["no verifier", { code_verifier: undefined }],
		["another redirect_uri", { redirect_uri: "https://evil.example/" }],
		["a foreign resource", { resource: "https://evil.example" }],
		["an unknown client", { client_id: "nobody" }],
	])("with %s does not spend the code", async (_, change) => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		expect((await redeem(bench, code, change)).status).not.toBe(200);
		expect(await redeem(bench, code)).toEqual(ISSUED);
	});
});

describe("a second use", () => {
	test.each([
		["once", false],
		["once+revoke", true],
	] as const)("at %s revokes what was issued: %s", async (codeUse, revoked) => {
		const bench = await startBench(withLevels({ codeUse }));
		const code = await obtainCode(bench);
		await redeem(bench, code);
		expect(revokedOf(bench)).toEqual([false]);
		expect(await redeem(bench, code)).toEqual(REFUSED);
		expect(revokedOf(bench)).toEqual([revoked]);
	});

	test.each([
		["a wrong verifier", { code_verifier: "b".repeat(43) }],
		["no verifier", { code_verifier: undefined }],
		["a malformed verifier", { code_verifier: "b" }],
		["another redirect_uri", { redirect_uri: "https://evil.example/" }],
		["a foreign resource", { resource: "https://evil.example" }],
		["an unknown client", { client_id: "nobody" }],
	])("that fails for %s revokes nothing", async (_, change) => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		await redeem(bench, code);
		expect((await redeem(bench, code, change)).status).not.toBe(200);
		expect(revokedOf(bench)).toEqual([false]);
	});

	test("after the code has expired revokes nothing", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		await redeem(bench, code);
		bench.world.clock += CODE_LIFETIME;
		expect(await redeem(bench, code)).toEqual(REFUSED);
		expect(revokedOf(bench)).toEqual([false]);
	});

	test("revokes only the tokens of this code", async () => {
		const bench = await startBench();
		const [first, second] = [await obtainCode(bench), await obtainCode(bench)];
		await redeem(bench, first);
		await redeem(bench, second);
		await redeem(bench, second);
		expect(revokedOf(bench)).toEqual([false, true]);
	});
});

test("the token is for the resource that was authorized, or the only one that was asked for again", async () => {
	const bench = await startBench();
	const code = await obtainCode(bench, { resource: API });
	expect(await redeem(bench, code, { resource: undefined })).toEqual(ISSUED);
});
