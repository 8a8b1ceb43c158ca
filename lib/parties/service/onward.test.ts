import { describe, expect, test } from "vitest";
import { parsePairs } from "../../http/form";
import { get, header, json } from "../../http/message";
import { bodyOf, withLevels } from "../../testing/bench";
import { type ExchangeBench, startExchange } from "../../testing/exchange";
import { recall } from "../../world/world";
import { ACCESS_TOKEN_TYPE } from "../as/token-types";
import { exchangeRequest, onwardOf, onwardRequest, readExchange } from "./onward";

const order = (token: string) => get("https://print.example/prints", [["Authorization", `Bearer ${token}`]]);

async function received(levels: Parameters<typeof withLevels>[0] = {}): Promise<ExchangeBench> {
	const bench = await startExchange(withLevels(levels));
	await bench.send(order(bench.subjectToken));
	return bench;
}

describe("a service in the middle", () => {
	test("answers later, keeps the token that it accepted, and shows its checks", async () => {
		const bench = await startExchange();
		const { response, notebook } = await bench.deliver(order(bench.subjectToken));
		expect(response.status).toBe(0);
		expect(notebook.checks.at(-1)).toMatchObject({ id: "api.scope-covers", verdict: "passed" });
		expect(onwardOf(bench.lane("service")).received).toBe(bench.subjectToken);
	});

	test("refuses at once, and keeps nothing", async () => {
		const bench = await startExchange();
		expect((await bench.send(order(bench.actorToken))).status).toBe(401);
		expect(onwardOf(bench.lane("service")).received).toBeUndefined();
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
		const request = await exchangeRequest((await received(levels)).lane("service"));
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
		const at = (await received()).lane("service");
		expect(readExchange(at, answer({}))).toBe(true);
		expect(onwardRequest(at)).toEqual(get("https://images.example/images", [["Authorization", "Bearer t"]]));
	});

	test.each([
		["no issued_token_type", answer({ issued_token_type: undefined }), "invalid_response"],
		["another issued_token_type", answer({ issued_token_type: "x" }), "invalid_response"],
		["a token that is not for use as one", answer({ token_type: "N_A" }), "invalid_response"],
		["an error", json(400, { error: "invalid_target" }), "invalid_target"],
		["no JSON", { status: 200, headers: [], body: "<" }, "invalid_response"],
		["JSON that is no object", { status: 200, headers: [], body: "null" }, "invalid_response"],
	])("not %s", async (_, response, error) => {
		const at = (await received()).lane("service");
		expect(readExchange(at, response)).toBe(false);
		expect([onwardOf(at).error, onwardOf(at).accessToken]).toEqual([error, undefined]);
	});
});

describe("the API's log", () => {
	test("is kept only where a lesson looks, and names the outermost actor", async () => {
		const bench = await received();
		const at = bench.lane("service");
		readExchange(at, await bench.send(await exchangeRequest(at)));
		await bench.send(onwardRequest(at));
		const images = bench.lane("images");
		readExchange(images, await bench.send(await exchangeRequest(images)));
		expect((await bench.send(onwardRequest(images))).status).toBe(200);
		expect(recall(bench.world, "rs", "rs").log).toEqual([
			{ sub: "ada", actor: "image-service", clientId: "image-service" },
		]);
		expect(recall(bench.world, "service", "rs").log).toBeUndefined();
	});
});
