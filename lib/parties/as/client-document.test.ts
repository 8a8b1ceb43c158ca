import { beforeEach, describe, expect, test } from "vitest";
import { type AgentBench, agentAt } from "@/testing/mcp";
import { AGENT_DOCUMENT } from "../../cast/agent-addresses";
import { splitUrl } from "../../http/form";
import { get, type HeaderList, type HttpRequest, type HttpResponse, header, json, post } from "../../http/message";
import { isAsking } from "../context";
import { authorizeWithDocument } from "./client-document";
import { LONGEST_FRESH } from "./freshness";

const document = {
	client_id: AGENT_DOCUMENT,
	client_name: "Photo agent",
	redirect_uris: ["https://agent.example/cb"],
	token_endpoint_auth_method: "none",
	grant_types: ["authorization_code", "refresh_token"],
};

let bench: AgentBench;
let asked: HttpRequest;
beforeEach(async () => {
	bench = await agentAt("readingDocument");
	asked = bench.world.open.authorize?.request ?? get("");
});

const serve = (headers: HeaderList = [], change: object = {}, status = 200): Promise<HttpResponse> => {
	const response = json(status, { ...document, ...change }, headers);
	return authorizeWithDocument(asked, { request: get(AGENT_DOCUMENT), response }, bench.lane("as"));
};

/** Whether the server asks for the document once more before it answers. */
const asksAgain = async (after: number): Promise<boolean> => {
	bench.world.clock += after;
	return isAsking((await bench.network.begin(asked)).answer);
};

describe("a document is used again", () => {
	test.each<[string, HeaderList, number, boolean]>([
		["within max-age", [["Cache-Control", "max-age=60"]], 59, false],
		["not after it", [["Cache-Control", "max-age=60"]], 60, true],
		["before Expires", [["Expires", "Fri, 20 Nov 2026 23:00:00 GMT"]], 60, false],
		["not with no-store", [["Cache-Control", "no-store"]], 0, true],
		["not without a word of it", [], 0, true],
		["for a day at most", [["Cache-Control", "max-age=31536000"]], LONGEST_FRESH, true],
	])("%s", async (_, headers, after, expected) => {
		expect((await serve(headers)).status).toBe(200);
		expect(await asksAgain(after)).toBe(expected);
	});

	test("and never where it was an error or is not acceptable", async () => {
		const fresh: HeaderList = [["Cache-Control", "max-age=60"]];
		for (const response of [await serve(fresh, {}, 404), await serve(fresh, { client_name: "" })]) {
			expect(response.status).toBe(400);
			expect(await asksAgain(1)).toBe(true);
		}
		expect(bench.as.clients[AGENT_DOCUMENT]).toBeUndefined();
	});

	test("what it says counts from the next reading on", async () => {
		await serve([["Cache-Control", "max-age=60"]]);
		bench.world.clock += 61;
		await serve([], { client_name: "Another name" });
		expect(bench.as.clients[AGENT_DOCUMENT]?.client_name).toBe("Another name");
	});
});

test("a client that was registered beforehand under an address is not looked up", async () => {
	await serve();
	delete bench.as.freshDocuments;
	expect(await asksAgain(LONGEST_FRESH)).toBe(false);
});

test.each([
	[true, ["authorization_code", "refresh_token"]],
	[false, ["authorization_code"]],
])("where the server refreshes: %s, the client may have %j", async (refreshes, expected) => {
	if (refreshes) bench.world.memory.as = { ...bench.as, grantTypes: [...bench.as.grantTypes, "refresh_token"] };
	await serve();
	expect(bench.as.clients[AGENT_DOCUMENT]?.grant_types).toEqual(expected);
});

test("without a name it is refused, with a page and no redirect", async () => {
	const response = await serve([], { client_name: undefined });
	expect([response.status, header(response.headers, "location")]).toEqual([400, undefined]);
});

test("an authorization request names its document in the query, or by POST in the body", async () => {
	const { target, query } = splitUrl(asked.url);
	for (const request of [asked, { ...asked, method: "HEAD" }, post(target, query)]) {
		const { answer } = await bench.network.begin(request);
		expect(isAsking(answer) && [answer.next, answer.ask?.url]).toEqual(["document", AGENT_DOCUMENT]);
	}
});

test("at a network by itself the server reads the document and asks the person", async () => {
	const { response, notebook } = await bench.deliver(asked);
	expect(response.status).toBe(200);
	expect(notebook.checks.map(({ id }) => id.split(".")[0])).toEqual(expect.arrayContaining(["document", "authorize"]));
	expect(bench.as.clients[AGENT_DOCUMENT]).toMatchObject({ selfRegistered: true });
});
