/**
 * Requests that nobody meant to send, to the endpoints that know about tokens. Whatever comes, the server
 * answers it; it tells nothing to a caller who has not proven who it is, and ends nothing for one that may not.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	API,
	API_ID,
	apiSecretOf,
	CLIENT_ID,
	ending,
	forkAsking,
	ISSUER,
	OTHER_CLIENT_ID,
	question,
	startAsking,
} from "@/testing/asking";
import { get, type HttpRequest, headerAll } from "../http/message";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { bodyOf, withLevels } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const settings = fc.constantFrom(withLevels({}), withLevels({ tokenFormat: "opaque" }));
const OK = [200, 400, 401, 405];

/** Values of a field, read without any of our own code. */
const fieldsOf = ({ body }: HttpRequest, name: string) =>
	new URLSearchParams(`?${body}`).getAll(name).filter((value) => value !== "");

describe("/introspect", () => {
	test("tells of a token only to the API with its secret, and only of the token that was sent", async () => {
		const benches = { jwt: await startAsking(), opaque: await startAsking(withLevels({ tokenFormat: "opaque" })) };
		const pair = `${API_ID}:${apiSecretOf(benches.jwt.settings)}`;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom("jwt" as const, "opaque" as const), damages, async (format, list) => {
				const bench = forkAsking(benches[format]);
				const changed = damaged(question(bench), list);
				const response = await sendAnything(bench, changed, OK);
				expect(response.body.includes('"active":')).toBe(response.status === 200);
				if (response.status !== 200) return;
				const shown = headerAll(changed.headers, "authorization").map((line) =>
					Buffer.from(line.trim().split(/ +/)[1] ?? "", "base64").toString(),
				);
				expect([changed.method, shown.includes(pair)]).toEqual(["POST", true]);
				if (bodyOf(response).active === true) expect(fieldsOf(changed, "token")).toEqual([bench.token]);
				else expect(response.body).toBe('{"active":false}');
			}),
			parameters(31, 800),
		);
	});
});

describe("/revoke", () => {
	test("ends a token only for the client that it was issued to, and only the one that was sent", async () => {
		const benches = { jwt: await startAsking(), opaque: await startAsking(withLevels({ tokenFormat: "opaque" })) };
		const client = fc.constantFrom(CLIENT_ID, OTHER_CLIENT_ID);
		const format = fc.constantFrom("jwt" as const, "opaque" as const);
		await fc.assert(
			fc.asyncProperty(format, client, damages, async (which, client_id, list) => {
				const bench = forkAsking(benches[which]);
				const changed = damaged(ending(bench, { client_id }), list);
				const response = await sendAnything(bench, changed, OK);
				if (response.status === 200) expect(response.body).toBe("");
				const revoked = Object.values(bench.as.tokens).some((one) => one.revoked);
				if (!revoked) return;
				expect([response.status, changed.method]).toEqual([200, "POST"]);
				expect([fieldsOf(changed, "token"), fieldsOf(changed, "client_id")]).toEqual([[bench.token], [CLIENT_ID]]);
			}),
			parameters(32, 800),
		);
	});
});

test("both answer under any settings, and so does the API that asks", async () => {
	const bench = await startAsking();
	await fc.assert(
		fc.asyncProperty(settings, damages, anySettings, async (own, list, other) => {
			const fork = forkAsking(bench, { ...other, levels: { ...other.levels, ...own.levels } });
			for (const base of [question(fork), ending(fork)]) await sendAnything(fork, damaged(base, list), OK);
			const call = get(`${API}/photos`, [["Authorization", `Bearer ${fork.token}`]]);
			await sendAnything(fork, damaged(call, list), [200, 400, 401, 403, 405]);
		}),
		parameters(33, 250),
	);
});

test("each kind of answer came, among them many a yes", () => {
	for (const path of ["introspect", "revoke"])
		for (const status of OK) expect([path, status, seen.get(`${ISSUER}/${path} ${status}`) ?? 0]).not.toContain(0);
	expect(seen.get(`${ISSUER}/introspect 200`) ?? 0).toBeGreaterThan(100);
	expect(seen.get(`${ISSUER}/revoke 200`) ?? 0).toBeGreaterThan(100);
});
