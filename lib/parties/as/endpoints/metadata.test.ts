import { describe, expect, test } from "vitest";
import { get, header, mediaType } from "../../../http/message";
import { API, bodyOf, ISSUER, startBench, withLevels } from "../../../testing/bench";
import { startOpenidBench } from "../../../testing/openid";

const OAUTH = `${ISSUER}/.well-known/oauth-authorization-server`;
const OPENID = `${ISSUER}/.well-known/openid-configuration`;
const RESOURCE = `${API}/.well-known/oauth-protected-resource`;

const read = async (url: string, settings = withLevels({})) => {
	const response = await (await startBench(settings)).send(get(url));
	expect([response.status, mediaType(response.headers)]).toEqual([200, "application/json"]);
	return bodyOf(response);
};

describe("server metadata (RFC 8414 §2)", () => {
	test("names the issuer and the endpoints, and leaves nothing out whose absence has a meaning", async () => {
		expect(await read(OAUTH)).toEqual({
			issuer: ISSUER,
			authorization_endpoint: `${ISSUER}/authorize`,
			token_endpoint: `${ISSUER}/token`,
			jwks_uri: `${ISSUER}/jwks`,
			scopes_supported: ["photos.read", "photos.write", "order", "order:items"],
			response_types_supported: ["code"],
			response_modes_supported: ["query"],
			grant_types_supported: ["authorization_code"],
			token_endpoint_auth_methods_supported: [
				"none",
				"client_secret_post",
				"client_secret_basic",
				"private_key_jwt",
				"tls_client_auth",
			],
			token_endpoint_auth_signing_alg_values_supported: ["RS256", "ES256", "Ed25519", "EdDSA"],
			code_challenge_methods_supported: ["S256"],
			authorization_response_iss_parameter_supported: true,
		});
	});

	test("the issuer is an https URL without query, fragment or slash at the end (RFC 8414 §2)", async () => {
		expect((await read(OAUTH)).issuer).toMatch(/^https:\/\/[^?#]*[^/?#]$/);
	});

	test("what a setting takes away is not promised", async () => {
		expect(await read(OAUTH, withLevels({ pkce: "off" }))).not.toHaveProperty("code_challenge_methods_supported");
		expect(await read(OAUTH, withLevels({ method: "plain" }))).toMatchObject({
			code_challenge_methods_supported: ["plain", "S256"],
		});
		expect(await read(OAUTH, withLevels({ iss: "off" }))).toMatchObject({
			authorization_response_iss_parameter_supported: false,
		});
	});

	test("no member is null or an empty list (RFC 8414 §3.2)", async () => {
		for (const url of [OAUTH, OPENID, RESOURCE])
			for (const value of Object.values(await read(url))) {
				expect(value).not.toBeNull();
				expect(value).not.toEqual([]);
			}
	});
});

test("the OpenID configuration is the same with what Discovery §3 requires besides", async () => {
	expect(await read(OPENID)).toEqual({
		...(await read(OAUTH)),
		subject_types_supported: ["public"],
		id_token_signing_alg_values_supported: ["RS256"],
		request_uri_parameter_supported: false,
	});
});

test("an OpenID Provider says in both documents that request_uri does not work (OpenID Discovery §3)", async () => {
	const bench = await startOpenidBench();
	for (const url of [OAUTH, OPENID])
		expect(bodyOf(await bench.send(get(url)))).toMatchObject({ request_uri_parameter_supported: false });
});

test("protected resource metadata names the resource and its server (RFC 9728 §2)", async () => {
	expect(await read(RESOURCE)).toEqual({
		resource: API,
		authorization_servers: [ISSUER],
		scopes_supported: ["photos.read"],
		bearer_methods_supported: ["header", "body"],
	});
});

describe("JWKS", () => {
	test("has the public members of one key and no private one", async () => {
		const { keys } = (await read(`${ISSUER}/jwks`)) as { keys: readonly Record<string, unknown>[] };
		expect(keys).toHaveLength(1);
		expect(Object.keys(keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
		expect(keys[0]).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig" });
	});

	test("does not contain the private exponent anywhere", async () => {
		const bench = await startBench();
		const { body } = await bench.send(get(`${ISSUER}/jwks`));
		for (const secret of [bench.as.key.d, bench.as.key.p, bench.as.key.q]) expect(body).not.toContain(secret);
	});
});

test.each([OAUTH, OPENID, `${ISSUER}/jwks`, RESOURCE])("%s by POST is 405 and allows GET", async (url) => {
	const response = await (await startBench()).send({ ...get(url), method: "POST" });
	expect([response.status, header(response.headers, "allow")]).toEqual([405, "GET, HEAD"]);
});

test("an OpenID Provider promises its endpoints in both documents, and no other server does", async () => {
	const bench = await startOpenidBench();
	const endpoints = { userinfo_endpoint: `${ISSUER}/userinfo`, end_session_endpoint: `${ISSUER}/end_session` };
	for (const url of [OAUTH, OPENID]) {
		expect(bodyOf(await bench.send(get(url)))).toMatchObject({ ...endpoints, scopes_supported: ["openid", "profile"] });
		expect(await read(url)).not.toHaveProperty("end_session_endpoint");
	}
});
