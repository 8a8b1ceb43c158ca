/** The official client of the revision before (`@modelcontextprotocol/sdk`, 2025-11-25), over a real socket. */
import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport, StreamableHTTPError } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Sandbox } from "../../lib/lab/sandbox";
import type { LabSettings } from "../../lib/lab/settings";
import type { Door } from "../door";
import { type Ada, answersOf, createAda, DOCUMENT, doorForAda, type Way, waysToRegister } from "./ada";

let door: Door;
let sandbox: Sandbox;
let settings: LabSettings;
beforeAll(async () => {
	({ door, sandbox } = await doorForAda());
	settings = sandbox.settings;
});
afterEach(() => {
	sandbox.settings = settings;
});
afterAll(() => door.close());

const codeIn = (answer: URLSearchParams): string => answer.get("code") ?? "";

async function connect(ada: Ada) {
	const client = new Client({ name: "test", version: "1" });
	const transportOf = () =>
		new StreamableHTTPClientTransport(new URL(sandbox.addresses.mcp), { authProvider: ada.provider });
	const first = transportOf();
	await expect(client.connect(first)).rejects.toThrow(UnauthorizedError);
	await first.finishAuth(codeIn(await ada.answer()));
	const transport = transportOf();
	// Its own types disagree about whether a member may be undefined.
	await client.connect(transport as Parameters<typeof client.connect>[0]);
	return { client, transport, call: (name: string) => client.callTool({ name, arguments: {} }) };
}

const saying = (text: string) => expect.objectContaining({ content: [{ type: "text", text }] });

const CLIENT_ID: Readonly<Record<Way, unknown>> = {
	"dynamic registration": expect.stringMatching(/^[\w-]{22}$/),
	"registered beforehand": "lab-public",
	"metadata document": DOCUMENT,
};

test.each(waysToRegister)("%s: connects, lists and calls", async (way) => {
	sandbox.log.clear();
	const ada = createAda(way);
	const { client, transport, call } = await connect(ada);
	expect(transport.protocolVersion).toBe("2025-11-25");
	expect(ada.kept.client?.client_id).toEqual(CLIENT_ID[way]);
	expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["list_photos", "order_print", "set_price"]);
	expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
	await client.close();
});

describe("a tool that needs more", () => {
	test("it refreshes, which cannot widen a scope, and gives up without asking Ada", async () => {
		const ada = createAda("registered beforehand");
		const { client, call } = await connect(ada);
		sandbox.log.clear();
		await expect(call("order_print")).rejects.toThrow(StreamableHTTPError);
		// It asks for a stream with GET as well, whenever it comes to it.
		expect(answersOf(sandbox).filter((line) => line.startsWith("POST"))).toEqual([
			"POST /mcp 403",
			"POST /as/token 200",
			"POST /mcp 403",
		]);
		expect(ada.asked).toHaveLength(1);
		await client.close();
	});

	test("without a refresh token it asks, but for the new scope alone", async () => {
		const ada = createAda("registered beforehand");
		const { client, transport, call } = await connect(ada);
		forgetRefreshToken(ada);
		await expect(call("order_print")).rejects.toThrow(UnauthorizedError);
		expect(ada.asked.at(-1)?.get("scope")).toBe("order:items");
		await transport.finishAuth(codeIn(await ada.answer()));
		forgetRefreshToken(ada);
		// What was allowed before is gone with the old token.
		await expect(call("order_print")).rejects.toThrow(UnauthorizedError);
		expect(ada.asked.at(-1)?.get("scope")).toBe("photos.read");
		await client.close();
	});

	test("a program that leaves out the refresh token and adds the scopes of before steps up", async () => {
		const ada = createAda("registered beforehand");
		const { client, transport, call } = await connect(ada);
		const before = ada.kept.tokens?.scope ?? "";
		forgetRefreshToken(ada);
		await expect(call("order_print")).rejects.toThrow(UnauthorizedError);
		const address = new URL(`${sandbox.addresses.issuer}/authorize`);
		address.search = String(ada.asked.at(-1));
		address.searchParams.set("scope", `${before} ${address.searchParams.get("scope")}`);
		ada.provider.redirectToAuthorization(address);
		await transport.finishAuth(codeIn(await ada.answer()));
		expect(await call("order_print")).toEqual(saying("A print is ordered."));
		expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
		await client.close();
	});
});

function forgetRefreshToken({ kept }: Ada): void {
	if (!kept.tokens) return;
	const { refresh_token: _, ...rest } = kept.tokens;
	kept.tokens = rest;
}

test("it goes on where iss is missing: of the answer only the code is handed to it", async () => {
	sandbox.settings = { ...sandbox.settings, faults: ["iss-missing"] };
	const { client, call } = await connect(createAda("registered beforehand"));
	expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
	await client.close();
});
