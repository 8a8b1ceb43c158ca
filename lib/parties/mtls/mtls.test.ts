/** RFC 8705 §3 from end to end: what is shown at the token endpoint stands in the token, and only that opens the API. */
import { X509Certificate } from "node:crypto";
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../crypto/bytes";
import { jobCertificate, mallorysCertificate } from "../../crypto/certificates";
import { base64 } from "../../crypto/text-forms";
import { connectedWith } from "../../http/connection";
import { formatPairs } from "../../http/form";
import { get, type HttpRequest, header, post } from "../../http/message";
import { API, type Bench, bodyOf, CLIENT_ID, ISSUER, startBench, withLevels } from "../../testing/bench";
import type { Levels } from "../../vocabulary/controls";
import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import { introspectionRequest } from "../rs/question";

const API_CALLER = { id: "photo-api", secret: "s", resource: API };
/** As Node and OpenSSL compute it. */
const thumbprintOf = (certificate: string) =>
	Buffer.from(
		new X509Certificate(Buffer.from(certificate, "base64")).fingerprint256.replaceAll(":", ""),
		"hex",
	).toString("base64url");

async function start(levels: Partial<Levels> = {}, client: Partial<Registration> = {}): Promise<Bench> {
	const bench = await startBench(withLevels({ sender: "mtls", ...levels }));
	const { world } = bench;
	const as = recall(world, "as", "as");
	const known = as.clients[CLIENT_ID] as Registration;
	const registered = { ...known, token_endpoint_auth_method: "client_secret_post", client_secret: "s" } as const;
	const clients = { [CLIENT_ID]: { ...registered, grant_types: ["client_credentials"], ...client } };
	world.memory.as = {
		...as,
		clients,
		grantTypes: ["client_credentials"],
		mtls: true,
		apis: { [API_CALLER.id]: API_CALLER },
	};
	world.memory.rs = { ...recall(world, "rs", "rs"), mtls: true };
	return bench;
}

const shown = (request: HttpRequest, certificate?: string): HttpRequest =>
	certificate === undefined ? request : { ...request, tls: connectedWith(certificate) };

const ask = (bench: Bench, certificate?: string, resource = API) =>
	bench.send(
		shown(
			post(
				`${ISSUER}/token`,
				formatPairs([
					["grant_type", "client_credentials"],
					["client_id", CLIENT_ID],
					["client_secret", "s"],
					["scope", "photos.read"],
					["resource", resource],
				]),
			),
			certificate,
		),
	);

const callWith = (token: string, certificate?: string) =>
	shown(get(`${API}/photos`, [["Authorization", `Bearer ${token}`]]), certificate);

async function tokenFor(bench: Bench, certificate?: string): Promise<string> {
	return String(bodyOf(await ask(bench, certificate)).access_token);
}

describe("the token endpoint", () => {
	test("puts the thumbprint of the certificate into the token, which stays of the type Bearer", async () => {
		const response = await ask(await start(), jobCertificate);
		expect(bodyOf(response)).toMatchObject({ token_type: "Bearer" });
		const { cnf } = decodeJwt(String(bodyOf(response).access_token));
		expect(cnf).toEqual({ "x5t#S256": thumbprintOf(jobCertificate) });
	});

	test("binds to whatever was shown: the certificate is none of the credentials here", async () => {
		const { cnf } = decodeJwt(await tokenFor(await start(), mallorysCertificate));
		expect(cnf).toEqual({ "x5t#S256": thumbprintOf(mallorysCertificate) });
	});

	test("binds nothing where nothing was shown, and refuses a client that said it always shows one", async () => {
		expect(decodeJwt(await tokenFor(await start()))).not.toHaveProperty("cnf");
		const refused = await ask(await start({}, { tls_client_certificate_bound_access_tokens: true }));
		expect([refused.status, bodyOf(refused).error]).toEqual([400, "invalid_request"]);
	});

	test("binds nothing where that is switched off", async () => {
		expect(decodeJwt(await tokenFor(await start({ sender: "off" }), jobCertificate))).not.toHaveProperty("cnf");
	});
});

describe("the API", () => {
	test.each([
		["the same certificate", jobCertificate, 200],
		["another one", mallorysCertificate, 401],
		["none", undefined, 401],
	] as const)("%s", async (_, certificate, status) => {
		const bench = await start();
		const response = await bench.send(callWith(await tokenFor(bench, jobCertificate), certificate));
		expect(response.status).toBe(status);
		if (status === 401) expect(header(response.headers, "www-authenticate")).toContain('error="invalid_token"');
	});

	test("takes a token that is bound to nothing as what it is", async () => {
		const bench = await start();
		expect((await bench.send(callWith(await tokenFor(bench)))).status).toBe(200);
	});

	test("looks at the token first, then at the certificate, then at the scope", async () => {
		const bench = await start({}, { scope: "photos.write photos.read" });
		const { notebook } = await bench.deliver(callWith(await tokenFor(bench, jobCertificate), jobCertificate));
		expect(notebook.checks.slice(-3).map(({ id }) => id)).toEqual([
			"api.claims-complete",
			"mtls.certificate-bound",
			"api.scope-covers",
		]);
	});
});

describe("introspection (RFC 8705 §3.2)", () => {
	test.each([
		["the same certificate", jobCertificate, undefined],
		["another one", mallorysCertificate, "mtls.certificate-bound"],
		["none", undefined, "mtls.certificate-bound"],
	] as const)("an opaque token with %s", async (_, certificate, check) => {
		const bench = await start({ tokenFormat: "opaque" });
		const { id, secret } = API_CALLER;
		bench.world.memory.rs = {
			...recall(bench.world, "rs", "rs"),
			introspection: { endpoint: `${ISSUER}/introspect`, id, secret },
		};
		const token = await tokenFor(bench, jobCertificate);
		const question = introspectionRequest(token, bench.at("rs"));
		expect(header(question.headers, "authorization")).toBe(`Basic ${base64(utf8(`${id}:${secret}`))}`);
		expect(bodyOf(await bench.send(question))).toMatchObject({
			active: true,
			cnf: { "x5t#S256": thumbprintOf(jobCertificate) },
			token_type: "Bearer",
		});
		const { response, notebook } = await bench.deliver(callWith(token, certificate));
		const refused = notebook.refusal;
		expect([refused?.check, response.status]).toEqual([check, check ? 401 : 200]);
	});
});

test("metadata says so where it is switched on, and nothing where it is not (RFC 8705 §3.3, RFC 9728 §2)", async () => {
	const urls = [`${ISSUER}/.well-known/oauth-authorization-server`, `${API}/.well-known/oauth-protected-resource`];
	for (const [sender, said] of [
		["mtls", true],
		["off", undefined],
	] as const) {
		const bench = await start({ sender });
		for (const url of urls)
			expect(bodyOf(await bench.send(get(url))).tls_client_certificate_bound_access_tokens).toBe(said);
	}
	const plain = await startBench(withLevels({ sender: "mtls" }));
	expect(bodyOf(await plain.send(get(urls[0] ?? "")))).not.toHaveProperty("tls_client_certificate_bound_access_tokens");
});
