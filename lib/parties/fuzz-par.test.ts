/** Pushed requests that nobody meant to send: no exception, no 5xx, no reference that was not earned, and none that works twice. */

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { header } from "../http/message";
import { anySettings, sendAnything } from "../testing/anything";
import { addClient, CLIENT_ID, forkBench, REDIRECT_URI, secretOf } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import { push, pushRequest, referring, startParBench } from "../testing/par";

// A busy machine is slow, and no test measures time.
vi.setConfig({ testTimeout: 60_000 });

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const OK_PUSH = [201, 400, 401, 404, 405, 413];
const OK_AUTHORIZE = [200, 303, 400, 405];

describe("/par", () => {
	test("answers under any settings", async () => {
		const bench = await startParBench();
		const outcomes = new Set<number>();
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				const { profile, levels } = other;
				const fork = forkBench(bench, { ...other, profile, levels: { par: "optional", ...levels } });
				const response = await sendAnything(fork, damaged(pushRequest(), list), OK_PUSH);
				outcomes.add(response.status);
				expect(Object.keys(fork.as.pushed ?? {})).toHaveLength(response.status === 201 ? 1 : 0);
			}),
			parameters(71, 1200),
		);
		expect([...outcomes].sort()).toEqual(OK_PUSH);
	});

	test("keeps only what a registered client may ask for, once it has proved who it is", async () => {
		const bench = await startParBench("required", { clientType: "confidential", clientAuth: "post" });
		const secret = secretOf(bench.settings);
		const request = pushRequest({}, [["client_secret", secret]]);
		let kept = 0;
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_PUSH);
				if (response.status !== 201) return;
				kept += 1;
				const sent = (name: string) =>
					new URLSearchParams(`?${changed.body}`).getAll(name).filter((value) => value !== "");
				expect([changed.method, sent("client_secret"), sent("client_id")]).toEqual(["POST", [secret], [CLIENT_ID]]);
				expect(sent("request_uri")).toEqual([]);
				expect([[], [REDIRECT_URI]]).toContainEqual(sent("redirect_uri"));
				expect(JSON.stringify(fork.as.pushed)).not.toContain(secret);
			}),
			parameters(72, 1200),
		);
		expect(kept).toBeGreaterThan(100);
	});
});

describe("/authorize with a reference", () => {
	test("shows a page only for the reference, once, to its own client, and never goes elsewhere", async () => {
		const bench = await startParBench("required");
		addClient(bench, { client_id: "other" });
		const uri = await push(bench);
		let shown = 0;
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(referring(uri), list);
				const response = await sendAnything(fork, changed, OK_AUTHORIZE);
				const pushed = fork.as.pushed?.[uri];
				if (response.status === 303) expect(header(response.headers, "location")).toMatch(`${REDIRECT_URI}?error=`);
				expect(pushed?.uses).toBe(response.status === 200 ? 1 : 0);
				if (response.status !== 200) return;
				shown += 1;
				expect(Object.values(fork.as.pending)).toMatchObject([{ clientId: CLIENT_ID, scope: "photos.read" }]);
				await sendAnything(fork, changed, [400]);
			}),
			parameters(73, 1200),
		);
		expect(shown).toBeGreaterThan(100);
	});

	test("answers under any settings", async () => {
		const bench = await startParBench();
		const uri = await push(bench);
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				await sendAnything(forkBench(bench, other), damaged(referring(uri), list), OK_AUTHORIZE);
			}),
			parameters(74, 800),
		);
	});
});
