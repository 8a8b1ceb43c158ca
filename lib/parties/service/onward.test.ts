import { describe, expect, test } from "vitest";
import { parsePairs } from "../../http/form";
import { get, header, json } from "../../http/message";
import { bodyOf, withLevels } from "../../testing/bench";
import { startExchange } from "../../testing/exchange";
import { ACCESS_TOKEN_TYPE } from "../../vocabulary/token-exchange";
import { recall } from "../../world/world";
import { exchangedToken, exchangeRequest, onwardOf, onwardRequest } from "./onward";

const order = (token: string) => get("https://print.example/prints", [["Authorization", `Bearer ${token}`]]);

describe("a service in the middle", () => {
	test("accepts a call, shows its checks, and goes on with the token that came", async () => {
		const bench = await startExchange();
		const { answer, notebook } = await bench.network.begin(order(bench.subjectToken));
		expect(notebook.checks.at(-1)).toMatchObject({ id: "api.scope-covers", verdict: "passed" });
		expect(answer).toEqual({ next: "onward", about: { received: bench.subjectToken } });
	});

	test("refuses at once", async () => {
		const bench = await startExchange();
		expect((await bench.send(order(bench.actorToken))).status).toBe(401);
	});

	test("asks, calls onward and answers, at a network by itself: two services and an API in a row", async () => {
		const bench = await startExchange();
		const response = await bench.send(order(bench.subjectToken));
		expect([response.status, bodyOf(response)]).toEqual([
			201,
			{ prints: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] },
		]);
		expect(recall(bench.world, "rs", "rs").log).toEqual([
			{ sub: "ada", actor: "image-service", clientId: "image-service" },
		]);
		expect(recall(bench.world, "service", "rs").log).toBeUndefined();
	});

	test("two calls at once do not get each other's token", async () => {
		const bench = await startExchange();
		const at = bench.lane("service");
		const asked = await Promise.all(["one", "two"].map((received) => exchangeRequest(at, received)));
		expect(asked.map(({ body }) => new Map(parsePairs(body)).get("subject_token"))).toEqual(["one", "two"]);
	});

	test("says that it could not go on where the server gives it no token", async () => {
		const bench = await startExchange();
		bench.world.memory.as = { ...bench.as, exchange: {} };
		const response = await bench.send(order(bench.subjectToken));
		expect([response.status, bodyOf(response)]).toEqual([502, { error: "onward_call_failed" }]);
	});

	test("has its own paths and metadata, and the API has none of them", async () => {
		const bench = await startExchange();
		const metadata = await bench.send(get("https://print.example/.well-known/oauth-protected-resource"));
		expect(bodyOf(metadata)).toMatchObject({ resource: "https://print.example", scopes_supported: ["prints.create"] });
		for (const url of ["https://print.example/photos", "https://api.example/prints"])
			expect((await bench.send(get(url))).status).toBe(404);
	});

	test("an API that calls nobody is not asked to", async () => {
		const bench = await startExchange();
		expect(() => onwardOf(bench.lane("rs"))).toThrow("calls nobody");
	});
});

describe("its request", () => {
	const namesOf = async (levels: Parameters<typeof withLevels>[0]) => {
		const bench = await startExchange(withLevels(levels));
		const request = await exchangeRequest(bench.lane("service"), bench.subjectToken);
		return { request, names: parsePairs(request.body).map(([name]) => name) };
	};

	test("goes to the endpoint that the metadata names, with both tokens", async () => {
		const { request, names } = await namesOf({});
		expect(request.url).toBe("https://as.example/token");
		expect(names).toEqual([
			..."grant_type subject_token subject_token_type actor_token actor_token_type".split(" "),
			..."resource scope client_id client_secret".split(" "),
		]);
	});

	test("has no actor token where it does not ask for delegation", async () => {
		const { names } = await namesOf({ actor: "impersonation" });
		expect(names.filter((name) => name.startsWith("actor"))).toEqual([]);
	});

	test("signs for itself with private_key_jwt, and shows a certificate with tls_client_auth", async () => {
		expect((await namesOf({ clientAuth: "private_key_jwt" })).names.slice(-2)).toEqual([
			"client_assertion_type",
			"client_assertion",
		]);
		const { request } = await namesOf({ clientAuth: "tls_client_auth" });
		expect(request.tls).toEqual({ clientSubject: "CN=print-service,O=Example" });
		expect(JSON.stringify(request.headers)).not.toContain("CN=");
	});

	test("puts the secret into the header with basic", async () => {
		const { request, names } = await namesOf({ clientAuth: "basic" });
		expect(header(request.headers, "authorization")).toMatch(/^Basic /);
		expect(names).not.toContain("client_secret");
	});
});

describe("the answer that it takes", () => {
	const answer = (change: object) =>
		json(200, { access_token: "t", token_type: "Bearer", issued_token_type: ACCESS_TOKEN_TYPE, ...change });

	test("a bearer token that is an access token", async () => {
		expect(exchangedToken(answer({}))).toBe("t");
		const at = (await startExchange()).lane("service");
		expect(onwardRequest(at, "t")).toEqual(get("https://images.example/images", [["Authorization", "Bearer t"]]));
	});

	test.each([
		["no issued_token_type", answer({ issued_token_type: undefined })],
		["another issued_token_type", answer({ issued_token_type: "x" })],
		["a token that is not for use as one", answer({ token_type: "N_A" })],
		["an error", json(400, { error: "invalid_target" })],
		["no JSON", { status: 200, headers: [], body: "<" }],
		["JSON that is no object", { status: 200, headers: [], body: "null" }],
	])("not %s", (_, response) => {
		expect(exchangedToken(response)).toBeUndefined();
	});
});
