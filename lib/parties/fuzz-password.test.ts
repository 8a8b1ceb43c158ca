/** Two thousand damaged password requests: an answer to each, and no token for anything but Ada's name and password. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGISTERED_SCOPE } from "../cast/cast";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { forkBench, ISSUER, PASSWORD, secretOf, withLevels } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import { passwordOn, passwordTokenRequest, startPasswordBench } from "../testing/password-bench";

const OK_TOKEN = [200, 400, 401, 405];
const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

describe("/token with grant_type=password", () => {
	const confidential = withLevels({ password: "on", clientType: "confidential", clientAuth: "post" });

	test.each([
		["a public client", passwordOn, false],
		["a confidential client", confidential, true],
	])("no token for %s without name and password, and none beyond its scope", async (_, settings, secret) => {
		const bench = await startPasswordBench(settings);
		const request = passwordTokenRequest(secret ? { client_secret: secretOf(settings) } : {});
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_TOKEN);
				const issued = Object.values(fork.as.tokens);
				expect(response.body.includes("access_token")).toBe(issued.length === 1);
				if (issued.length === 0) return;
				// Read without any of our own code. An empty parameter counts as absent.
				const form = new URLSearchParams(`?${changed.body}`);
				const all = (name: string) => form.getAll(name).filter((value) => value !== "");
				expect([changed.method, all("grant_type"), all("username"), all("password")]).toEqual([
					"POST",
					["password"],
					["ada"],
					[PASSWORD],
				]);
				if (secret) expect(all("client_secret")).toEqual([secretOf(settings)]);
				expect(issued[0]).toMatchObject({ sub: "ada", clientId: "photo-print" });
				expect(["photos.read", REGISTERED_SCOPE]).toContain(issued[0]?.scope);
			}),
			parameters(31, 800),
		);
	});

	test("answers under any settings", async () => {
		const bench = await startPasswordBench();
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				await sendAnything(forkBench(bench, other), damaged(passwordTokenRequest(), list), OK_TOKEN);
			}),
			parameters(32, 600),
		);
	});

	test("each kind of answer came", () => {
		for (const status of OK_TOKEN) expect([status, seen.get(`${ISSUER}/token ${status}`) ?? 0]).not.toContain(0);
	});
});
