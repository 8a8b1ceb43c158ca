/** Certified client code that knows nothing of ours (`oauth4webapi`) discovers our tool server and registers. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { agentAt } from "@/testing/mcp";
import { TOOL_SERVER } from "../cast/agent-addresses";
import { ISSUER, startBench } from "../testing/bench";
import { discover, fetchThrough } from "../testing/oracle";
import { toolCall } from "./client/mcp-agent";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "./rs/checks/tools/subject";

const resource = new URL(TOOL_SERVER);
const metadata = {
	client_name: "Another agent",
	redirect_uris: ["https://agent.example/cb"],
	token_endpoint_auth_method: "none",
};

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

test("the tool server's metadata is found and names the authorization server", async () => {
	const bench = await agentAt("discovering");
	const response = await oauth.resourceDiscoveryRequest(resource, fetchThrough(bench));
	expect(await oauth.processResourceDiscoveryResponse(resource, response)).toEqual({
		resource: TOOL_SERVER,
		authorization_servers: [ISSUER],
		scopes_supported: ["photos.read", "order:items", "inventory:price:write"],
		bearer_methods_supported: ["header"],
	});
	const other = new URL("https://mcp.example/other");
	const again = await oauth.resourceDiscoveryRequest(resource, fetchThrough(bench));
	await expect(oauth.processResourceDiscoveryResponse(other, again)).rejects.toThrow();
});

test("a call without a token is a challenge that leads there", async () => {
	const bench = await agentAt("discovering");
	const { method, url, headers, body } = toolCall(bench.lane("client"), "list_photos");
	const call = oauth.protectedResourceRequest(
		"bad",
		method,
		new URL(url),
		new Headers(headers.map(([name, value]) => [name, value])),
		body,
		fetchThrough(bench),
	);
	await expect(call).rejects.toMatchObject({
		code: oauth.WWW_AUTHENTICATE_CHALLENGE,
		status: 401,
		cause: [
			{
				scheme: "bearer",
				parameters: {
					error: "invalid_token",
					resource_metadata: "https://mcp.example/.well-known/oauth-protected-resource/mcp",
				},
			},
		],
	});
});

test("a client registers itself, public or with a secret", async () => {
	const bench = await agentAt("discovering");
	const as = await discover(bench);
	expect(as).toMatchObject({
		registration_endpoint: `${ISSUER}/register`,
		client_id_metadata_document_supported: true,
	});
	const register = async (change: object) =>
		oauth.processDynamicClientRegistrationResponse(
			await oauth.dynamicClientRegistrationRequest(as, { ...metadata, ...change }, fetchThrough(bench)),
		);
	const known = await register({});
	expect(known).toMatchObject({ ...metadata, grant_types: ["authorization_code"], response_types: ["code"] });
	expect(known).not.toHaveProperty("client_secret");
	// Every MCP client asks for refresh tokens. This server has none, and says what it has registered instead.
	expect(await register({ grant_types: ["authorization_code", "refresh_token"] })).toMatchObject({
		grant_types: ["authorization_code"],
	});
	expect(await register({ application_type: "native", redirect_uris: ["http://127.0.0.1:4711/cb"] })).toMatchObject({
		redirect_uris: ["http://127.0.0.1:4711/cb"],
	});
	expect(await register({ token_endpoint_auth_method: undefined })).toMatchObject({
		token_endpoint_auth_method: "client_secret_basic",
		client_secret: expect.any(String),
		client_secret_expires_at: 0,
	});
	await expect(register({ redirect_uris: ["http://agent.example/cb"] })).rejects.toMatchObject({
		error: "invalid_redirect_uri",
		status: 400,
	});
	await expect(register({ grant_types: ["client_credentials"] })).rejects.toMatchObject({
		error: "invalid_client_metadata",
	});
});

test("the list of tools is asked for with the same token, and needs no Mcp-Name", async () => {
	const bench = await agentAt("callingNextTool");
	const { headers } = toolCall(bench.lane("client"), "list_photos");
	const [, token = ""] = (headers[0] ?? ["", ""])[1].split(" ");
	const method = "tools/list";
	const _meta = { [VERSION_KEY]: VERSION, [CAPABILITIES_KEY]: {} };
	const response = await oauth.protectedResourceRequest(
		token,
		"POST",
		resource,
		new Headers({ "Content-Type": "application/json", "MCP-Protocol-Version": VERSION, "Mcp-Method": method }),
		JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { _meta } }),
		fetchThrough(bench),
	);
	expect(response.status).toBe(200);
	expect(await response.json()).toMatchObject({ id: 1, result: { tools: [{ name: "list_photos" }, {}, {}] } });
});

test("the servers of other lessons offer neither", async () => {
	const as = await discover(await startBench());
	expect(Object.keys(as)).not.toContain("registration_endpoint");
	expect(Object.keys(as)).not.toContain("client_id_metadata_document_supported");
});

test("the agent's token names the tool server alone, and the one behind it the photo API", async () => {
	const bench = await agentAt("callingNextTool");
	const as = await discover(bench);
	const request = (token: string) => new Request(TOOL_SERVER, { headers: { Authorization: `Bearer ${token}` } });
	const tokens = bench.world.values.filter(({ kind }) => kind === "access_token").map(({ text }) => text);
	expect(tokens).toHaveLength(2);
	const [own = "", onward = ""] = tokens;
	const through = fetchThrough(bench);
	expect(await oauth.validateJwtAccessToken(as, request(own), TOOL_SERVER, through)).toMatchObject({
		sub: "ada",
		client_id: "https://agent.example/client.json",
		scope: "photos.read",
	});
	await expect(oauth.validateJwtAccessToken(as, request(onward), TOOL_SERVER, through)).rejects.toThrow();
	expect(await oauth.validateJwtAccessToken(as, request(onward), "https://api.example", through)).toMatchObject({
		sub: "ada",
		client_id: "tool-server",
		act: { sub: "tool-server" },
	});
});
