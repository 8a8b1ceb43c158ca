import { describe, expect, test } from "vitest";
import { JOB_ID, jobSettings, jobWays, startJob } from "@/testing/service-client";
import { decodeJwt } from "../../../crypto/jwt";
import { type Pairs, pairsOf } from "../../../http/form";
import { header, post } from "../../../http/message";
import { API, type Bench, bodyOf, callApi } from "../../../testing/bench";
import { recall } from "../../../world/world";
import { authenticated } from "../../client/authentication";

const FIELDS = { grant_type: "client_credentials", scope: "photos.read", resource: API };

const ask = async (bench: Bench, fields: Pairs = pairsOf(FIELDS)) =>
	bench.deliver(await authenticated(bench.at("client"), fields));

describe.each(jobWays)("%s", (way) => {
	test.each(["2.0", "2.1", "weakest"] as const)("in %s gets a token about the client itself", async (profile) => {
		const bench = await startJob(jobSettings(way, { profile }));
		const { response } = await ask(bench);
		expect(response.status).toBe(200);
		expect(bodyOf(response)).toEqual({
			access_token: expect.any(String),
			token_type: "Bearer",
			expires_in: 300,
			scope: "photos.read",
		});
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(header(response.headers, "pragma")).toBe(profile === "2.1" ? undefined : "no-cache");
		const token = String(bodyOf(response).access_token);
		const decoded = decodeJwt(token);
		expect("claims" in decoded && Object.keys(decoded.claims).sort()).toEqual(
			["iss", "sub", "aud", "client_id", "scope", "iat", "exp", "jti"].sort(),
		);
		expect("claims" in decoded && [decoded.claims.sub, decoded.claims.client_id, decoded.claims.aud]).toEqual([
			JOB_ID,
			JOB_ID,
			API,
		]);
		expect(bodyOf(await callApi(bench, token))).toEqual({ photos: ["cover-2025.jpg", "cover-2026.jpg"] });
	});

	test("the credentials of the other ways do not count", async () => {
		const bench = await startJob(jobSettings(way));
		const client = recall(bench.world, "client", "client");
		for (const other of jobWays.filter((one) => one !== way)) {
			const stranger = await startJob(jobSettings(other));
			const request = await authenticated(stranger.at("client"), pairsOf({ ...FIELDS, client_id: undefined }));
			const { response } = await bench.deliver(request);
			expect([other, response.status, bodyOf(response).error]).toEqual([other, 401, "invalid_client"]);
			expect(header(response.headers, "www-authenticate")).toBe('Basic realm="as"');
		}
		expect(bench.as.tokens).toEqual({});
		expect(client.sessions.own.accessToken).toBeUndefined();
	});

	test("the checks of the method stand where token.client-authenticates stood", async () => {
		const { notebook } = await ask(await startJob(jobSettings(way)));
		const ids = notebook.checks.map(({ id }) => id);
		const own = { post: "token.client-authenticates", basic: "token.client-authenticates" } as Record<string, string>;
		expect(ids).toContain(
			own[way] ?? (way === "private_key_jwt" ? "assertion.unused" : "certificate.subject-registered"),
		);
		expect(ids.includes("token.client-authenticates")).toBe(way in own);
		expect(ids.at(-1)).toBe("token.resource-known");
	});
});

describe("what is asked for", () => {
	test.each<[string, Pairs, number, string]>([
		["no scope: the registered one", pairsOf({ ...FIELDS, scope: undefined }), 200, ""],
		["another scope", pairsOf({ ...FIELDS, scope: "photos.write" }), 400, "invalid_scope"],
		["a malformed scope", pairsOf({ ...FIELDS, scope: 'a"b' }), 400, "invalid_scope"],
		["another API", pairsOf({ ...FIELDS, resource: "https://other-api.example" }), 400, "invalid_target"],
		["no resource: the default audience", pairsOf({ ...FIELDS, resource: undefined }), 200, ""],
		["a refresh token", pairsOf({ ...FIELDS, grant_type: "refresh_token" }), 400, "unsupported_grant_type"],
		["a code", pairsOf({ ...FIELDS, grant_type: "authorization_code" }), 400, "unauthorized_client"],
	])("%s", async (_, fields, status, error) => {
		const { response } = await ask(await startJob(), fields);
		expect([response.status, bodyOf(response).error ?? ""]).toEqual([status, error]);
		if (status === 200) expect(bodyOf(response).scope).toBe("photos.read");
	});

	test("a client with this grant and no credentials is refused as such", async () => {
		const bench = await startJob();
		const job = bench.as.clients[JOB_ID];
		if (job) bench.as.clients.open = { ...job, client_id: "open", token_endpoint_auth_method: "none" };
		const { response, notebook } = await bench.deliver(
			post("https://as.example/token", "grant_type=client_credentials&client_id=open"),
		);
		expect([response.status, bodyOf(response).error, notebook.refusal?.check]).toEqual([
			400,
			"unauthorized_client",
			"token.client-is-confidential",
		]);
	});
});

describe("an assertion", () => {
	test("works once, and a second one has another number", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const request = await authenticated(bench.at("client"), pairsOf(FIELDS));
		expect((await bench.send(request)).status).toBe(200);
		const again = await bench.deliver(request);
		expect([again.response.status, again.notebook.refusal?.check]).toEqual([401, "assertion.unused"]);
		expect((await ask(bench)).response.status).toBe(200);
	});

	test("that fails for another reason is not used up; one that authenticates is, whatever is asked for", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const request = await authenticated(bench.at("client"), pairsOf(FIELDS));
		bench.world.clock += 60;
		expect((await bench.deliver(request)).notebook.refusal?.check).toBe("assertion.in-time");
		bench.world.clock -= 60;
		const tooMuch = { ...request, body: request.body.replace("photos.read", "photos.write") };
		expect((await bench.deliver(tooMuch)).notebook.refusal?.check).toBe("token.scope-registered");
		expect((await bench.deliver(request)).notebook.refusal?.check).toBe("assertion.unused");
	});

	test("beside a secret or a second name it is refused before it is looked at", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const request = await authenticated(bench.at("client"), pairsOf(FIELDS));
		for (const more of ["&client_secret=x", "&client_id=photo-print"]) {
			const { response, notebook } = await bench.deliver({ ...request, body: request.body + more });
			expect([response.status, bodyOf(response).error, notebook.refusal?.check]).toEqual([
				400,
				"invalid_request",
				"token.one-authentication",
			]);
		}
		expect((await bench.send({ ...request, body: `${request.body}&client_id=${JOB_ID}` })).status).toBe(200);
	});
});
