import { describe, expect, test } from "vitest";
import { agentAt } from "@/testing/mcp";
import { formatPairs, pairsOf } from "../../../http/form";
import { get, type HttpRequest, header } from "../../../http/message";
import { answerOf, type Bench, bodyOf, CHALLENGE, ISSUER } from "../../../testing/bench";

const CALLBACK = "https://agent.example/cb";
const metadata = { client_name: "Another agent", redirect_uris: [CALLBACK], token_endpoint_auth_method: "none" };

const registration = (change: object): HttpRequest => ({
	method: "POST",
	url: `${ISSUER}/register`,
	headers: [["Content-Type", "application/json"]],
	body: JSON.stringify({ ...metadata, ...change }),
});

/** The server of the agent lesson; with refresh tokens where a test wants them. */
async function start(refreshes = false): Promise<Bench> {
	const bench = await agentAt("registering");
	const as = refreshes ? { ...bench.as, grantTypes: [...bench.as.grantTypes, "refresh_token"] } : bench.as;
	bench.world.memory.as = as;
	return { ...bench, as };
}

describe("a server that registers developers whom it knows", () => {
	const KNOWN = "initial-access-token";
	const send = async (authorization?: string) => {
		const bench = await start();
		Object.assign(bench.as, { initialAccess: [KNOWN] });
		const request = registration({});
		const headers = authorization === undefined ? [] : [["Authorization", authorization] as const];
		return bench.send({ ...request, headers: [...request.headers, ...headers] });
	};

	test.each([
		["no token", undefined, 401, 'Bearer realm="as"'],
		["another scheme", `Basic ${KNOWN}`, 401, 'Bearer realm="as"'],
		["a token that it does not know", "Bearer mine", 401, 'Bearer realm="as", error="invalid_token", '],
		["one that it does", `Bearer ${KNOWN}`, 201, undefined],
	])("%s", async (_, authorization, status, challenge) => {
		const response = await send(authorization);
		const line = header(response.headers, "www-authenticate");
		expect([response.status, challenge === undefined ? line : line?.startsWith(challenge)]).toEqual([
			status,
			challenge === undefined ? undefined : true,
		]);
		if (authorization === undefined) expect(response.body).not.toContain("error");
	});
});

describe("what a client may ask for that nobody vouches for", () => {
	const scopeOf = async (openScopes: readonly string[] | undefined, scope?: string) => {
		const bench = await start();
		if (openScopes) Object.assign(bench.as, { openScopes });
		const { client_id: id } = bodyOf(await bench.send(registration({ scope: "photos.read" })));
		const fields = { response_type: "code", client_id: String(id), redirect_uri: CALLBACK, scope };
		const challenge = { code_challenge: CHALLENGE, code_challenge_method: "S256" };
		const query = formatPairs(pairsOf({ ...fields, ...challenge }));
		const response = await bench.send(get(`${ISSUER}/authorize?${query}`));
		return answerOf(response).error ?? response.status;
	};

	test.each([
		[undefined, "photos.read", 200],
		[undefined, undefined, 200],
		[[], "photos.read", "invalid_scope"],
		[[], undefined, "invalid_scope"],
		[["order"], "order", 200],
		[["order"], "order photos.read", "invalid_scope"],
	])("open: %j, asked: %s", async (openScopes, scope, expected) => {
		expect(await scopeOf(openScopes, scope)).toBe(expected);
	});
});

describe("refresh_token among the grants", () => {
	test.each([
		[true, ["authorization_code", "refresh_token"]],
		[false, ["authorization_code"]],
	])("offered: %s, registered: %j", async (refreshes, expected) => {
		const bench = await start(refreshes);
		const response = await bench.send(registration({ grant_types: ["refresh_token", "authorization_code"] }));
		const { client_id: id, grant_types: grants } = bodyOf(response);
		expect([response.status, grants]).toEqual([201, expected]);
		expect(bench.as.clients[String(id)]?.grant_types).toEqual(expected);
	});

	test("is no answer to a grant that needs no person", async () => {
		const bench = await start(true);
		const response = await bench.send(registration({ grant_types: ["authorization_code", "client_credentials"] }));
		expect([response.status, bodyOf(response).error]).toEqual([400, "invalid_client_metadata"]);
	});
});

describe("the scope that a client states of itself", () => {
	const ask = async (bench: Bench, scope?: string) => {
		const { client_id: id, scope: registered } = bodyOf(await bench.send(registration({ scope: "photos.read" })));
		const fields = {
			response_type: "code",
			client_id: String(id),
			redirect_uri: CALLBACK,
			scope,
			code_challenge: CHALLENGE,
			code_challenge_method: "S256",
		};
		const response = await bench.send(get(`${ISSUER}/authorize?${formatPairs(pairsOf(fields))}`));
		return { registered, response, pending: Object.values(bench.as.pending).at(-1)?.scope };
	};

	test("is what a request asks for that names none", async () => {
		expect(await ask(await start())).toMatchObject({ registered: "photos.read", pending: "photos.read" });
	});

	test("is no ceiling for what a later challenge needs", async () => {
		const { response, pending } = await ask(await start(), "photos.read order:items");
		expect([response.status, pending]).toEqual([200, "photos.read order:items"]);
	});

	test("opens nothing that the server does not know", async () => {
		const { response } = await ask(await start(), "photos.read stock");
		expect(answerOf(response).error).toBe("invalid_scope");
	});
});

test("the answer is metadata, and nothing of the server's own notes", async () => {
	const bench = await start();
	const body = bodyOf(await bench.send(registration({ application_type: "native" })));
	expect(Object.keys(body).sort()).toEqual(
		[
			"client_id",
			"client_id_issued_at",
			"client_name",
			"grant_types",
			"redirect_uris",
			"response_types",
			"scope",
			"token_endpoint_auth_method",
		].sort(),
	);
});
