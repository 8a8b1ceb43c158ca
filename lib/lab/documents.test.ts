/** Client ID metadata documents at a sandbox: from its settings, or from outside where its owner allows that. */
import { describe, expect, test } from "vitest";
import { formatPairs, pairsOf } from "../http/form";
import { get, type HttpRequest, type HttpResponse, header, json, post } from "../http/message";
import { LAB_ORIGIN, SANDBOX, startSandbox } from "../testing/sandbox";
import { recall } from "../world/world";
import { changedSettings, defaultLabSettings } from "./settings";

const BASE = `${LAB_ORIGIN}/${SANDBOX}`;
const ID = "https://agent.example/client.json";
const document = {
	client_id: ID,
	client_name: "Ada's agent",
	redirect_uris: ["http://127.0.0.1/cb"],
	token_endpoint_auth_method: "none",
};

const askFor = (clientId = ID): HttpRequest =>
	get(
		`${BASE}/as/authorize?${formatPairs(
			pairsOf({
				response_type: "code",
				client_id: clientId,
				redirect_uri: "http://127.0.0.1:5555/cb",
				scope: "photos.read",
				code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
				code_challenge_method: "S256",
				resource: `${BASE}/mcp`,
			}),
		)}`,
	);

const sentBack = ({ headers }: HttpResponse) =>
	header(headers, "location")?.startsWith("http://127.0.0.1:5555/cb?code=");

describe("from the settings", () => {
	test("its client is asked for nothing else, and nobody is reached", async () => {
		const { send, sandbox } = await startSandbox({ consent: "auto", documents: { [ID]: document } });
		expect(sentBack(await send(askFor()))).toBe(true);
		const way = sandbox.log.exchanges[0]?.messages.flatMap((message) =>
			message.kind === "request" ? [`${message.from}>${message.to} ${message.request.url.split("?")[0]}`] : [],
		);
		expect(way).toEqual([`user>as ${BASE}/as/authorize`, `as>client ${ID}`]);
	});

	test("what is changed there counts at once", async () => {
		const { send, set } = await startSandbox({ consent: "auto", documents: { [ID]: document } });
		await send(askFor());
		set({ documents: { [ID]: { ...document, redirect_uris: ["https://agent.example/cb"] } } });
		expect((await send(askFor())).status).toBe(400);
	});

	test.each([
		["of a client without a name", { ...document, client_name: undefined }],
		["of another address", { ...document, client_id: "https://agent.example/other.json" }],
		["with a secret", { ...document, client_secret: "s" }],
		["of a client that signs, without a key", { ...document, token_endpoint_auth_method: "private_key_jwt" }],
	])("a document %s ends in a page, without a redirect", async (_, wrong) => {
		const read = changedSettings(defaultLabSettings, { documents: { [ID]: JSON.parse(JSON.stringify(wrong)) } });
		const { send } = await startSandbox({
			consent: "auto",
			...("value" in read ? { documents: read.value.documents } : {}),
		});
		const { status, headers } = await send(askFor());
		expect([status, header(headers, "location")]).toEqual([400, undefined]);
	});

	test("a document that nobody has named is not there", async () => {
		const { send } = await startSandbox({ consent: "auto" });
		for (const id of [ID, "https://agent.example/constructor", "https://agent.example/__proto__"])
			expect((await send(askFor(id))).status).toBe(400);
	});
});

describe("from outside", () => {
	const start = async (fetchDocuments: boolean, response: HttpResponse) => {
		const bench = await startSandbox({ consent: "auto", fetchDocuments });
		const asked: string[] = [];
		bench.sandbox.around.fetchOutside = async ({ method, url }) => {
			asked.push(`${method} ${url}`);
			return response;
		};
		return { ...bench, asked };
	};

	test("only where the owner allows it", async () => {
		const { send, asked } = await start(false, json(200, document));
		expect([(await send(askFor())).status, asked]).toEqual([400, []]);
	});

	test("it is fetched once, and again when its headers say so", async () => {
		const { send, asked, pass } = await start(true, json(200, document, [["Cache-Control", "max-age=60"]]));
		for (const seconds of [0, 59, 1]) {
			pass(seconds);
			expect(sentBack(await send(askFor()))).toBe(true);
		}
		expect(asked).toEqual([`GET ${ID}`, `GET ${ID}`]);
	});

	test("a redirect, and no answer at all, are no document", async () => {
		for (const status of [302, 0]) {
			const { send } = await start(true, json(status, document));
			expect((await send(askFor())).status).toBe(400);
		}
	});

	test("what the settings hold is not fetched", async () => {
		const { send, set, asked } = await start(true, json(404, {}));
		set({ documents: { [ID]: document } });
		expect([sentBack(await send(askFor())), asked]).toEqual([true, []]);
	});
});

describe("keys", () => {
	const refused = [
		{ kty: "RSA" },
		{ kty: "RSA", n: 5, e: "AQAB" },
		{ kty: "EC", crv: "P-521", x: "AA", y: "AA" },
		{ kty: "oct", k: "AA" },
	];

	test.each(refused)("%j is no key of a client in the settings", (key) => {
		expect(changedSettings(defaultLabSettings, { clientKeys: [key] })).toEqual({
			problem: expect.stringContaining("clientKeys"),
		});
	});

	test("a document that holds one among good ones loses it", async () => {
		const good = { kid: "a", kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
		const signing = {
			...document,
			token_endpoint_auth_method: "private_key_jwt",
			jwks: { keys: [...refused.slice(0, 3), good] },
		};
		const { send, sandbox } = await startSandbox({ consent: "auto", documents: { [ID]: signing } });
		expect(sentBack(await send(askFor()))).toBe(true);
		expect(recall(sandbox.world, "as", "as").clients[ID]).toMatchObject({
			token_endpoint_auth_method: "private_key_jwt",
			jwks: { keys: [good] },
		});
		const fields = { grant_type: "authorization_code", client_id: ID, code: "x", code_verifier: "y".repeat(43) };
		const token = await send(post(`${BASE}/as/token`, formatPairs(pairsOf(fields))));
		expect(token.status).toBe(401);
	});
});
