import { describe, expect, test } from "vitest";
import { agentAt } from "@/testing/mcp";
import { get, type HeaderList, type HttpRequest, header, post } from "../../http/message";
import { addClient, authorizeUrl, type Bench, ISSUER, obtainCode, startBench, tokenRequest } from "../../testing/bench";
import { startOpenidBench } from "../../testing/openid";

const PAGE = "https://photos.example";
const EVIL = "https://evil.example";

const from = (origin: string, request: HttpRequest): HttpRequest => ({
	...request,
	headers: [...request.headers, ["Origin", origin]],
});

const question = (url: string, origin: string, headers = "authorization", method = "POST"): HttpRequest => ({
	method: "OPTIONS",
	url,
	headers: [
		["Access-Control-Request-Method", method],
		["Access-Control-Request-Headers", headers],
		["Origin", origin],
	],
	body: "",
});

const cors = (response: { readonly headers: HeaderList }) =>
	response.headers.filter(([name]) => /^(access-control|vary)/i.test(name));
const allowOf = (response: { readonly headers: HeaderList }) => header(response.headers, "access-control-allow-origin");

describe("the token endpoint", () => {
	test("lets the page of a registered client read, and what is in the challenge and the nonce", async () => {
		const bench = await startBench();
		const response = await bench.send(from(PAGE, tokenRequest(await obtainCode(bench))));
		expect([response.status, cors(response)]).toEqual([
			200,
			[
				["Access-Control-Allow-Origin", PAGE],
				["Access-Control-Expose-Headers", "WWW-Authenticate, DPoP-Nonce"],
				["Vary", "Origin"],
			],
		]);
	});

	test("and its errors", async () => {
		const response = await (await startBench()).send(from(PAGE, tokenRequest("no-code")));
		expect([response.status, allowOf(response)]).toEqual([400, PAGE]);
	});

	test("answers another page all the same, and does not let it read", async () => {
		const bench = await startBench();
		const response = await bench.send(from(EVIL, tokenRequest(await obtainCode(bench))));
		expect([response.status, cors(response)]).toEqual([200, []]);
	});

	test("says nothing of it to a program", async () => {
		const bench = await startBench();
		expect(cors(await bench.send(tokenRequest(await obtainCode(bench))))).toEqual([]);
	});

	test("a page of a client that was added later may read, a native app has none", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "spa", redirect_uris: ["https://spa.example/cb", "example.app:/cb"] });
		expect(allowOf(await bench.send(from("https://spa.example", tokenRequest("x"))))).toBe("https://spa.example");
		for (const origin of ["null", "example.app:"])
			expect(allowOf(await bench.send(from(origin, tokenRequest("x"))))).toBeUndefined();
	});

	test("a page on the loopback address may read from any port, as a redirect may go to any", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "app", redirect_uris: ["http://127.0.0.1:5000/cb", "http://localhost:5000/cb"] });
		const allowed = async (origin: string) => allowOf(await bench.send(from(origin, tokenRequest("x")))) === origin;
		for (const origin of ["http://127.0.0.1", "http://127.0.0.1:5000", "http://127.0.0.1:8", "http://localhost:5000"])
			expect(await allowed(origin), origin).toBe(true);
		for (const origin of ["https://127.0.0.1:5000", "http://[::1]:5000", "http://127.0.0.1:x", "http://localhost:8"])
			expect(await allowed(origin), origin).toBe(false);
	});

	test("is asked beforehand about Authorization and DPoP, by name", async () => {
		const bench = await startBench();
		const response = await bench.send(question(`${ISSUER}/token`, PAGE));
		expect([response.status, cors(response)]).toEqual([
			204,
			[
				["Access-Control-Allow-Origin", PAGE],
				["Access-Control-Allow-Methods", "POST"],
				["Access-Control-Allow-Headers", "Authorization, DPoP"],
				["Vary", "Origin"],
			],
		]);
		const foreign = await bench.send(question(`${ISSUER}/token`, EVIL));
		expect([foreign.status, cors(foreign)]).toEqual([405, []]);
	});
});

describe("the authorization endpoint", () => {
	test.each([
		["a request", (bench: Bench) => bench.send(from(PAGE, get(authorizeUrl())))],
		["a question", (bench: Bench) => bench.send(question(`${ISSUER}/authorize`, PAGE, "x-any", "GET"))],
		["the sign-in form", (bench: Bench) => bench.send(from(PAGE, post(`${ISSUER}/login`, "a=1")))],
		["the consent form", (bench: Bench) => bench.send(question(`${ISSUER}/consent`, PAGE))],
	])("%s is no page's to read (OAuth 2.1 §3.1)", async (_, send) => {
		expect(cors(await send(await startBench()))).toEqual([]);
	});
});

describe("public documents", () => {
	test.each(["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration", "/jwks"])(
		"%s is everybody's to read",
		async (path) => {
			const response = await (await startBench()).send(from(EVIL, get(ISSUER + path)));
			expect([response.status, allowOf(response), header(response.headers, "vary")]).toEqual([200, "*", undefined]);
		},
	);

	test("where nobody may register, no page is told that it may ask", async () => {
		const response = await (await startBench()).send(question(`${ISSUER}/register`, EVIL, "content-type"));
		expect([response.status, cors(response)]).toEqual([404, []]);
	});

	test("so is where anybody may register, with JSON", async () => {
		const bench = await agentAt("registering");
		const response = await bench.send(question(`${ISSUER}/register`, EVIL, "content-type"));
		expect(cors(response)).toEqual([
			["Access-Control-Allow-Origin", "*"],
			["Access-Control-Allow-Methods", "POST"],
			["Access-Control-Allow-Headers", "Content-Type"],
		]);
	});
});

test("userinfo and revocation are the clients' pages' to read", async () => {
	const bench = await startOpenidBench();
	for (const path of ["/userinfo", "/revoke"]) {
		expect(allowOf(await bench.send(from(PAGE, post(ISSUER + path, ""))))).toBe(PAGE);
		expect(allowOf(await bench.send(from(EVIL, post(ISSUER + path, ""))))).toBeUndefined();
		expect(allowOf(await bench.send(question(ISSUER + path, PAGE)))).toBe(PAGE);
	}
});
