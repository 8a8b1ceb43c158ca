import { describe, expect, test } from "vitest";
import { agentAt } from "@/testing/mcp";
import { json } from "../../http/message";
import { recall } from "../../world/world";
import { metadataUrlOf } from "../rs/metadata-url";
import {
	agentOf,
	judgeResource,
	metadataUrls,
	readChallenge,
	readRegistration,
	readScopeChallenge,
	registrationRequest,
	resourceMetadataPlaces,
	resultOf,
} from "./mcp-agent";

test("metadata is looked for in the order of the standards", () => {
	expect(metadataUrls("https://as.example/t1")).toEqual([
		"https://as.example/.well-known/oauth-authorization-server/t1",
		"https://as.example/.well-known/openid-configuration/t1",
		"https://as.example/t1/.well-known/openid-configuration",
	]);
	expect(metadataUrls("https://as.example")).toEqual([
		"https://as.example/.well-known/oauth-authorization-server",
		"https://as.example/.well-known/openid-configuration",
	]);
	expect(metadataUrls("http://as.example")).toEqual([]);
	expect(metadataUrls("as.example")).toEqual([]);
});

test("the metadata of a resource lies between host and path", () => {
	expect(metadataUrlOf("https://mcp.example/mcp")).toBe("https://mcp.example/.well-known/oauth-protected-resource/mcp");
	expect(metadataUrlOf("https://api.example")).toBe("https://api.example/.well-known/oauth-protected-resource");
});

const challenge = (status: number, value: string) => json(status, {}, [["WWW-Authenticate", value]]);
const META = "https://mcp.example/.well-known/oauth-protected-resource/mcp";

describe("a 401", () => {
	test.each([
		["with the address of the metadata", challenge(401, `Bearer scope="a b", resource_metadata="${META}"`), true],
		["behind another scheme", challenge(401, `Basic realm="x", Bearer resource_metadata="${META}"`), true],
		["with an address that is not https", challenge(401, 'Bearer resource_metadata="http://mcp.example/x"'), false],
		["that is a 403", challenge(403, `Bearer resource_metadata="${META}"`), false],
	])("%s", async (_, response, expected) => {
		const bench = await agentAt("discovering");
		const at = bench.lane("client");
		expect(readChallenge(at, response)).toBe(expected);
		expect(agentOf(at).challenge?.resourceMetadata).toBe(expected ? META : undefined);
	});
});

describe("a 401 that does not say where the metadata is", () => {
	const ROOT = "https://mcp.example/.well-known/oauth-protected-resource";

	test.each([
		["with a scope alone", challenge(401, 'Bearer scope="a"'), "a"],
		["with another scheme", challenge(401, 'Basic realm="x"'), undefined],
		["without a challenge", json(401, {}), undefined],
	])("%s leads to the well-known addresses, in order", async (_, response, scope) => {
		const at = (await agentAt("discovering")).lane("client");
		expect(readChallenge(at, response)).toBe(true);
		expect(agentOf(at).challenge?.scope).toBe(scope);
		expect(resourceMetadataPlaces(at).map(({ url, resource }) => [url, resource])).toEqual([
			[META, "https://mcp.example/mcp"],
			[ROOT, "https://mcp.example"],
		]);
	});

	test("and what lies there has to be about the resource of its address (RFC 9728 §3.3)", async () => {
		const at = (await agentAt("discovering")).lane("client");
		const about = (resource: string) => json(200, { resource, authorization_servers: ["https://as.example"] });
		expect(await judgeResource(at, about("https://mcp.example/mcp"))).toBeUndefined();
		expect(await judgeResource(at, about("https://mcp.example"), "https://mcp.example")).toBeUndefined();
		expect((await judgeResource(at, about("https://mcp.example/mcp"), "https://mcp.example"))?.check).toBe(
			"discovery.resource-same",
		);
	});

	test("one that says it is believed first", async () => {
		const at = (await agentAt("discovering")).lane("client");
		readChallenge(at, challenge(401, `Bearer resource_metadata="${META}?x"`));
		expect(resourceMetadataPlaces(at)).toEqual([
			{ url: `${META}?x`, resource: "https://mcp.example/mcp", named: true },
		]);
	});
});

describe("a 403 after a token", () => {
	const asks = challenge(403, 'Bearer error="insufficient_scope", scope="order:items photos.read"');

	test("leads to the union of the scopes, once", async () => {
		const at = (await agentAt("callingNextTool")).lane("client");
		expect(readScopeChallenge(at, asks)).toBe(true);
		expect(recall(at.world, "client", "client").scope).toBe("photos.read order:items");
		expect(readScopeChallenge(at, asks)).toBe(false);
	});

	test.each([
		["with another error", challenge(403, 'Bearer error="invalid_token", scope="order:items"')],
		["that names no scope", challenge(403, 'Bearer error="insufficient_scope"')],
		["that is a 401", challenge(401, 'Bearer error="insufficient_scope", scope="order:items"')],
	])("%s leads nowhere", async (_, response) => {
		const at = (await agentAt("callingNextTool")).lane("client");
		expect(readScopeChallenge(at, response)).toBe(false);
		expect(recall(at.world, "client", "client").scope).toBe("photos.read");
	});
});

test.each([
	["https://agent.example", "web"],
	["http://127.0.0.1:4711", "native"],
	["https://localhost:4711/s/1", "native"],
])("an agent whose answers come to %s is a %s application", async (base, expected) => {
	const usual = (await agentAt("registering")).lane("client");
	const at = { ...usual, lane: { ...usual.lane, base } };
	expect(JSON.parse(registrationRequest(at).body)).toMatchObject({
		application_type: expected,
		grant_types: ["authorization_code", "refresh_token"],
	});
});

test("a registration counts as the server states it", async () => {
	const at = (await agentAt("registering")).lane("client");
	expect(readRegistration(at, json(201, { client_id: "x" }))).toBe(false);
	expect(readRegistration(at, json(200, { client_id: "x", redirect_uris: ["https://agent.example/cb"] }))).toBe(false);
	expect(readRegistration(at, json(201, { client_id: "x", redirect_uris: ["https://agent.example/other"] }))).toBe(
		true,
	);
	expect(recall(at.world, "client", "client")).toMatchObject({
		clientId: "x",
		redirectUri: "https://agent.example/other",
	});
});

test.each<[string, unknown, string | undefined]>([
	["a text", { content: [{ type: "text", text: "x" }] }, "x"],
	["an error", { content: [{ type: "text", text: "x" }], isError: true }, undefined],
	["nothing", { content: [] }, undefined],
	["no list", { content: "x" }, undefined],
	["no result", undefined, undefined],
])("the result of a tool: %s", (_, result, expected) => {
	expect(resultOf(json(200, { jsonrpc: "2.0", id: 1, result }))).toBe(expected);
});
