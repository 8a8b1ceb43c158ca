import { describe, expect, test } from "vitest";
import { withQuery } from "../../http/form";
import { get, header } from "../../http/message";
import { API, type Bench, bodyOf, startBench, withLevels } from "../../testing/bench";
import { passwordOn, passwordTokenRequest, startPasswordBench } from "../../testing/password-bench";
import { recall } from "../../world/world";
import { addressWithToken, readBearerMethods } from "./query-token";
import { sessionOf } from "./session";

const METADATA = `${API}/.well-known/oauth-protected-resource`;

/** A world with a token in it, and an API that takes tokens in the query where `takes` says so. */
async function start(queryToken: "accept" | "ignore", takes = true) {
	const bench = await startPasswordBench({ ...passwordOn, levels: { ...passwordOn.levels, queryToken } });
	if (takes) bench.world.memory.rs = { ...recall(bench.world, "rs", "rs"), takesQuery: true };
	const token = String(bodyOf(await bench.send(passwordTokenRequest())).access_token);
	return { bench, token };
}

const call = (bench: Bench, token: string, headers: readonly (readonly [string, string])[] = []) =>
	bench.send(get(withQuery(`${API}/photos`, [["access_token", token]]), headers));

describe("a token in the query", () => {
	test("counts at an API that takes it there, and only as the one token of a call (RFC 6750 §2)", async () => {
		const { bench, token } = await start("accept");
		expect((await call(bench, token)).status).toBe(200);
		const both = await call(bench, token, [["Authorization", `Bearer ${token}`]]);
		expect([both.status, bodyOf(both).error]).toEqual([400, "invalid_request"]);
		expect(bodyOf(await bench.send(get(METADATA))).bearer_methods_supported).toEqual(["header", "body", "query"]);
	});

	test.each([
		["an API that ignores it", "ignore", true],
		["an API that never took it", "accept", false],
	] as const)("is none at %s: 401 without an error (OAuth 2.1 §5.1)", async (_, level, takes) => {
		const { bench, token } = await start(level, takes);
		const response = await call(bench, token);
		expect(response.status).toBe(401);
		expect(header(response.headers, "www-authenticate")).not.toContain("error");
		expect((await call(bench, token, [["Authorization", `Bearer ${token}`]])).status).toBe(200);
		expect(bodyOf(await bench.send(get(METADATA))).bearer_methods_supported).toEqual(["header", "body"]);
	});
});

describe("the address that a client links to", () => {
	test.each([
		["accept", `${API}/photos?access_token=t`],
		["ignore", undefined],
	] as const)("with an API at %s", async (level, expected) => {
		const { bench } = await start(level);
		const at = bench.at("client");
		await readBearerMethods(at);
		expect(addressWithToken(at)).toBeUndefined();
		sessionOf(at).accessToken = "t";
		expect(addressWithToken(at)).toBe(expected);
	});

	test("is not there at a client that never asked", async () => {
		const bench = await startBench(withLevels({ queryToken: "accept" }));
		sessionOf(bench.at("client")).accessToken = "t";
		expect(addressWithToken(bench.at("client"))).toBeUndefined();
	});
});

test("pages with a program of their own lie beside those that the client makes", async () => {
	const bench = await startBench();
	const open = async (path: string) => (await bench.send(get(`https://photos.example${path}`))).status;
	expect([await open("/slides"), await open("/connect")]).toEqual([404, 303]);
	bench.world.memory.client = { ...recall(bench.world, "client", "client"), scriptPages: { "/slides": "<p>" } };
	expect([await open("/slides"), await open("/connect"), await open("/toString")]).toEqual([200, 303, 404]);
});
