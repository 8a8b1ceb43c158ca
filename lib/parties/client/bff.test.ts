import { expect, test } from "vitest";
import { lanes } from "../../cast/cast";
import { get, type HeaderList, post } from "../../http/message";
import { bodyOf, obtainToken, startBench } from "../../testing/bench";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";
import { BACKEND, FORWARD_PATH } from "./bff";

const URL = `https://photos.example${FORWARD_PATH}`;
const COOKIE: HeaderList = [["Cookie", "__Host-photos-session=hers"]];

/** @param files where the client is only files, so that nothing stands behind its page */
async function start(token?: string, files?: Readonly<Record<string, string>>) {
	const bench = await startBench();
	const { world, settings } = bench;
	const accessToken = token ?? (await obtainToken(bench));
	const client = recall(world, "client", "client");
	world.memory.client = { ...client, ...(files ? { files } : {}), sessions: { own: {}, hers: { accessToken } } };
	const cast = [{ ...lanes.client, program: BACKEND }, lanes.as, lanes.rs];
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const send = async (request: ReturnType<typeof get>) => (await network.deliver(request)).response;
	return { world, send, accessToken };
}

test("puts the token of the cookie's session to the call, and gives the page what the API answers", async () => {
	const { world, send, accessToken } = await start();
	const response = await send(get(URL, COOKIE));
	expect([response.status, bodyOf(response)]).toEqual([
		200,
		{ photos: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] },
	]);
	expect(JSON.stringify(response)).not.toContain(accessToken);
	expect(recall(world, "client", "client").sessions.hers?.photos).toHaveLength(3);
});

test.each<[string, HeaderList]>([
	["no cookie", []],
	["a session that it does not know", [["Cookie", "__Host-photos-session=his"]]],
	["the name under which it keeps its own", [["Cookie", "__Host-photos-session=own"]]],
])("%s brings nothing", async (_, headers) => {
	const { send } = await start();
	const response = await send(get(URL, headers));
	expect([response.status, bodyOf(response)]).toEqual([401, { error: "no_session" }]);
});

test("where the API says no, the page learns no more than that", async () => {
	const { send } = await start("no.good.token");
	const response = await send(get(URL, COOKIE));
	expect([response.status, bodyOf(response)]).toEqual([502, { error: "api_refused" }]);
});

test("is there for GET alone, and where a server is behind the page", async () => {
	const { send } = await start();
	expect((await send(post(URL, "", COOKIE))).status).toBe(405);
	const without = await start(undefined, { "/": "" });
	expect((await without.send(get(URL, COOKIE))).status).toBe(404);
});

test("is the usual client at every other address", async () => {
	const { send } = await start();
	expect((await send(get("https://photos.example/"))).body).toContain('href="/connect"');
	expect((await send(get("https://photos.example/connect"))).status).toBe(303);
});
