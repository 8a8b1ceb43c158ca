/** Damaged registrations, documents and tool calls: no exception, no 5xx, and nothing that was not earned. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agentAt, forkAgent } from "@/testing/mcp";
import { AGENT_DOCUMENT } from "../cast/agent-addresses";
import { type HttpRequest, header } from "../http/message";
import { anySettings, sendAnything } from "../testing/anything";
import { bodyOf } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import { authorizeWithDocument } from "./as/client-document";
import { isDocumentUrl } from "./as/document-url";
import { isUsableRedirect } from "./as/registration";
import { registrationRequest, toolCall } from "./client/mcp-agent";
import { isAsking } from "./context";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

const odd = fc.constantFrom<unknown>(
	null,
	1,
	"",
	"none",
	"x",
	[],
	["authorization_code"],
	["authorization_code", "refresh_token"],
	["client_credentials"],
	["https://evil.example/cb"],
	["http://evil.example/cb"],
	["javascript:alert(1)"],
	[1],
	{ toString: 1 },
	"client_secret_post",
	"photos.read  \u2603",
);
const member = fc.constantFrom(
	..."client_id client_name redirect_uris token_endpoint_auth_method grant_types response_types scope client_secret __proto__".split(
		" ",
	),
);
const changes = fc.dictionary(member, odd, { maxKeys: 3 });

const withMembers = (request: HttpRequest, change: Readonly<Record<string, unknown>>): HttpRequest => ({
	...request,
	body: JSON.stringify({ ...(JSON.parse(request.body) as object), ...change }),
});

describe("the registration endpoint", () => {
	test("registers only clients that wait for a person, at addresses that can be used", async () => {
		const bench = await agentAt("registering");
		const good = registrationRequest(bench.lane("client"));
		const before = Object.keys(bench.as.clients).length;
		const answers = { 201: 0, 400: 0 } as Record<number, number>;
		await fc.assert(
			fc.asyncProperty(changes, damages, async (change, list) => {
				const fork = forkAgent(bench);
				const response = await sendAnything(fork, damaged(withMembers(good, change), list), [201, 400, 405]);
				answers[response.status] = (answers[response.status] ?? 0) + 1;
				expect(Object.keys(fork.as.clients).length - before).toBe(response.status === 201 ? 1 : 0);
				if (response.status !== 201) return;
				const { client_id: id, client_secret: secret, client_secret_expires_at: end } = bodyOf(response);
				const client = fork.as.clients[String(id)];
				expect(client?.grant_types).toEqual(["authorization_code"]);
				expect(client?.response_types).toEqual(["code"]);
				expect(client?.redirect_uris.every(isUsableRedirect)).toBe(true);
				expect([secret === undefined, end === undefined]).toEqual(
					client?.token_endpoint_auth_method === "none" ? [true, true] : [false, false],
				);
			}),
			parameters(61, 800),
		);
		expect(Math.min(answers[201] ?? 0, answers[400] ?? 0)).toBeGreaterThan(20);
	});
});

describe("a client metadata document", () => {
	test("whatever it says, only an honest one makes a client", async () => {
		const bench = await agentAt("readingDocument");
		const asked = bench.world.open.authorize?.request as HttpRequest;
		const served = await bench.send({ method: "GET", url: AGENT_DOCUMENT, headers: [], body: "" });
		let known = 0;
		await fc.assert(
			fc.asyncProperty(changes, fc.constantFrom(200, 200, 200, 0, 302, 404), async (change, status) => {
				const fork = forkAgent(bench);
				const body = JSON.stringify({ ...bodyOf(served), ...change });
				const request = { method: "GET", url: AGENT_DOCUMENT, headers: [], body: "" };
				const fetched = { request, response: { ...served, status, body } };
				const response = await authorizeWithDocument(asked, fetched, fork.lane("as"));
				expect([200, 303, 400]).toContain(response.status);
				const client = fork.as.clients[AGENT_DOCUMENT];
				if (!client) {
					expect([response.status, header(response.headers, "location")]).toEqual([400, undefined]);
					return;
				}
				known += 1;
				expect(status).toBe(200);
				expect(client).toMatchObject({ token_endpoint_auth_method: "none", grant_types: ["authorization_code"] });
				expect(client.client_secret).toBeUndefined();
				// Nothing is sent anywhere but to an address that the document lists.
				const to = header(response.headers, "location");
				if (to !== undefined) expect(client.redirect_uris).toContain(to.split("?")[0]);
			}),
			parameters(62, 600),
		);
		expect(known).toBeGreaterThan(50);
	});

	test.each([
		["https://agent.example/client.json", true],
		["https://agent.example/client.json?v=2", true],
		["http://agent.example/client.json", false],
		["https://agent.example/", false],
		["https://agent.example", false],
		["https://agent.example:443/client.json", false],
		["https://agent.example/a/../client.json", false],
		["https://agent.example/client.json#x", false],
		["https://ada@agent.example/client.json", false],
		["photo-print", false],
	])("%s as a client_id", (text, expected) => {
		expect(isDocumentUrl(text)).toBe(expected);
	});
});

describe("the tool server", () => {
	const statuses = [0, 200, 400, 401, 403, 404, 405];

	test("runs no tool without the token, and none that the token does not cover", async () => {
		const bench = await agentAt("callingTool");
		const call = fc.constantFrom("list_photos", "order_print", "nothing", "__proto__");
		const tokens = /^bearer +\S/i;
		let taken = 0;
		await fc.assert(
			fc.asyncProperty(call, damages, async (tool, list) => {
				const fork = forkAgent(bench);
				const request = damaged(toolCall(fork.lane("client"), tool), list);
				const { answer } = await fork.network.begin(request);
				if (!isAsking(answer)) {
					expect(statuses).toContain(answer.status);
					// Its token covers reading only: the tool that orders is never run.
					expect(answer.status).not.toBe(200);
					return;
				}
				taken += 1;
				expect([answer.next, request.method]).toEqual(["onward", "POST"]);
				expect(request.headers.some(([name, value]) => /^authorization$/i.test(name) && tokens.test(value))).toBe(true);
			}),
			parameters(63, 600),
		);
		expect(taken).toBeGreaterThan(20);
	});

	test("answers any call under any settings", async () => {
		const bench = await agentAt("callingNextTool");
		const good = toolCall(bench.lane("client"), "order_print");
		await fc.assert(
			fc.asyncProperty(
				fc.json({ maxDepth: 4 }),
				fc.boolean(),
				damages,
				anySettings,
				async (body, keep, list, other) => {
					const request = keep ? good : { ...good, body };
					const response = await forkAgent(bench, other).send(damaged(request, list));
					expect(statuses).toContain(response.status);
					if (response.body.startsWith('{"jsonrpc"')) expect(bodyOf(response).id).not.toBe(null);
				},
			),
			parameters(64, 600),
		);
	});
});
