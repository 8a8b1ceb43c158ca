import { expect, test } from "vitest";
import { get, type HeaderList, post } from "../../http/message";
import { bodyOf, obtainToken, startBench } from "../../testing/bench";
import { recall } from "../../world/world";
import { FORWARD_PATH } from "./bff";

const URL = `https://photos.example${FORWARD_PATH}`;
const COOKIE: HeaderList = [["Cookie", "__Host-photos-session=hers"]];

async function start(token?: string, forwards: { readonly forwards?: true } = { forwards: true }) {
	const bench = await startBench();
	const accessToken = token ?? (await obtainToken(bench));
	const client = recall(bench.world, "client", "client");
	bench.world.memory.client = { ...client, ...forwards, sessions: { own: {}, hers: { accessToken } } };
	return { bench, accessToken };
}

test("puts the token of the cookie's session to the call, and gives the page what the API answers", async () => {
	const { bench, accessToken } = await start();
	const response = await bench.send(get(URL, COOKIE));
	expect([response.status, bodyOf(response)]).toEqual([
		200,
		{ photos: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] },
	]);
	expect(JSON.stringify(response)).not.toContain(accessToken);
	expect(recall(bench.world, "client", "client").sessions.hers?.photos).toHaveLength(3);
});

test.each<[string, HeaderList]>([
	["no cookie", []],
	["a session that it does not know", [["Cookie", "__Host-photos-session=his"]]],
	["the name under which it keeps its own", [["Cookie", "__Host-photos-session=own"]]],
])("%s brings nothing", async (_, headers) => {
	const { bench } = await start();
	const response = await bench.send(get(URL, headers));
	expect([response.status, bodyOf(response)]).toEqual([401, { error: "no_session" }]);
});

test("where the API says no, the page learns no more than that", async () => {
	const { bench } = await start("no.good.token");
	const response = await bench.send(get(URL, COOKIE));
	expect([response.status, bodyOf(response)]).toEqual([502, { error: "api_refused" }]);
});

test("is there for GET alone, and where the client has it", async () => {
	const { bench } = await start();
	expect((await bench.send(post(URL, "", COOKIE))).status).toBe(405);
	const without = await start(undefined, {});
	expect((await without.bench.send(get(URL, COOKIE))).status).toBe(404);
});
