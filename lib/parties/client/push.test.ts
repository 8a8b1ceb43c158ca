/** A client that pushes, played as a whole through the network alone: nobody but the person and their browser acts. */
import { describe, expect, test } from "vitest";
import { browserMemory, CLIENT_ORIGIN, lanes } from "../../cast/cast";
import { parsePairs, queryOf } from "../../http/form";
import { get, type HttpRequest, header } from "../../http/message";
import { CLIENT_ID, ISSUER, REDIRECT_URI, rightPassword, secretOf } from "../../testing/bench";
import { startParBench } from "../../testing/par";
import { personAt } from "../../testing/person";
import type { Levels } from "../../vocabulary/controls";
import { recall } from "../../world/world";

const CONNECT = `${CLIENT_ORIGIN}/connect`;
const pairs = (list: ReturnType<typeof parsePairs>) => Object.fromEntries(list);

async function start(par: Levels["par"] = "optional", more: Partial<Levels> = {}) {
	const bench = await startParBench(par, more);
	const browser = browserMemory();
	const clientMemory = () => recall(bench.world, "client", "client");
	return { bench, clientMemory, ...personAt(bench.network, () => browser) };
}

/** What the client sends before it answers. */
async function pushOf({ bench }: Awaited<ReturnType<typeof start>>): Promise<HttpRequest | undefined> {
	const { answer } = await bench.network.begin(get(CONNECT));
	return "ask" in answer ? answer.ask : undefined;
}

describe.each([
	["optional", {}],
	["required", {}],
	["required", { clientType: "confidential", clientAuth: "post" }],
	["required", { clientType: "confidential", clientAuth: "basic" }],
	["required", { clientType: "confidential", clientAuth: "private_key_jwt" }],
	["required", { clientType: "confidential", clientAuth: "tls_client_auth" }],
] as const)("PAR %s, %o", (par, more) => {
	test("from the click to the photos", async () => {
		const { go, press, browser, bench } = await start(par, more);
		await go(CONNECT);
		await press(rightPassword);
		const back = await press([["decision", "allow"]], REDIRECT_URI);
		expect(Object.keys(pairs(queryOf(back)))).toEqual(["code", "state", "iss"]);
		await go(back);
		expect(browser().page?.html).toContain("harbour.jpg");
		expect(Object.values(bench.as.pushed ?? {})).toMatchObject([{ clientId: CLIENT_ID, uses: 1 }]);
		const visited = browser().history.filter((url) => url.startsWith(`${ISSUER}/authorize`));
		expect(visited.map((url) => Object.keys(pairs(queryOf(url))))).toEqual([["client_id", "request_uri"]]);
	});

	test("client_id stands in the pushed request, once (RFC 9126 §2.1)", async () => {
		const request = await pushOf(await start(par, more));
		const named = parsePairs(request?.body ?? "").filter(([name]) => name === "client_id");
		expect(named).toEqual([["client_id", CLIENT_ID]]);
	});
});

test("what is pushed is what would have gone through the browser, with the secret beside it", async () => {
	const settings = { clientType: "confidential", clientAuth: "post" } as const;
	const plain = await start("off", settings);
	const { response } = await plain.bench.deliver(get(CONNECT));
	const own = pairs(queryOf(header(response.headers, "location") ?? ""));
	const request = await pushOf(await start("optional", settings));
	expect(request?.url).toBe(`${ISSUER}/par`);
	expect(pairs(parsePairs(request?.body ?? ""))).toEqual({ ...own, client_secret: secretOf(plain.bench.settings) });
});

test("without a reference nobody is sent anywhere: the client says why, and waits for no answer", async () => {
	const { bench, go, browser, clientMemory } = await start("required");
	const registered = bench.as.clients[CLIENT_ID];
	if (registered) bench.as.clients[CLIENT_ID] = { ...registered, redirect_uris: ["https://photos.example/other"] };
	expect(await go(CONNECT)).toBe(CONNECT);
	expect(browser().page?.html).toContain("invalid_request");
	expect(clientMemory().transactions).toEqual([]);
	expect(bench.as.pushed).toEqual({});
});

test.each([
	["nobody answers", 0, ""],
	["200 in place of 201", 200, '{"request_uri":"urn:x","expires_in":60}'],
	["no reference", 201, '{"expires_in":60}'],
	["a reference that is no text", 201, '{"request_uri":1}'],
	["no JSON", 201, "<html>"],
])("an answer that is none: %s", async (_, status, body) => {
	const played = await start();
	const { answer } = await played.bench.network.begin(get(CONNECT));
	if (!("next" in answer)) throw new Error("the client does not push");
	const turn = {
		request: get(CONNECT),
		about: answer.about ?? {},
		asked: answer.ask ?? get(CONNECT),
		response: { status, headers: [], body },
	};
	const taken = await played.bench.network.resume(lanes.client, answer.next, turn);
	expect("status" in taken.answer && taken.answer.status).toBe(400);
	expect("body" in taken.answer && taken.answer.body).toContain("invalid_response");
});

test("two browsers at one client each get what they asked for", async () => {
	const { bench, clientMemory } = await start("required");
	const [ada, other] = [browserMemory(), browserMemory()];
	const [first, second] = [personAt(bench.network, () => ada), personAt(bench.network, () => other)];
	await first.go(CONNECT);
	await second.go(CONNECT);
	await first.press(rightPassword);
	await first.go(await first.press([["decision", "allow"]], REDIRECT_URI));
	expect(ada.page?.html).toContain("harbour.jpg");
	expect(clientMemory().transactions).toHaveLength(1);
});
