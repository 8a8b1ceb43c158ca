/** The checks in front of whoever speaks the tool protocol: what reaches it, and what does not. */
import { beforeEach, describe, expect, test } from "vitest";
import { utf8 } from "../crypto/bytes";
import { base64 } from "../crypto/text-forms";
import { formatPairs, pairsOf } from "../http/form";
import { type HeaderList, type HttpResponse, header, post } from "../http/message";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../testing/sandbox";
import { changedSettings, defaultLabSettings } from "./settings";

const MCP = `${LAB_ORIGIN}/${SANDBOX}/mcp`;
const PAGE = "http://localhost:6274";

let bench: LabBench;
let token: string;
beforeEach(async () => {
	bench = await startSandbox();
	token = await tokenFor("photos.read");
});

async function tokenFor(scope: string): Promise<string> {
	const basic = base64(utf8(`lab-machine:${bench.sandbox.secrets["lab-machine"] ?? ""}`));
	const body = formatPairs(pairsOf({ grant_type: "client_credentials", scope, resource: MCP }));
	const url = `${LAB_ORIGIN}/${SANDBOX}/as/token`;
	const answer = await bench.send(post(url, body, [["Authorization", `Basic ${basic}`]]));
	return (JSON.parse(answer.body) as { access_token: string }).access_token;
}

const call = (name: string) => ({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name } });

const send = (message: unknown, headers: HeaderList = [], method = "POST"): Promise<HttpResponse> =>
	bench.send({
		method,
		url: MCP,
		headers: [["Authorization", `Bearer ${token}`], ["Content-Type", "application/json"], ...headers],
		body: JSON.stringify(message),
	});

const reached = ({ body }: HttpResponse): boolean => body.startsWith('{"spoken"');

describe("a tool is reached", () => {
	test.each([
		["with its scope", "photos.read", "list_photos", true],
		["and no other", "photos.read", "order_print", false],
		["with a scope that stands for its own", "photos.read order", "order_print", true],
		// What opens the door is the scope of the first tool.
		["but not past the door", "order", "order_print", false],
	])("%s", async (_, scope, name, expected) => {
		token = await tokenFor(scope);
		const response = await send(call(name));
		expect([reached(response), response.status]).toEqual([expected, expected ? 200 : 403]);
	});

	test("by one message, and by no list of them", async () => {
		expect(reached(await send([call("list_photos")]))).toBe(false);
		expect(reached(await send({ jsonrpc: "2.0", method: "notifications/initialized" }))).toBe(true);
	});

	test("where the sandbox asks for one scope only, by every token that opens the door", async () => {
		bench.set({ levels: { ...bench.sandbox.settings.levels, toolScopes: "one" } });
		expect(reached(await send(call("set_price")))).toBe(true);
	});
});

describe("a page in a browser", () => {
	const asked: HeaderList = [
		["Origin", PAGE],
		["Access-Control-Request-Method", "POST"],
	];

	test("may call where the owner of the sandbox says so, and read the challenge", async () => {
		expect((await send(call("list_photos"), [["Origin", PAGE]])).status).toBe(403);
		bench.set({ origins: [PAGE] });
		const question = await send("", asked, "OPTIONS");
		expect([question.status, header(question.headers, "access-control-allow-headers")]).toEqual([
			204,
			expect.stringContaining("Mcp-Session-Id"),
		]);
		const refused = await send(call("set_price"), [["Origin", PAGE]]);
		expect([refused.status, header(refused.headers, "access-control-expose-headers")]).toEqual([
			403,
			expect.stringContaining("WWW-Authenticate"),
		]);
		expect(reached(await send(call("list_photos"), [["Origin", PAGE]]))).toBe(true);
		expect((await send(call("list_photos"), [["Origin", "http://localhost:6275"]])).status).toBe(403);
	});

	test.each([
		"*",
		"null",
		"localhost:6274",
		`${PAGE}/`,
		"http://LOCALHOST:6274",
		"http://localhost:80",
		"ftp://a.example",
		"",
	])("%j is no origin as a browser writes it", (origin) => {
		expect(changedSettings(defaultLabSettings, { origins: [origin] })).toHaveProperty("problem");
	});
});
