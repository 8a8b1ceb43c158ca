/** `oauth4webapi` as a program that acts as itself, in each way of authenticating that it supports. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { JOB_ID, jobSettings, startJob } from "@/testing/service-client";
import { type ClientJwk, clientDemonstrationKey, demonstrationKey, type RsaKey } from "../crypto/keys";
import { API, type Bench, ISSUER } from "../testing/bench";
import { discover, fetchThrough } from "../testing/oracle";
import type { LevelOf } from "../vocabulary/controls";

const client: oauth.Client = { client_id: JOB_ID };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

const secretOf = ({ as }: Bench) => as.clients[JOB_ID]?.client_secret ?? "";

async function keyOf({ kid, ...jwk }: RsaKey): Promise<oauth.PrivateKey> {
	const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
	return { kid, key: await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["sign"]) };
}

type AuthOf = (bench: Bench) => oauth.ClientAuth | Promise<oauth.ClientAuth>;

const ways: readonly (readonly [LevelOf<"clientAuth">, AuthOf])[] = [
	["post", (bench) => oauth.ClientSecretPost(secretOf(bench))],
	["basic", (bench) => oauth.ClientSecretBasic(secretOf(bench))],
	["private_key_jwt", async () => oauth.PrivateKeyJwt(await keyOf(clientDemonstrationKey))],
];

async function ask(bench: Bench, auth: oauth.ClientAuth, parameters: Record<string, string> = {}) {
	const as = await discover(bench);
	const asked = { scope: "photos.read", resource: API, ...parameters };
	const response = await oauth.clientCredentialsGrantRequest(as, client, auth, asked, fetchThrough(bench));
	return oauth.processClientCredentialsResponse(as, client, response);
}

describe.each(ways)("%s", (way, authOf) => {
	test.each(["2.0", "2.1"] as const)("gets a token in %s, and the API takes it", async (profile) => {
		const bench = await startJob(jobSettings(way, { profile }));
		const tokens = await ask(bench, await authOf(bench));
		expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 300, scope: "photos.read" });
		expect(tokens).not.toHaveProperty("refresh_token");
		const request = new Request(`${API}/photos`, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
		const as = await discover(bench);
		const claims = await oauth.validateJwtAccessToken(as, request, API, fetchThrough(bench));
		expect(claims).toMatchObject({ iss: ISSUER, aud: API, sub: JOB_ID, client_id: JOB_ID });
	});

	test("a scope that is not registered is invalid_scope", async () => {
		const bench = await startJob(jobSettings(way));
		await expect(ask(bench, await authOf(bench), { scope: "photos.write" })).rejects.toMatchObject({
			code: oauth.RESPONSE_BODY_ERROR,
			error: "invalid_scope",
			status: 400,
		});
	});

	test("where another way is registered, it is invalid_client with a challenge", async () => {
		const other = ways.find(([one]) => one !== way)?.[0] ?? "post";
		const bench = await startJob(jobSettings(way));
		const auth = await authOf(bench);
		await expect(ask(await startJob(jobSettings(other)), auth)).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
		});
	});
});

describe("assertions that the oracle makes", () => {
	const refusal = { code: oauth.WWW_AUTHENTICATE_CHALLENGE, status: 401 };

	const ALGORITHMS = ["RS256", "ES256", "Ed25519", "EdDSA"] as const;

	test("the metadata says how they may be signed", async () => {
		expect(await discover(await startJob())).toMatchObject({
			token_endpoint_auth_methods_supported: expect.arrayContaining(["private_key_jwt"]),
			token_endpoint_auth_signing_alg_values_supported: ALGORITHMS,
		});
	});

	/** Archive Job with a key of its own, which it has registered. */
	async function startWith(alg: string) {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const pair = await oauth.generateKeyPair(alg === "EdDSA" ? "Ed25519" : alg, { extractable: true });
		const jwk = { ...(await crypto.subtle.exportKey("jwk", pair.publicKey)), kid: "own" } as unknown as ClientJwk;
		const registered = bench.as.clients[JOB_ID];
		if (registered) bench.as.clients[JOB_ID] = { ...registered, jwks: { keys: [jwk] } };
		const auth = oauth.PrivateKeyJwt(
			{ key: pair.privateKey, kid: "own" },
			{ [oauth.modifyAssertion]: (header) => void Object.assign(header, { alg }) },
		);
		return { bench, auth };
	}

	test.each(ALGORITHMS)("with a registered key for %s they are accepted", async (alg) => {
		const { bench, auth } = await startWith(alg);
		await expect(ask(bench, auth)).resolves.toHaveProperty("access_token");
		// Each has a number of its own.
		await expect(ask(bench, auth)).resolves.toHaveProperty("access_token");
	});

	test.each(ALGORITHMS)("with the key of somebody else for %s they are refused", async (alg) => {
		const [own, other] = [await startWith(alg), await startWith(alg)];
		await expect(ask(own.bench, other.auth)).rejects.toMatchObject(refusal);
	});

	test.each(["ES384", "PS256"])(
		"with a registered key for %s they are refused: the server does not take that",
		async (alg) => {
			const { bench, auth } = await startWith(alg);
			await expect(ask(bench, auth)).rejects.toMatchObject(refusal);
		},
	);

	test.each<
		[
			string,
			(
				header: Record<string, oauth.JsonValue | undefined>,
				claims: Record<string, oauth.JsonValue | undefined>,
			) => void,
		]
	>([
		["for the token endpoint", (_, claims) => void Object.assign(claims, { aud: `${ISSUER}/token` })],
		["for two servers", (_, claims) => void Object.assign(claims, { aud: [ISSUER, "https://evil-as.example"] })],
		["of another client", (_, claims) => void Object.assign(claims, { iss: "photo-print" })],
		["without an end", (_, claims) => void delete claims.exp],
		["without a number", (_, claims) => void delete claims.jti],
		["with the type of an access token", (header) => void Object.assign(header, { typ: "at+jwt" })],
		["with an unknown key", (header) => void Object.assign(header, { kid: "x" })],
	])("%s are refused", async (_, change) => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const auth = oauth.PrivateKeyJwt(await keyOf(clientDemonstrationKey), { [oauth.modifyAssertion]: change });
		await expect(ask(bench, auth)).rejects.toMatchObject(refusal);
	});

	test("without a key id they are accepted, since one key is registered", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const { key } = (await keyOf(clientDemonstrationKey)) as { key: CryptoKey };
		await expect(ask(bench, oauth.PrivateKeyJwt(key))).resolves.toHaveProperty("access_token");
	});

	test("with another key they are refused", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const auth = oauth.PrivateKeyJwt(await keyOf({ ...demonstrationKey, kid: clientDemonstrationKey.kid }));
		await expect(ask(bench, auth)).rejects.toMatchObject(refusal);
	});

	test("each works once", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const auth = oauth.PrivateKeyJwt(await keyOf(clientDemonstrationKey), {
			[oauth.modifyAssertion]: (_, claims) => void Object.assign(claims, { jti: "always-the-same" }),
		});
		await expect(ask(bench, auth)).resolves.toHaveProperty("access_token");
		await expect(ask(bench, auth)).rejects.toMatchObject(refusal);
	});
});
