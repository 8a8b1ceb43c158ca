import { describe, expect, test } from "vitest";
import { formatPairs, parsePairs } from "../../http/form";
import { get, header, post } from "../../http/message";
import { API, type Bench, bodyOf, ISSUER, PASSWORD, secretOf, startBench, withLevels } from "../../testing/bench";
import { defaultSettings } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { firstLink, readForms } from "../browser/forms";
import { forgetCredentials, keepCredentials, passwordRequest, SIGN_IN_PATH, signInPage } from "./password";

const URL_OF_FORM = `https://photos.example${SIGN_IN_PATH}`;
const typed = post(
	URL_OF_FORM,
	formatPairs([
		["username", "ada"],
		["password", PASSWORD],
	]),
);

async function start(settings = defaultSettings): Promise<Bench> {
	const bench = await startBench(settings);
	bench.world.memory.client = { ...recall(bench.world, "client", "client"), asksPassword: true };
	return bench;
}

describe("the client's form", () => {
	test("asks for user name and password, and sends them to the client itself", async () => {
		const bench = await start();
		const response = await bench.send(get(URL_OF_FORM));
		expect(response.status).toBe(200);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(readForms(response.body)[0]).toMatchObject({ action: SIGN_IN_PATH, fields: ["username", "password"] });
		expect((await bench.network.deliver(typed)).response.status).not.toBe(0);
		const other = await bench.send({ ...get(URL_OF_FORM), method: "PUT" });
		expect([other.status, header(other.headers, "allow")]).toEqual([405, "GET, HEAD, POST"]);
	});

	test("is where the front page leads, where there is one", async () => {
		const front = get("https://photos.example/");
		expect(firstLink((await (await start()).send(front)).body)).toBe(SIGN_IN_PATH);
		expect(firstLink((await (await startBench()).send(front)).body)).toBe("/connect");
	});

	test("does not exist at a client that leaves passwords to the server", async () => {
		const bench = await startBench();
		for (const request of [get(URL_OF_FORM), typed]) expect((await bench.send(request)).status).toBe(404);
	});

	test("says what went wrong, escaped, and never repeats what was typed", async () => {
		const at = (await startBench()).at("client");
		expect(signInPage(at, "<b>").body).toContain("&lt;b&gt;");
		expect(signInPage(at, "x").body).not.toContain(PASSWORD);
	});
});

describe("the token request", () => {
	const sent = async (settings = defaultSettings) => {
		const bench = await start(settings);
		keepCredentials(bench.at("client"), typed);
		const { url, headers, body } = await passwordRequest(bench.at("client"));
		return { url, headers, form: Object.fromEntries(parsePairs(body)) };
	};
	const usual = { grant_type: "password", username: "ada", password: PASSWORD, scope: "photos.read" };

	test("has what RFC 6749 §4.3.2 names, the client, and the API where the audience is on", async () => {
		const { url, form } = await sent(withLevels({ aud: "off" }));
		expect([url, form]).toEqual([`${ISSUER}/token`, { ...usual, client_id: "photo-print" }]);
		expect((await sent()).form).toMatchObject({ ...usual, resource: API });
	});

	test.each(["post", "basic"] as const)("of a confidential client authenticates, by %s", async (clientAuth) => {
		const settings = withLevels({ clientType: "confidential", clientAuth });
		const { headers, form } = await sent(settings);
		expect(form.client_secret).toBe(clientAuth === "post" ? secretOf(settings) : undefined);
		expect(header(headers, "authorization") !== undefined).toBe(clientAuth === "basic");
	});

	test("needs credentials: without them the server has nothing to check", async () => {
		const bench = await start();
		bench.world.memory.as = { ...bench.as, grantTypes: ["password"] };
		const registered = bench.as.clients["photo-print"];
		if (registered) bench.as.clients["photo-print"] = { ...registered, grant_types: ["password"] };
		expect(bodyOf(await bench.send(await passwordRequest(bench.at("client"))))).toMatchObject({
			error: "invalid_request",
		});
	});
});

test("what was forgotten is nowhere in the client's memory", async () => {
	const bench = await start();
	keepCredentials(bench.at("client"), typed);
	expect(JSON.stringify(bench.world.memory.client)).toContain(PASSWORD);
	forgetCredentials(bench.at("client"));
	expect(JSON.stringify(bench.world.memory.client)).not.toContain(PASSWORD);
});
