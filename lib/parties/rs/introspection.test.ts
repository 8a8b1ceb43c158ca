import { describe, expect, test } from "vitest";
import { API, call, ending, OTHER_API, startAsking } from "@/testing/asking";
import { parseChallenges } from "../../http/challenge";
import { get, type HttpResponse, headerAll, json } from "../../http/message";
import { bodyOf, withLevels } from "../../testing/bench";
import { isAsking } from "../context";
import { introspected } from "./introspection";
import { introspectionRequest } from "./question";

const ADAS = ["harbour.jpg", "lighthouse.jpg", "letter.jpg"];
const formats = ["jwt", "opaque"] as const;
const challengeOf = (response: HttpResponse) => parseChallenges(headerAll(response.headers, "www-authenticate"));

describe.each(formats)("a token: %s", (tokenFormat) => {
	test("opens the API that asks until it is revoked", async () => {
		const bench = await startAsking(withLevels({ tokenFormat }));
		const before = await call(bench);
		expect([before.status, bodyOf(before)]).toEqual([200, { photos: ADAS }]);
		await bench.send(ending(bench));
		const after = await call(bench);
		expect(after.status).toBe(401);
		expect(challengeOf(after)[0]?.params).toMatchObject({ error: "invalid_token" });
	});

	test("at the API that does not ask, only a JWT works, and revoked as well", async () => {
		const bench = await startAsking(withLevels({ tokenFormat }));
		const expected = tokenFormat === "jwt" ? 200 : 401;
		expect((await call(bench, OTHER_API)).status).toBe(expected);
		await bench.send(ending(bench));
		expect((await call(bench, OTHER_API)).status).toBe(expected);
	});
});

test("a revoked JWT opens the API that does not ask until exp, and not longer", async () => {
	const bench = await startAsking();
	await bench.send(ending(bench));
	const [record] = Object.values(bench.as.tokens);
	bench.world.clock = (record?.expiresAt ?? 0) - 1;
	expect((await call(bench, OTHER_API)).status).toBe(200);
	bench.world.clock += 1;
	expect((await call(bench, OTHER_API)).status).toBe(401);
});

test("with introspection off the first API is like the other one, and its record names what it leaves out", async () => {
	const bench = await startAsking(withLevels({ introspection: "off" }));
	await bench.send(ending(bench));
	const { response, notebook } = await bench.deliver(
		get(`${API}/photos`, [["Authorization", `Bearer ${bench.token}`]]),
	);
	expect(response.status).toBe(200);
	expect(notebook.checks.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual([
		"api.introspection-answered",
		"api.introspected-active",
	]);
});

test("a call without a token, or with two, is refused before anybody is asked", async () => {
	const bench = await startAsking();
	const bearer = ["Authorization", "Bearer x"] as const;
	for (const [headers, status] of [
		[[], 401],
		[[bearer, bearer], 400],
	] as const) {
		const { answer } = await bench.network.begin(get(`${API}/photos`, headers));
		expect(answer).toMatchObject({ status });
	}
	const { answer } = await bench.network.begin(get(`${API}/photos`, [bearer]));
	expect(isAsking(answer) && [answer.ask?.url, answer.next]).toEqual(["https://as.example/introspect", "introspected"]);
	expect((await bench.send(get(`${API}/nowhere`, [bearer]))).status).toBe(404);
});

describe("what the API does with an answer", () => {
	const good = { active: true, iss: "https://as.example", aud: API, scope: "photos.read", sub: "ada", exp: 9e9 };
	const judged = async (said: HttpResponse) => {
		const bench = await startAsking();
		const request = get(`${API}/photos`, [["Authorization", `Bearer ${bench.token}`]]);
		const at = bench.at("rs");
		const response = await introspected({ request, about: {}, asked: get(""), response: said }, at);
		if (isAsking(response)) throw new Error("It asks once");
		return { response, refused: at.notebook.refusal };
	};

	test("the photos of the user that the server names, not of the one in the token", async () => {
		expect(bodyOf((await judged(json(200, good))).response)).toEqual({ photos: ADAS });
		expect(bodyOf((await judged(json(200, { ...good, sub: "eve" }))).response)).toEqual({ photos: [] });
	});

	test.each<[string, HttpResponse, number, string]>([
		["active: false", json(200, { active: false }), 401, "api.introspected-active"],
		["active: false with everything else", json(200, { ...good, active: false }), 401, "api.introspected-active"],
		["active without an issuer", json(200, { ...good, iss: undefined }), 401, "api.issuer-expected"],
		["active for another API", json(200, { ...good, aud: OTHER_API }), 401, "api.audience-mine"],
		["active and expired", json(200, { ...good, exp: 1 }), 401, "api.not-expired"],
		["active with a small scope", json(200, { ...good, scope: "photos.write" }), 403, "api.scope-covers"],
		["active as a text", json(200, { ...good, active: "true" }), 503, "api.introspection-answered"],
		["an error", json(401, { error: "invalid_client" }), 503, "api.introspection-answered"],
		["a yes with another status", json(500, good), 503, "api.introspection-answered"],
		["a list", json(200, [good]), 503, "api.introspection-answered"],
		["null", json(200, null), 503, "api.introspection-answered"],
		["no JSON", { status: 200, headers: [], body: "<p>active</p>" }, 503, "api.introspection-answered"],
		["nothing", { status: 0, headers: [], body: "" }, 503, "api.introspection-answered"],
	])("%s", async (_, said, status, check) => {
		const { refused, response } = await judged(said);
		expect([response.status, refused?.check]).toEqual([status, check]);
		expect(response.body).not.toContain('photos":');
		expect(challengeOf(response)).toHaveLength(status === 503 ? 0 : 1);
	});
});

test("the question carries the token as it came, and the API's own credentials", async () => {
	const bench = await startAsking();
	const odd = "a+b/c&d=%20";
	const request = introspectionRequest(odd, bench.at("rs"));
	expect(new URLSearchParams(request.body).get("token")).toBe(odd);
	expect(request).toMatchObject({ method: "POST", url: "https://as.example/introspect" });
});
