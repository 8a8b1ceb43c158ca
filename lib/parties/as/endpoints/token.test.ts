import { describe, expect, test } from "vitest";
import { parseChallenges } from "../../../http/challenge";
import { FORM_TYPE, type HeaderList, header, headerAll, mediaType } from "../../../http/message";
import {
	API,
	addClient,
	bodyOf,
	type Change,
	CLIENT_ID,
	ISSUER,
	obtainCode,
	REDIRECT_URI,
	SCOPE,
	secretOf,
	settingsOf,
	startBench,
	tokenRequest,
	withLevels,
} from "../../../testing/bench";
import { ERROR_TEXT } from "../../../testing/text";

const confidential = (clientAuth: "post" | "basic") => withLevels({ clientType: "confidential", clientAuth });
const basic = (id: string, secret: string): HeaderList => [["Authorization", `Basic ${btoa(`${id}:${secret}`)}`]];

describe("a token", () => {
	test("comes with type, a number of seconds and scope, and nothing that is null", async () => {
		const bench = await startBench();
		const response = await bench.send(tokenRequest(await obtainCode(bench)));
		expect([response.status, mediaType(response.headers)]).toEqual([200, "application/json"]);
		expect(bodyOf(response)).toEqual({
			access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
			token_type: "Bearer",
			expires_in: 300,
			scope: SCOPE,
		});
	});

	test.each(["post", "basic"] as const)("goes to a confidential client by client_secret_%s", async (how) => {
		const bench = await startBench(confidential(how));
		const secret = secretOf(bench.settings);
		const request =
			how === "post"
				? tokenRequest(await obtainCode(bench), { client_secret: secret })
				: tokenRequest(await obtainCode(bench), { client_id: undefined }, basic(CLIENT_ID, secret));
		expect((await bench.send(request)).status).toBe(200);
	});

	test("Basic: each part is form-decoded, and a colon may stand in the secret", async () => {
		const bench = await startBench();
		const secret = "a:b+c%d &=\u00fc";
		addClient(bench, { client_id: "odd:id", client_secret: secret, token_endpoint_auth_method: "client_secret_basic" });
		const code = await obtainCode(bench, { client_id: "odd:id" });
		const encode = (text: string) => new URLSearchParams([["x", text]]).toString().slice(2);
		const headers = basic(encode("odd:id"), encode(secret));
		expect((await bench.send(tokenRequest(code, { client_id: undefined }, headers))).status).toBe(200);
	});

	test("in 2.0 needs the redirect_uri of the request again: without it a required parameter is missing (RFC 6749 §5.2)", async () => {
		const bench = await startBench(settingsOf({ profile: "2.0" }));
		const code = await obtainCode(bench);
		expect(bodyOf(await bench.send(tokenRequest(code))).error).toBe("invalid_request");
		expect((await bench.send(tokenRequest(code, { redirect_uri: REDIRECT_URI }))).status).toBe(200);
	});
});

describe("every error of the authorization_code grant", () => {
	const cases: readonly (readonly [
		what: string,
		change: Change,
		headers: HeaderList,
		error: string,
		status: number,
	])[] = [
		["no grant_type", { grant_type: undefined }, [], "invalid_request", 400],
		["an unknown grant_type", { grant_type: "password" }, [], "unsupported_grant_type", 400],
		["no code", { code: undefined }, [], "invalid_request", 400],
		["an empty code", { code: "" }, [], "invalid_request", 400],
		["an unknown code", { code: "x" }, [], "invalid_grant", 400],
		["code __proto__", { code: "__proto__" }, [], "invalid_grant", 400],
		["no verifier", { code_verifier: undefined }, [], "invalid_grant", 400],
		["another verifier", { code_verifier: "b".repeat(43) }, [], "invalid_grant", 400],
		["a malformed verifier", { code_verifier: "b".repeat(42) }, [], "invalid_request", 400],
		["another redirect_uri", { redirect_uri: "https://evil.example/" }, [], "invalid_grant", 400],
		["a resource that was not authorized", { resource: "https://other-api.example" }, [], "invalid_target", 400],
		["no client", { client_id: undefined }, [], "invalid_client", 401],
		["an unknown client", { client_id: "nobody" }, [], "invalid_client", 401],
		["client __proto__", { client_id: "__proto__" }, [], "invalid_client", 401],
		["an unknown client by Basic", { client_id: undefined }, basic("nobody", "x"), "invalid_client", 401],
		["Basic that is no base64", { client_id: undefined }, [["Authorization", "Basic %%%"]], "invalid_client", 401],
		["Basic that is no UTF-8", { client_id: undefined }, basic("\u00ff\u00fe", "x"), "invalid_client", 401],
		["Basic and a secret in the body", { client_secret: "x" }, basic(CLIENT_ID, "x"), "invalid_request", 400],
		["Basic and another client_id", { client_id: "other" }, basic(CLIENT_ID, "x"), "invalid_request", 400],
	];

	test.each(cases)("%s", async (_, change, headers, error, status) => {
		const bench = await startBench();
		const response = await bench.send(tokenRequest(await obtainCode(bench), change, headers));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(bodyOf(response).error_description).toMatch(ERROR_TEXT);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(Object.keys(bodyOf(response)).sort()).toEqual(["error", "error_description"]);
		const challenges = parseChallenges(headerAll(response.headers, "www-authenticate"));
		expect(challenges).toEqual(status === 401 ? [{ scheme: "Basic", params: { realm: "as" } }] : []);
	});

	test("a repeated parameter", async () => {
		const bench = await startBench();
		const request = tokenRequest(await obtainCode(bench));
		const response = await bench.send({ ...request, body: `${request.body}&code_verifier=x` });
		expect([response.status, bodyOf(response).error]).toEqual([400, "invalid_request"]);
	});

	test("nothing, where a parameter is repeated that the server does not know (OAuth 2.1 §3.2)", async () => {
		const bench = await startBench();
		const request = tokenRequest(await obtainCode(bench));
		expect((await bench.send({ ...request, body: `${request.body}&x=1&x=2&token=1&token=2` })).status).toBe(200);
	});

	test.each(["application/json", "text/plain", ""])("a body of type %j", async (type) => {
		const bench = await startBench();
		const request = { ...tokenRequest(await obtainCode(bench)), headers: [["Content-Type", type]] as const };
		expect(bodyOf(await bench.send(request)).error).toBe("invalid_request");
	});

	test("parameters in the query count for nothing", async () => {
		const bench = await startBench();
		const request = tokenRequest(await obtainCode(bench));
		const response = await bench.send({ ...request, url: `${request.url}?${request.body}`, body: "" });
		expect([response.status, bodyOf(response).error]).toEqual([401, "invalid_client"]);
	});

	test("another client's code is invalid_grant; a client without the grant is unauthorized_client", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "other" });
		addClient(bench, { client_id: "no-grant", grant_types: [] });
		const code = await obtainCode(bench);
		expect(bodyOf(await bench.send(tokenRequest(code, { client_id: "other" }))).error).toBe("invalid_grant");
		expect(bodyOf(await bench.send(tokenRequest(code, { client_id: "no-grant" }))).error).toBe("unauthorized_client");
	});

	test.each(["optional", "guarded"] as const)("a verifier without a challenge, pkce %s", async (pkce) => {
		const bench = await startBench(withLevels({ pkce }));
		const code = await obtainCode(bench, { code_challenge: undefined, code_challenge_method: undefined });
		const response = await bench.send(tokenRequest(code));
		if (pkce === "optional") expect(response.status).toBe(200);
		else expect([response.status, bodyOf(response).error]).toEqual([400, "invalid_request"]);
	});
});

describe("a confidential client that does not prove itself: 401 with a challenge", () => {
	test.each<[string, "post" | "basic", Change, HeaderList]>([
		["no secret", "post", {}, []],
		["a wrong secret", "post", { client_secret: "guess" }, []],
		["no Authorization", "basic", {}, []],
		["a wrong secret by Basic", "basic", { client_id: undefined }, basic(CLIENT_ID, "guess")],
		["an empty secret by Basic", "basic", { client_id: undefined }, basic(CLIENT_ID, "")],
		["Bearer instead of Basic", "basic", {}, [["Authorization", "Bearer x"]]],
	])("%s", async (_, how, change, headers) => {
		const bench = await startBench(confidential(how));
		const response = await bench.send(tokenRequest(await obtainCode(bench), change, headers));
		expect([response.status, bodyOf(response).error]).toEqual([401, "invalid_client"]);
		expect(parseChallenges(headerAll(response.headers, "www-authenticate"))[0]?.scheme).toBe("Basic");
	});
});

describe("headers", () => {
	test.each([
		["2.1", undefined],
		["2.0", "no-cache"],
		["weakest", "no-cache"],
	] as const)(
		"in %s, Pragma is %s, on success and on error; Cache-Control is always no-store",
		async (profile, pragma) => {
			const bench = await startBench(settingsOf({ profile }));
			const code = await obtainCode(bench);
			const good = await bench.send(tokenRequest(code, { redirect_uri: REDIRECT_URI }));
			const bad = await bench.send(tokenRequest("x"));
			expect([good.status, bad.status]).toEqual([200, 400]);
			for (const { headers } of [good, bad]) {
				expect(headerAll(headers, "cache-control")).toEqual(["no-store"]);
				expect(header(headers, "pragma")).toBe(pragma);
			}
		},
	);

	test.each(["GET", "PUT", "HEAD", "OPTIONS"])("%s is 405 and allows POST", async (method) => {
		const bench = await startBench();
		const response = await bench.send({ ...tokenRequest("x"), method });
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
	});

	test("a form with a charset is a form", async () => {
		const bench = await startBench();
		const request = tokenRequest(await obtainCode(bench));
		const headers = [["content-type", `${FORM_TYPE}; charset=UTF-8`]] as const;
		expect((await bench.send({ ...request, headers })).status).toBe(200);
	});

	test("an address that the server does not have is 404", async () => {
		const bench = await startBench();
		for (const path of ["/tokens", "/token/", "//token", "/toString", "/__proto__"])
			expect((await bench.send({ ...tokenRequest("x"), url: `${ISSUER}${path}` })).status).toBe(404);
		expect((await bench.send({ ...tokenRequest("x"), url: `${API}/token` })).status).toBe(404);
	});
});
