/** The words of a refusal agree with the values that stand beside them. */
import { describe, expect, test } from "vitest";
import { get, type HeaderList } from "../../http/message";
import { proofOf } from "../../testing/dpop";
import { BASE, bodyOf, codeFor, redemption, started, token, told, VERIFIER } from "../../testing/refusals";
import type { LabBench } from "../../testing/sandbox";
import { dated } from "./dated";
import { sides } from "./words";

describe("words that agree with the values beside them", () => {
	test("a secret in the form where Basic is registered: the wire says missing, and why is said", async () => {
		const bench = await started();
		const code = await codeFor(bench, VERIFIER, { client_id: "lab-basic" });
		await token(bench, redemption(code, { client_id: "lab-basic", client_secret: "s" }));
		expect(told(bench).means).toContain("authentication is missing, as the answer says. Other servers may take both");
		await token(bench, redemption(code, { client_id: "lab-basic" }));
		expect(told(bench).means).toContain("shows nothing by which it authenticates");
	});

	const NOW = 1_800_000_000;
	const proven = async (bench: LabBench) => {
		const code = await codeFor(bench);
		const proof = await proofOf(`${BASE}/as/token`, "POST", { claims: { iat: NOW } });
		const held = bodyOf(await token(bench, redemption(code), [["DPoP", proof]])).access_token;
		const call = (scheme: string, headers: HeaderList = []) =>
			bench.send(get(`${BASE}/api/photos`, [["Authorization", `${scheme} ${held}`], ...headers]));
		return { call };
	};

	const withoutNonce = async () => {
		const bench = await started();
		bench.set({ levels: { ...bench.sandbox.settings.levels, dpopNonce: "off" } });
		return bench;
	};

	test("a bound token under Bearer is said to be bound, and nothing of an unbound one", async () => {
		const bench = await withoutNonce();
		await (await proven(bench)).call("Bearer");
		expect(told(bench).check?.id).toBe("dpop.scheme-fits");
		expect(told(bench).means).toMatch(/^The token is bound to a key, and does not come under DPoP/);
	});

	test("a proof without ath was made for no other token", async () => {
		const bench = await withoutNonce();
		const { call } = await proven(bench);
		await call("DPoP", [["DPoP", await proofOf(`${BASE}/api/photos`, "GET", { claims: { iat: NOW } })]]);
		expect(told(bench).values).toContainEqual(["ath", "none"]);
		expect(told(bench).means).toMatch(/^The proof has no ath/);
	});

	test("a time is shown with its day", async () => {
		const bench = await started();
		const proof = await proofOf(`${BASE}/as/token`, "POST", { claims: { iat: NOW - 4000 } });
		await token(bench, redemption(await codeFor(bench)), [["DPoP", proof]]);
		expect(told(bench).values).toContainEqual(["iat", "2027-01-15 06:53:20 UTC"]);
	});
});

test("the day of a clock is the one on which it is nearest to now", () => {
	const at = Date.UTC(2026, 11, 2, 0, 0, 30);
	const compared = sides(["iat", "23:59:10"], "before", ["earliest", "23:59:30"]);
	expect(dated(compared, at)?.left.text).toBe("2026-12-01 23:59:10 UTC");
	const apart = sides(["iat", "2026-11-30 00:00:20"], "before", ["earliest", "2026-12-01 23:59:30"]);
	expect(dated(apart, at)?.right.text).toBe("2026-12-01 23:59:30 UTC");
	const text = sides(["kid", "none"], "≠", ["needed", "one"]);
	expect(dated(text, at)).toEqual(text);
});
