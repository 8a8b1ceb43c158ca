/** Damaged messages to the official server behind the checks: no 5xx, and no tool runs that the token does not cover. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { utf8 } from "../../lib/crypto/bytes";
import { base64 } from "../../lib/crypto/text-forms";
import { formatPairs, pairsOf } from "../../lib/http/form";
import { type HttpRequest, post } from "../../lib/http/message";
import { labTools } from "../../lib/lab/tool-server";
import { LAB_TOOLS } from "../../lib/lab/tools";
import { program } from "../../lib/parties/programs";
import { damaged, damages } from "../../lib/testing/mutate";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../../lib/testing/sandbox";
import { LIMITS } from "../limits";
import { officialSpeaker } from "../speaker";

const MCP = `${LAB_ORIGIN}/${SANDBOX}/mcp`;

let bench: LabBench;
let token: string;
beforeAll(async () => {
	bench = await startSandbox();
	program(LAB_TOOLS, labTools(officialSpeaker(LIMITS)));
	const basic = base64(utf8(`lab-machine:${bench.sandbox.secrets["lab-machine"] ?? ""}`));
	const fields = { grant_type: "client_credentials", scope: "photos.read", resource: MCP };
	const body = formatPairs(pairsOf(fields));
	const issued = await bench.send(
		post(`${LAB_ORIGIN}/${SANDBOX}/as/token`, body, [["Authorization", `Basic ${basic}`]]),
	);
	token = (JSON.parse(issued.body) as { access_token: string }).access_token;
});

const sending = (body: string, headers: HttpRequest["headers"] = []): HttpRequest => ({
	method: "POST",
	url: MCP,
	headers: [
		["Authorization", `Bearer ${token}`],
		["Content-Type", "application/json"],
		["Accept", "application/json, text/event-stream"],
		...headers,
	],
	body,
});

/** Only the first is open to this token. */
const TOOLS = ["list_photos", "order_print", "set_price", "nothing", "__proto__"];

const odd = fc.oneof(
	fc.constantFrom<unknown>("2.0", "tools/call", "tools/list", "initialize", "subscriptions/listen", "ping", ...TOOLS),
	fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text)),
);
const member = fc.constantFrom("jsonrpc", "id", "method", "params", "name", "result", "error");
const members = fc.oneof(fc.constant({}), fc.dictionary(member, odd, { maxKeys: 3 }));

const META = {
	"io.modelcontextprotocol/protocolVersion": "2026-07-28",
	"io.modelcontextprotocol/clientCapabilities": {},
};

/** A call in either manner, with members in other places and of other kinds. */
const messages = fc
	.record({ name: fc.constantFrom<unknown>(...TOOLS), modern: fc.boolean(), outer: members, inner: members })
	.map(({ name, modern, outer, inner }) => {
		const params = { name, arguments: {}, ...(modern ? { _meta: META } : {}), ...inner };
		return { jsonrpc: "2.0", id: 1, method: "tools/call", params, ...outer } as Record<string, unknown>;
	});

/** One message, or several where only one may be. */
const bodies = fc.oneof(
	{ weight: 4, arbitrary: messages.map((message) => JSON.stringify(message)) },
	{ weight: 1, arbitrary: fc.array(messages, { maxLength: 3 }).map((list) => JSON.stringify(list)) },
	{ weight: 1, arbitrary: fc.json() },
);

/** What the tools say that this token does not open. */
const SAID = /The price is changed|A print is ordered/;

test("whatever a message is made of, only the tool that the token covers says anything", async () => {
	let listed = 0;
	const statuses = new Set<number>();
	await fc.assert(
		fc.asyncProperty(bodies, fc.oneof(fc.constant([]), damages), fc.boolean(), async (body, list, modern) => {
			const named: HttpRequest["headers"] = [
				["MCP-Protocol-Version", "2026-07-28"],
				["Mcp-Method", "tools/call"],
				["Mcp-Name", "list_photos"],
			];
			const response = await bench.send(damaged(sending(body, modern ? named : []), list));
			statuses.add(response.status);
			expect(response.status).toBeLessThan(500);
			expect(response.body).not.toMatch(SAID);
			if (response.body.includes("harbour.jpg")) listed += 1;
		}),
		{ seed: 71, numRuns: 1000, endOnFailure: true },
	);
	// It saw what works, too.
	expect(listed).toBeGreaterThan(10);
	expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 405]));
});
