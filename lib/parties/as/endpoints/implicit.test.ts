/** `response_type=token` at a server that has it (RFC 6749 §4.2): where the answer stands, and what is refused. */
import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import { get, header } from "../../../http/message";
import {
	API,
	answerOf,
	authorizeUrl,
	type Bench,
	bodyOf,
	type Change,
	callApi,
	decide,
	ISSUER,
	REDIRECT_URI,
	startBench,
	tokenRequest,
	withLevels,
} from "../../../testing/bench";
import {
	as20,
	forToken,
	fragmentOfAnswer,
	obtainTokenByRedirect,
	SPA,
	startImplicitBench,
} from "../../../testing/implicit";
import { ERROR_TEXT } from "../../../testing/text";

const ask = (bench: Bench, change: Change = {}) => bench.send(get(authorizeUrl({ ...forToken, ...change })));
const locationOf = (response: { headers: Parameters<typeof header>[0] }) => header(response.headers, "location") ?? "";

describe("a yes", () => {
	test("brings the token behind the #, and nothing in the query", async () => {
		const response = await decide(await startImplicitBench(), "allow", forToken);
		expect([response.status, header(response.headers, "cache-control")]).toEqual([303, "no-store"]);
		expect(locationOf(response).startsWith(`${REDIRECT_URI}#access_token=`)).toBe(true);
		expect(Object.keys(fragmentOfAnswer(response))).toEqual([
			"access_token",
			"token_type",
			"expires_in",
			"scope",
			"state",
		]);
		expect(fragmentOfAnswer(response)).toMatchObject({
			token_type: "Bearer",
			expires_in: "300",
			scope: "photos.read",
			state: "xyz-state",
		});
	});

	test("brings no code and no refresh token, and leaves no code at the server", async () => {
		const bench = await startImplicitBench();
		const response = await decide(bench, "allow", forToken);
		expect(locationOf(response)).not.toMatch(/code=|refresh_token/);
		expect([Object.keys(bench.as.codes), Object.keys(bench.as.tokens).length]).toEqual([[], 1]);
	});

	test("the token is about Ada and this client, and opens the API", async () => {
		const bench = await startImplicitBench();
		const token = await obtainTokenByRedirect(bench);
		const jwt = decodeJwt(token);
		expect("claims" in jwt && jwt.claims).toMatchObject({ iss: ISSUER, sub: "ada", client_id: SPA, aud: API });
		expect((await callApi(bench, token)).status).toBe(200);
	});

	test("carries iss where the server sends it", async () => {
		const bench = await startImplicitBench(withLevels({ implicit: "on" }));
		expect(fragmentOfAnswer(await decide(bench, "allow", forToken)).iss).toBe(ISSUER);
	});

	test("keeps the query of a registered address before the #", async () => {
		const bench = await startImplicitBench();
		const uri = `${REDIRECT_URI}?k=v`;
		const registered = bench.as.clients[SPA];
		if (registered) bench.as.clients[SPA] = { ...registered, redirect_uris: [uri] };
		const response = await decide(bench, "allow", { ...forToken, redirect_uri: uri });
		expect(locationOf(response).startsWith(`${uri}#access_token=`)).toBe(true);
	});
});

describe("a no stands behind the #, too (RFC 6749 §4.2.2.1)", () => {
	test("of the user", async () => {
		const response = await decide(await startImplicitBench(), "deny", forToken);
		expect(locationOf(response).startsWith(`${REDIRECT_URI}#error=access_denied`)).toBe(true);
		expect(fragmentOfAnswer(response).state).toBe("xyz-state");
	});

	test.each<[string, Change, string]>([
		["a scope that is not registered", { scope: "photos.write" }, "invalid_scope"],
		["an unknown resource", { resource: "https://evil.example" }, "invalid_target"],
		["a request object", { request: "a.b.c" }, "request_not_supported"],
	])("of the server: %s", async (_, change, error) => {
		const bench = await startImplicitBench({ ...as20, levels: { aud: "on" } });
		const answer = fragmentOfAnswer(await ask(bench, change));
		expect(answer).toMatchObject({ error, state: "xyz-state" });
		expect(answer.error_description).toMatch(ERROR_TEXT);
	});

	test("switched off in OAuth 2.0 it is unsupported_response_type", async () => {
		const response = await ask(await startImplicitBench({ ...as20, levels: { implicit: "off" } }));
		expect(fragmentOfAnswer(response)).toMatchObject({ error: "unsupported_response_type", state: "xyz-state" });
	});
});

describe("an error in the query", () => {
	test.each([
		["OAuth 2.1, switched off", () => startImplicitBench(withLevels({}))],
		["OAuth 2.1, a server that never had it", () => startBench()],
		["OAuth 2.0, a server that never had it", () => startBench(as20)],
	])("%s", async (_, start) => {
		const response = await ask(await start(), { client_id: "photo-print" });
		expect(locationOf(response)).not.toContain("#");
		expect(answerOf(response)).toMatchObject({ error: "unsupported_response_type", state: "xyz-state" });
	});

	test("a code, for which this client is not registered: unauthorized_client", async () => {
		expect(answerOf(await ask(await startImplicitBench(), { response_type: "code" })).error).toBe(
			"unauthorized_client",
		);
	});

	test.each(["code token", "token code", "Token", "id_token", "__proto__", "toString"])(
		"%s is a type that this server does not know",
		async (type) => {
			expect(answerOf(await ask(await startImplicitBench(), { response_type: type })).error).toBe(
				"unsupported_response_type",
			);
		},
	);
});

test("a client that is registered for codes gets no token: unauthorized_client, behind the #", async () => {
	const response = await ask(await startImplicitBench(), { client_id: "photo-print" });
	expect(fragmentOfAnswer(response).error).toBe("unauthorized_client");
});

test.each([
	["query", 400],
	["form_post", 400],
	["fragment", 200],
])("response_mode=%s: %i", async (response_mode, status) => {
	expect((await ask(await startImplicitBench(), { response_mode })).status).toBe(status);
});

test("PKCE cannot be asked of it: there is no code to bind", async () => {
	const bench = await startImplicitBench({ ...as20, levels: { pkce: "required" } });
	expect((await ask(bench)).status).toBe(200);
	const forCode = await bench.send(get(authorizeUrl({ code_challenge: undefined, code_challenge_method: undefined })));
	expect(answerOf(forCode).error).toBe("invalid_request");
});

test("the token endpoint knows no implicit grant", async () => {
	const bench = await startImplicitBench();
	const response = await bench.send(tokenRequest("x", { grant_type: "implicit" }));
	expect([response.status, bodyOf(response).error]).toEqual([400, "unsupported_grant_type"]);
});

describe("metadata", () => {
	const read = async (bench: Bench) =>
		bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));

	test("names the type, the mode and the grant where they are offered", async () => {
		expect(await read(await startImplicitBench())).toMatchObject({
			response_types_supported: ["code", "token"],
			response_modes_supported: ["query", "fragment"],
			grant_types_supported: ["authorization_code", "implicit"],
		});
	});

	test("and no longer where it is switched off", async () => {
		expect(await read(await startImplicitBench(withLevels({})))).toMatchObject({
			response_types_supported: ["code"],
			response_modes_supported: ["query"],
			grant_types_supported: ["authorization_code"],
		});
	});
});
