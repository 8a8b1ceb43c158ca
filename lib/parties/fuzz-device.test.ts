/** Requests of the device grant that nobody meant to send: no exception, no 5xx, no token and no yes that was not earned. */

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { REGISTERED_SCOPE } from "../cast/cast";
import { get } from "../http/message";
import { anySettings, sendAnything } from "../testing/anything";
import { CLIENT_ID, fill, forkBench, ISSUER } from "../testing/bench";
import {
	answer,
	askForCodes,
	codesRequest,
	consentPageOf,
	decision,
	enterCode,
	openPage,
	pollRequest,
	recordOf,
	startDeviceBench,
} from "../testing/device";
import { damaged, damages } from "../testing/mutate";

// A busy machine is slow, and no test measures time.
vi.setConfig({ testTimeout: 60_000 });

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const OK_BACK = [200, 400, 401, 405];
const OK_PAGE = [200, 303, 400, 403, 404, 405, 429];
/** A damaged form may land on another field's name; what counts is what the server keeps. */
const formOf = (body: string) => new URLSearchParams(`?${body}`);

test("/device_authorization: a code pair only for a client that may have one", async () => {
	const bench = await startDeviceBench();
	const outcomes = new Set<number>();
	await fc.assert(
		fc.asyncProperty(damages, anySettings, async (list, other) => {
			const fork = forkBench(bench, other);
			const request = damaged(codesRequest(), list);
			const response = await sendAnything(fork, request, OK_BACK);
			outcomes.add(response.status);
			const records = Object.values(fork.as.devices?.waiting ?? {});
			expect(records).toHaveLength(response.status === 200 ? 1 : 0);
			for (const { clientId, scope } of records) {
				expect(clientId).toBe(CLIENT_ID);
				expect(["photos.read", REGISTERED_SCOPE]).toContain(scope);
			}
		}),
		parameters(31, 1000),
	);
	expect([...outcomes].sort()).toEqual(OK_BACK);
});

describe("/token with a device code", () => {
	test("no token before the yes, whatever is sent", async () => {
		const bench = await startDeviceBench();
		const { device_code } = await askForCodes(bench);
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				const fork = forkBench(bench, other);
				const response = await sendAnything(fork, damaged(pollRequest(device_code), list), OK_BACK);
				expect(response.status).not.toBe(200);
				expect(fork.as.tokens).toEqual({});
			}),
			parameters(32, 1000),
		);
	});

	test("after the yes, a token only for the device code and its client", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "allow");
		let issued = 0;
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const request = damaged(pollRequest(device_code), list);
				const response = await sendAnything(fork, request, OK_BACK);
				expect(Object.keys(fork.as.tokens)).toHaveLength(response.status === 200 ? 1 : 0);
				if (response.status !== 200) return;
				issued += 1;
				expect(
					formOf(request.body)
						.getAll("device_code")
						.filter((text) => text !== ""),
				).toEqual([device_code]);
				expect(recordOf(fork, device_code)?.uses).toBe(1);
			}),
			parameters(33, 1000),
		);
		expect(issued).toBeGreaterThan(100);
	});
});

describe("the pages", () => {
	test("nobody reaches a device without its code, and nobody decides by typing", async () => {
		const bench = await startDeviceBench();
		const { user_code, device_code } = await askForCodes(bench);
		const bases = [
			get(`${ISSUER}/device?user_code=${user_code}`),
			fill(await openPage(bench), [["user_code", user_code]]),
			fill(await enterCode(bench, user_code), decision("allow")),
		];
		let reached = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, anySettings, async (base, list, other) => {
				const fork = forkBench(bench, other);
				const before = Object.keys(fork.as.pending).length;
				const request = damaged(base, list);
				await sendAnything(fork, request, OK_PAGE);
				expect(recordOf(fork, device_code)?.decision).toBeUndefined();
				if (Object.keys(fork.as.pending).length === before) return;
				reached += 1;
				const typed =
					formOf(request.body)
						.getAll("user_code")
						.find((text) => text !== "") ?? "";
				expect(typed.toUpperCase().replace(/[^BCDFGHJKLMNPQRSTVWXZ]/g, "")).toBe(user_code.replace("-", ""));
			}),
			parameters(34, 1000),
		);
		expect(reached).toBeGreaterThan(50);
	});

	test("no yes without the session, its form token and the word", async () => {
		const bench = await startDeviceBench();
		const { user_code, device_code } = await askForCodes(bench);
		const request = fill(await consentPageOf(bench, user_code), decision("allow"));
		const token = formOf(request.body).get("csrf");
		let allowed = 0;
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				await sendAnything(fork, changed, OK_PAGE);
				expect(fork.as.codes).toEqual({});
				const record = recordOf(fork, device_code);
				if (record?.decision !== "allow") return;
				allowed += 1;
				const form = formOf(changed.body);
				expect([form.get("csrf"), form.get("decision"), record.sub]).toEqual([token, "allow", "ada"]);
			}),
			parameters(35, 1000),
		);
		expect(allowed).toBeGreaterThan(100);
	});
});
