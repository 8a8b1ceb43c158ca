/** What only the log can tell of the cause of a refusal. */
import { describe, expect, test } from "vitest";
import { formatPairs } from "../../http/form";
import { get, type HeaderList, post } from "../../http/message";
import {
	BASE,
	bodyOf,
	codeFor,
	OTHER_VERIFIER,
	redemption,
	refresh,
	started,
	token,
	told,
} from "../../testing/refusals";
import type { LabBench } from "../../testing/sandbox";

const revoke = (bench: LabBench, held: string) =>
	bench.send(post(`${BASE}/as/revoke`, formatPairs(Object.entries({ token: held, client_id: "lab-public" }))));

describe("what only the log can tell", () => {
	test("a grant that ended since its code came twice, since a refresh token did, or since the client said so", async () => {
		const endings: readonly (readonly [RegExp, (bench: LabBench, code: string, first: string) => Promise<string>])[] = [
			[
				/its code was redeemed a second time/,
				async (bench, code, first) => {
					await token(bench, redemption(code));
					return first;
				},
			],
			[
				/an old refresh token was used again/,
				async (bench, _, first) => {
					const next = bodyOf(await token(bench, refresh(first))).refresh_token;
					await token(bench, refresh(first));
					return next;
				},
			],
			[
				/the client revoked it/,
				async (bench, _, first) => {
					await revoke(bench, first);
					return first;
				},
			],
		];
		for (const [said, end] of endings) {
			const bench = await started();
			const code = await codeFor(bench);
			const first = bodyOf(await token(bench, redemption(code))).refresh_token;
			const held = await end(bench, code, first);
			const ended = bench.sandbox.log.exchanges.at(-1)?.n;
			await token(bench, refresh(held));
			expect(told(bench).check?.id).toBe("refresh.grant-active");
			expect(told(bench).means).toMatch(said);
			expect(told(bench).values).toContainEqual(["ended in", `message ${ended}`]);
		}
	});

	test("what did not end it is not said to have: it went on working", async () => {
		const bench = await started();
		bench.set({ levels: { ...bench.sandbox.settings.levels, codeUse: "once" } });
		const code = await codeFor(bench);
		const { refresh_token: first } = bodyOf(await token(bench, redemption(code)));
		await token(bench, redemption(code));
		const { refresh_token: held } = bodyOf(await token(bench, refresh(first)));
		await revoke(bench, held);
		await token(bench, refresh(held));
		expect(told(bench).means).toContain("the client revoked it");
	});

	test("another grant that ended is not taken for this one", async () => {
		const bench = await started();
		const mine = await codeFor(bench);
		const { refresh_token: held } = bodyOf(await token(bench, redemption(mine)));
		const other = await codeFor(bench);
		await token(bench, redemption(other));
		await token(bench, redemption(other));
		await revoke(bench, held);
		await token(bench, refresh(held));
		expect(told(bench).means).toContain("the client revoked it");
	});

	test("an access token that userinfo refuses since its code came twice; the API is said to go on", async () => {
		const bench = await started();
		const code = await codeFor(bench);
		const { access_token: held } = bodyOf(await token(bench, redemption(code)));
		await token(bench, redemption(code));
		expect(told(bench).values).toContainEqual(["redeemed in", "message 2"]);
		expect(told(bench).means).toContain("until exp");
		const bearer: HeaderList = [["Authorization", `Bearer ${held}`]];
		expect((await bench.send(get(`${BASE}/api/photos`, [...bearer]))).status).toBe(200);
		await bench.send(get(`${BASE}/as/userinfo`, [...bearer]));
		expect(told(bench).means).toMatch(/^The access token was revoked in message 3, since its code/);
	});

	test("a verifier belongs to another request only where there is one", async () => {
		const bench = await started();
		await codeFor(bench, OTHER_VERIFIER);
		const code = await codeFor(bench);
		await token(bench, redemption(code, { code_verifier: OTHER_VERIFIER }));
		expect(told(bench).means).toContain("to the one of message 1");
		await token(bench, redemption(code, { code_verifier: "y".repeat(43) }));
		expect(told(bench).means).toContain("no request whose challenge it is");
	});

	test("a code and a refresh token that the server has forgotten", async () => {
		const bench = await started();
		const { refresh_token: held } = bodyOf(await token(bench, redemption(await codeFor(bench))));
		const code = await codeFor(bench);
		bench.pass(200_000);
		await codeFor(bench);
		await token(bench, redemption(code));
		expect(told(bench).check?.id).toBe("token.code-known");
		expect(told(bench).means).toMatch(/^The server gave this code in message 3, and has forgotten it/);
		await token(bench, refresh(held));
		expect(told(bench).check?.id).toBe("refresh.token-known");
		expect(told(bench).means).toMatch(/^The server gave this refresh_token in message 2, and has forgotten it/);
	});

	test("where the API asks the server about each token, it is told, too, why one does not count", async () => {
		const bench = await started();
		bench.set({ levels: { ...bench.sandbox.settings.levels, introspection: "on" } });
		const code = await codeFor(bench);
		const { access_token: held } = bodyOf(await token(bench, redemption(code)));
		await token(bench, redemption(code));
		const bearer: HeaderList = [["Authorization", `Bearer ${held}`]];
		await bench.send(get(`${BASE}/api/photos`, [...bearer]));
		expect(told(bench).check?.id).toBe("api.introspected-active");
		expect(told(bench).means).toMatch(/it was revoked in message 3, since its code was redeemed/);
	});
});
