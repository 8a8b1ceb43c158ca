/** Damaged requests of a program that acts as itself: always an answer, and no token that was not earned. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { forkJob, JOB_ID, jobSettings, jobWays, startJob } from "@/testing/service-client";
import { decodeJwt } from "../crypto/jwt";
import { clientDemonstrationKey, publicJwk } from "../crypto/keys";
import { verifyCompact } from "../crypto/rs256";
import { subjectOf } from "../http/connection";
import { pairsOf } from "../http/form";
import { type HttpRequest, header } from "../http/message";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { API, type Bench, bodyOf, ISSUER } from "../testing/bench";
import { type Damage, damaged, damages } from "../testing/mutate";
import { authenticated } from "./client/authentication";

const OK_TOKEN = [200, 400, 401, 405];
const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

const requestOf = (bench: Bench) =>
	authenticated(bench.at("client"), pairsOf({ grant_type: "client_credentials", scope: "photos.read", resource: API }));

/** Damage that aims at what is particular to this grant. */
const own = fc.oneof(
	...(["client_assertion", "client_assertion_type", "client_id", "client_secret", "scope", "resource"] as const).map(
		(name) =>
			fc.record({
				kind: fc.constant("add" as const),
				part: fc.constant("form" as const),
				name: fc.constant(name),
				text: fc.constantFrom("x", "archive-job", "photo-print", "a.b.c", "e30.e30.", "photos.write", "__proto__"),
			}),
	),
	fc.record({
		kind: fc.constant("value" as const),
		part: fc.constant("header" as const),
		index: fc.nat({ max: 1 }),
		text: fc.constantFrom("Basic YXJjaGl2ZS1qb2I6", ""),
	}),
	fc.record({
		kind: fc.constant("add" as const),
		part: fc.constant("header" as const),
		name: fc.constantFrom("X-TLS-Client-Subject", "Client-Cert"),
		text: fc.constant("CN=archive-job,O=Example"),
	}),
);
/** Connections that other programs could make with the same message. */
const connections = fc.constantFrom<HttpRequest["tls"] | "as it was">(
	"as it was",
	undefined,
	{ clientSubject: "CN=archive-job" },
	{ clientSubject: "CN=photo-print,O=Example" },
);
const over = ({ tls, ...request }: HttpRequest, connection: HttpRequest["tls"] | "as it was"): HttpRequest => {
	const now = connection === "as it was" ? tls : connection;
	return now === undefined ? request : { ...request, tls: now };
};
const list = fc.tuple(damages, fc.array<Damage>(own, { maxLength: 2 })).map(([some, more]) => [...some, ...more]);

/** Whether a request proves Archive Job, read without the server's code. */
async function proves(
	way: (typeof jobWays)[number],
	bench: Bench,
	{ body, headers, tls }: HttpRequest,
): Promise<boolean> {
	const form = new URLSearchParams(`?${body}`);
	const secret = bench.as.clients[JOB_ID]?.client_secret ?? "none";
	if (way === "post") return form.getAll("client_secret").includes(secret);
	if (way === "basic")
		return Buffer.from((header(headers, "authorization") ?? "").trim().split(/ +/)[1] ?? "", "base64")
			.toString()
			.endsWith(`:${secret}`);
	if (way === "tls_client_auth") return tls !== undefined && subjectOf(tls) === "CN=archive-job,O=Example";
	const [assertion = ""] = form.getAll("client_assertion").filter((text) => text !== "");
	return verifyCompact(assertion, publicJwk(clientDemonstrationKey));
}

test.each(jobWays)("%s: no token without the client's own proof, and none for more than it may have", async (way) => {
	const bench = await startJob(jobSettings(way));
	const request = await requestOf(bench);
	await fc.assert(
		fc.asyncProperty(list, connections, async (some, connection) => {
			const fork = forkJob(bench);
			const changed = over(damaged(request, some), connection);
			const response = await sendAnything(fork, changed, OK_TOKEN);
			const issued = Object.values(fork.as.tokens);
			expect(issued).toHaveLength(response.status === 200 ? 1 : 0);
			if (response.status !== 200) return;
			expect([changed.method, await proves(way, bench, changed)]).toEqual(["POST", true]);
			expect(issued[0]).toMatchObject({ clientId: JOB_ID, sub: JOB_ID, scope: "photos.read" });
			const decoded = decodeJwt(String(bodyOf(response).access_token));
			expect("claims" in decoded && decoded.claims.aud).toBe(API);
			expect(response.body).not.toContain("refresh_token");
			if (way === "private_key_jwt") expect((await fork.send(changed)).status).toBe(401);
		}),
		parameters(31, 400),
	);
});

test("every way is answered under any settings", async () => {
	const starts = await Promise.all(jobWays.map(async (way) => startJob(jobSettings(way))));
	const pairs = await Promise.all(starts.map(async (bench) => [bench, await requestOf(bench)] as const));
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...pairs), list, anySettings, async ([bench, request], some, other) => {
			await sendAnything(forkJob(bench, other), damaged(request, some), OK_TOKEN);
		}),
		parameters(32, 600),
	);
});

test("any assertion is answered, and none that the client did not sign is believed", async () => {
	const bench = await startJob(jobSettings("private_key_jwt"));
	const base = await requestOf(bench);
	const odd = fc.constantFrom<unknown>(
		"RS256",
		"none",
		null,
		1,
		["RS256"],
		{ toString: 1 },
		"client-demo-1",
		JOB_ID,
		ISSUER,
		Number.MAX_SAFE_INTEGER,
	);
	const names = fc.constantFrom("alg", "typ", "kid", "crit", "iss", "sub", "aud", "exp", "nbf", "jti", "__proto__");
	const segment = fc.oneof(
		fc.dictionary(names, odd).map((value) => JSON.stringify(value)),
		fc.json(),
		fc.string(),
	);
	const text = fc
		.array(
			segment.map((one) => Buffer.from(one).toString("base64url")),
			{ minLength: 1, maxLength: 4 },
		)
		.map((segments) => segments.join("."));
	await fc.assert(
		fc.asyncProperty(text, fc.boolean(), anySettings, async (assertion, named, other) => {
			const form = new URLSearchParams(base.body);
			form.set("client_assertion", assertion);
			if (named) form.set("client_id", JOB_ID);
			const settings = { ...other, skippedChecks: [] };
			const response = await sendAnything(forkJob(bench, settings), { ...base, body: form.toString() }, OK_TOKEN);
			expect(response.status).not.toBe(200);
		}),
		parameters(33, 600),
	);
});

test("each kind of answer came", () => {
	for (const status of OK_TOKEN) expect([status, seen.get(`${ISSUER}/token ${status}`) ?? 0]).not.toContain(0);
});
