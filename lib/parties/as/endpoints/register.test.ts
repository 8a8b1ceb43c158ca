import { describe, expect, test } from "vitest";
import { agentAt } from "@/testing/mcp";
import { formatPairs, pairsOf } from "../../../http/form";
import { get, type HttpRequest } from "../../../http/message";
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
