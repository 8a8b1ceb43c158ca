import { describe, expect, test } from "vitest";
import { get, type HeaderList, header } from "../../http/message";
import { API, type Bench, forkBench, obtainToken, startBench, withLevels } from "../../testing/bench";

const PAGE = "https://photos.example";
const PHOTOS = `${API}/photos`;

async function start(allowedOrigins?: readonly string[]): Promise<Bench> {
	const bench = await startBench();
	const rs = bench.world.memory.rs;
	if (rs && allowedOrigins) Object.assign(rs, { allowedOrigins });
	return bench;
}

const allowOf = (response: { readonly headers: HeaderList }) => header(response.headers, "access-control-allow-origin");

describe("a call from a page", () => {
	test("of an allowed origin may read the answer", async () => {
		const bench = await start([PAGE]);
		const authorization = ["Authorization", `Bearer ${await obtainToken(bench)}`] as const;
		const response = await bench.send(get(PHOTOS, [authorization, ["Origin", PAGE]]));
		expect([response.status, allowOf(response), header(response.headers, "vary")]).toEqual([200, PAGE, "Origin"]);
	});

	test("and a refusal with its challenge", async () => {
		const response = await (await start([PAGE])).send(get(PHOTOS, [["Origin", PAGE]]));
		expect([response.status, allowOf(response)]).toEqual([401, PAGE]);
		expect(header(response.headers, "access-control-expose-headers")).toBe("WWW-Authenticate, DPoP-Nonce");
	});

	test.each(["https://evil.example", "https://photos.example.evil.example", "null", "HTTPS://photos.example"])(
		"of %s may not",
		async (origin) => {
			expect(allowOf(await (await start([PAGE])).send(get(PHOTOS, [["Origin", origin]])))).toBeUndefined();
		},
	);

	test("of any origin may not, where the API has allowed none", async () => {
		expect(allowOf(await (await start()).send(get(PHOTOS, [["Origin", PAGE]])))).toBeUndefined();
	});

	test("a program that is no page gets no such header", async () => {
		expect(allowOf(await (await start([PAGE])).send(get(PHOTOS)))).toBeUndefined();
	});
});

test("the metadata of the API is everybody's to read", async () => {
	const url = `${API}/.well-known/oauth-protected-resource`;
	expect(allowOf(await (await start()).send(get(url, [["Origin", "https://evil.example"]])))).toBe("*");
});

describe("the question before the call", () => {
	const question = (origin: string, more: HeaderList = [["Access-Control-Request-Method", "GET"]]) => ({
		...get(PHOTOS, [["Origin", origin], ...more]),
		method: "OPTIONS",
	});

	test("is answered with the header named that the call will have", async () => {
		const response = await (await start([PAGE])).send(question(PAGE));
		expect([response.status, allowOf(response)]).toEqual([204, PAGE]);
		expect(header(response.headers, "access-control-allow-headers")).toBe("Authorization");
	});

	test("names the proof as well, where the API reads proofs", async () => {
		const bench = await start([PAGE]);
		const rs = bench.world.memory.rs;
		if (rs) Object.assign(rs, { dpop: { seen: {} } });
		const allowed = async (sender: "off" | "dpop") =>
			header(
				(await forkBench(bench, withLevels({ sender })).send(question(PAGE))).headers,
				"access-control-allow-headers",
			);
		expect([await allowed("dpop"), await allowed("off")]).toEqual(["Authorization, DPoP", "Authorization"]);
	});

	test.each<[string, string, HeaderList | undefined]>([
		["of another origin", "https://evil.example", undefined],
		["that asks nothing", PAGE, []],
	])("%s is a method that is not allowed", async (_, origin, more) => {
		expect((await (await start([PAGE])).send(question(origin, more))).status).toBe(405);
	});
});
