/** The official client of the current revision (`@modelcontextprotocol/client`), over a real socket. */
import {
	Client,
	ClientCredentialsProvider,
	createPrivateKeyJwtAuth,
	DpopSession,
	InsufficientScopeError,
	type OAuthClientProvider,
	PrivateKeyJwtProvider,
	StreamableHTTPClientTransport,
	UnauthorizedError,
} from "@modelcontextprotocol/client";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../lib/crypto/json";
import { applySettings, type Sandbox } from "../../lib/lab/sandbox";
import type { LabSettings } from "../../lib/lab/settings";
import { clientKeys, wholeOf } from "../../lib/testing/client-keys";
import type { Door } from "../door";
import { type Ada, answersOf, createAda, DOCUMENT, DOCUMENT_BODY, doorForAda, type Way, waysToRegister } from "./ada";

let door: Door;
let sandbox: Sandbox;
let settings: LabSettings;
beforeAll(async () => {
	// The client says on standard error what a program could keep besides.
	vi.spyOn(console, "warn").mockReturnValue();
	({ door, sandbox } = await doorForAda());
	settings = sandbox.settings;
});
afterEach(() => {
	sandbox.settings = settings;
	applySettings(sandbox);
});
afterAll(async () => {
	vi.restoreAllMocks();
	await door.close();
});

const VERSION = { auto: "2026-07-28", legacy: "2025-11-25" } as const;
type Mode = keyof typeof VERSION;

/** Connects as the SDK's own pages say: once more after the person has agreed. */
async function connect(ada: Pick<Ada, "answer"> & { readonly provider: OAuthClientProvider }, mode: Mode) {
	const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
	const transportOf = () =>
		new StreamableHTTPClientTransport(new URL(sandbox.addresses.mcp), { authProvider: ada.provider });
	const first = transportOf();
	await expect(client.connect(first)).rejects.toThrow(UnauthorizedError);
	await first.finishAuth(await ada.answer());
	const transport = transportOf();
	await client.connect(transport);
	return { client, transport, call: (name: string) => client.callTool({ name, arguments: {} }) };
}

const saying = (text: string) => expect.objectContaining({ content: [{ type: "text", text }] });

const CLIENT_ID: Readonly<Record<Way, unknown>> = {
	"dynamic registration": expect.stringMatching(/^[\w-]{22}$/),
	"registered beforehand": "lab-public",
	"metadata document": DOCUMENT,
};

describe.each(["auto", "legacy"] as const)("version negotiation %s", (mode) => {
	test.each(waysToRegister)("%s: connects, lists, calls, and asks for more when a tool needs more", async (way) => {
		sandbox.log.clear();
		const ada = createAda(way);
		const { client, transport, call } = await connect(ada, mode);
		expect(client.getNegotiatedProtocolVersion()).toBe(VERSION[mode]);
		expect(ada.kept.client?.client_id).toEqual(CLIENT_ID[way]);
		expect(answersOf(sandbox).filter((line) => line.includes("register"))).toEqual(
			way === "dynamic registration" ? ["POST /as/register 201"] : [],
		);
		expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
			"list_photos",
			"order_print",
			"set_price",
		]);
		expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));

		await expect(call("order_print")).rejects.toThrow(UnauthorizedError);
		await transport.finishAuth(await ada.answer());
		expect(await call("order_print")).toEqual(saying("A print is ordered."));
		expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
		expect(ada.asked.map((asked) => [asked.get("scope"), asked.get("resource")])).toEqual([
			["photos.read", sandbox.addresses.mcp],
			["photos.read order:items", sandbox.addresses.mcp],
		]);
		expect(answersOf(sandbox).filter((line) => line.endsWith("403"))).toEqual(["POST /mcp 403"]);
		await client.close();
	});
});

test("a scope that stands for others opens their tool without a question", async () => {
	const ada = createAda("registered beforehand");
	const { client, transport, call } = await connect(ada, "auto");
	await expect(call("set_price")).rejects.toThrow(UnauthorizedError);
	const address = new URL(`${sandbox.addresses.issuer}/authorize`);
	address.search = String(ada.asked.at(-1));
	address.searchParams.set("scope", "photos.read inventory:write");
	ada.provider.redirectToAuthorization(address);
	await transport.finishAuth(await ada.answer());
	expect(ada.kept.tokens?.scope).toBe("photos.read inventory:write");
	expect(await call("set_price")).toEqual(saying("The price is changed."));
	await client.close();
});

test("a tool that does not exist is an error of the call, and no question for more", async () => {
	const ada = createAda("registered beforehand");
	const { client, call } = await connect(ada, "auto");
	await expect(call("no_such_tool")).rejects.toThrow(/not found/);
	expect(ada.asked).toHaveLength(1);
	await client.close();
});

describe("a token that is bound to a key of the client's (RFC 9449)", () => {
	test.each(["off", "on"] as const)("nonces %s", async (dpopNonce) => {
		sandbox.settings = { ...sandbox.settings, levels: { ...sandbox.settings.levels, dpopNonce } };
		const session = DpopSession.create();
		const ada = createAda("dynamic registration");
		const { client, call } = await connect({ ...ada, provider: { ...ada.provider, dpop: () => session } }, "auto");
		expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
		expect(ada.kept.tokens?.token_type).toBe("DPoP");
		await client.close();
	});
});

test("a client that is known by its document signs its statements with the key that stands there", async () => {
	const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
		"sign",
		"verify",
	]);
	const [shown, own] = await Promise.all([publicKey, privateKey].map((key) => crypto.subtle.exportKey("jwk", key)));
	const document = { ...DOCUMENT_BODY, token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [shown] } };
	sandbox.settings = { ...sandbox.settings, documents: { [DOCUMENT]: JSON.parse(JSON.stringify(document)) } };
	const addClientAuthentication = createPrivateKeyJwtAuth({
		issuer: DOCUMENT,
		subject: DOCUMENT,
		privateKey: { ...own },
		alg: "ES256",
		audience: sandbox.addresses.issuer,
	});
	const ada = createAda("metadata document");
	const { client, call } = await connect({ ...ada, provider: { ...ada.provider, addClientAuthentication } }, "auto");
	expect(await call("list_photos")).toEqual(saying("harbour.jpg, lighthouse.jpg, letter.jpg"));
	await client.close();
	await expect(connect(createAda("metadata document"), "auto")).rejects.toThrow(/invalid_client|authenticat|assertion/);
});

describe("a service that acts for nobody", () => {
	/** Connects, and asks for no person: there is none. */
	async function connectAs(authProvider: OAuthClientProvider) {
		const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode: "auto" } });
		await client.connect(
			new StreamableHTTPClientTransport(new URL(sandbox.addresses.mcp), { authProvider, onInsufficientScope: "throw" }),
		);
		return client;
	}

	test("with a secret: it calls what it may, and hears what it may not", async () => {
		const provider = new ClientCredentialsProvider({
			clientId: "lab-machine",
			clientSecret: sandbox.secrets["lab-machine"] ?? "",
			expectedIssuer: sandbox.addresses.issuer,
		});
		const client = await connectAs(provider);
		expect(await client.callTool({ name: "list_photos", arguments: {} })).toEqual(
			saying("harbour.jpg, lighthouse.jpg, letter.jpg"),
		);
		await expect(client.callTool({ name: "order_print", arguments: {} })).rejects.toThrow(InsufficientScopeError);
		await client.close();
	});

	test("with a key", async () => {
		const { jwk } = clientKeys.ES256;
		sandbox.settings = { ...settings, clientKeys: [jwk as unknown as JsonObject] };
		applySettings(sandbox);
		const client = await connectAs(
			new PrivateKeyJwtProvider({
				clientId: "lab-jwt",
				privateKey: { ...wholeOf(clientKeys.ES256) },
				algorithm: "ES256",
				expectedIssuer: sandbox.addresses.issuer,
			}),
		);
		expect((await client.listTools()).tools).toHaveLength(3);
		await client.close();
	});
});

test("a subscription ends as soon as it is acknowledged: the list of tools never changes", async () => {
	const { client } = await connect(createAda("registered beforehand"), "auto");
	expect(client.getServerCapabilities()?.tools).toEqual({ listChanged: false });
	const subscription = await client.listen({ toolsListChanged: true });
	await subscription.closed;
	await client.close();
});

describe("what a careful client notices", () => {
	test.each([
		["state-wrong", /Another state/],
		["iss-missing", /Issuer mismatch/],
	] as const)("%s", async (fault, message) => {
		sandbox.settings = { ...sandbox.settings, faults: [fault] };
		await expect(connect(createAda("registered beforehand"), "auto")).rejects.toThrow(message);
	});
});
