/** A sandbox from end to end, without a socket: what comes, what leaves, and what is written down. */
import { describe, expect, test } from "vitest";
import { utf8 } from "../crypto/bytes";
import { decodeJwt } from "../crypto/jwt";
import { base64 } from "../crypto/text-forms";
import { formatPairs, pairsOf, queryOf } from "../http/form";
import { get, type HttpResponse, header, post } from "../http/message";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../testing/sandbox";

const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const BASE = `${LAB_ORIGIN}/${SANDBOX}`;
const CALLBACK = "http://127.0.0.1:5555/cb";

const bodyOf = ({ body }: HttpResponse) => JSON.parse(body) as Record<string, unknown>;

const askFor = (scope: string) =>
	get(
		`${BASE}/as/authorize?${formatPairs(
			pairsOf({
				response_type: "code",
				client_id: "lab-public",
				redirect_uri: CALLBACK,
				scope,
				state: "xyz-A",
				nonce: "n-1",
				code_challenge: CHALLENGE,
				code_challenge_method: "S256",
			}),
		)}`,
	);

async function redeem({ send }: LabBench, scope = "openid photos.read") {
	const location = header((await send(askFor(scope))).headers, "location") ?? "";
	const code = queryOf(location).find(([name]) => name === "code")?.[1];
	const fields = { grant_type: "authorization_code", client_id: "lab-public", redirect_uri: CALLBACK };
	return send(post(`${BASE}/as/token`, formatPairs(pairsOf({ ...fields, code, code_verifier: VERIFIER }))));
}

test("consent: ask. The page says as whom to sign in", async () => {
	const { send } = await startSandbox({});
	expect((await send(askFor("openid"))).body).toContain("sign in as ada, with the password correct horse.");
});

describe("consent: auto", () => {
	test("from the request to the API, by the very forms that the server sends", async () => {
		const bench = await startSandbox({ consent: "auto" });
		const tokens = bodyOf(await redeem(bench));
		expect(tokens).toMatchObject({ token_type: "Bearer", scope: "openid photos.read" });
		expect(decodeJwt(String(tokens.id_token))).toMatchObject({
			claims: { sub: "ada", nonce: "n-1", iss: `${BASE}/as` },
		});
		const call = get(`${BASE}/api/photos`, [["Authorization", `Bearer ${String(tokens.access_token)}`]]);
		expect(bodyOf(await bench.send(call)).photos).toHaveLength(3);
		const said = bench.sandbox.log.exchanges.map(({ messages, auto }) => [
			messages.flatMap((message) => ("from" in message ? [`${message.from}>${message.to}`] : [])).join(" "),
			auto ?? false,
		]);
		expect(said).toEqual([
			["user>as as>user", true],
			["client>as as>client", false],
			["client>rs rs>client", false],
		]);
	});

	test("a device finds its code allowed", async () => {
		const { send } = await startSandbox({ consent: "auto" });
		const codes = bodyOf(await send(post(`${BASE}/as/device_authorization`, "client_id=lab-device&scope=photos.read")));
		const fields = { grant_type: "urn:ietf:params:oauth:grant-type:device_code", client_id: "lab-device" };
		const poll = post(`${BASE}/as/token`, formatPairs(pairsOf({ ...fields, device_code: String(codes.device_code) })));
		expect((await send(poll)).status).toBe(200);
	});
});

test("consent: ask shows the sign-in page, and nothing is allowed by itself", async () => {
	const { send, sandbox } = await startSandbox();
	const page = await send(askFor("photos.read"));
	expect([page.status, header(page.headers, "content-security-policy")]).toEqual([200, "frame-ancestors 'none'"]);
	expect(page.body).toContain('type="password"');
	expect(sandbox.log.exchanges[0]?.auto).toBeUndefined();
});

test("no method that needs a certificate is offered, and none works", async () => {
	const { send } = await startSandbox();
	const metadata = bodyOf(await send(get(`${LAB_ORIGIN}/.well-known/oauth-authorization-server/${SANDBOX}/as`)));
	expect(metadata.token_endpoint_auth_methods_supported).toEqual([
		"none",
		"client_secret_post",
		"client_secret_basic",
		"private_key_jwt",
	]);
});

test("settings: lifetimes and redirect addresses", async () => {
	const bench = await startSandbox({ consent: "auto", lifetimes: { accessToken: 7, idToken: 9 } });
	const tokens = bodyOf(await redeem(bench));
	const { exp, iat } = (decodeJwt(String(tokens.id_token)) as unknown as { claims: { exp: number; iat: number } })
		.claims;
	expect([tokens.expires_in, exp - iat]).toEqual([7, 9]);
});

test("a fault changes what leaves, the log has both, and the party knows nothing of it", async () => {
	const bench = await startSandbox({ consent: "auto", faults: ["state-wrong"] });
	const location = header((await bench.send(askFor("photos.read"))).headers, "location") ?? "";
	expect(Object.fromEntries(queryOf(location)).state).toBe("xyz-B");
	const [exchange] = bench.sandbox.log.exchanges;
	expect(exchange?.faults).toEqual(["state-wrong"]);
	expect(header(exchange?.unchanged?.headers ?? [], "location")).toContain("state=xyz-A");
});

test("a service with its secret, and a tool behind the checks", async () => {
	const { send, sandbox } = await startSandbox();
	const basic = base64(utf8(`lab-machine:${sandbox.secrets["lab-machine"] ?? ""}`));
	const body = formatPairs(
		pairsOf({ grant_type: "client_credentials", scope: "photos.read", resource: `${BASE}/mcp` }),
	);
	const { access_token: token } = bodyOf(
		await send(post(`${BASE}/as/token`, body, [["Authorization", `Basic ${basic}`]])),
	);
	const call = (tool: string) =>
		send({
			...post(`${BASE}/mcp`, JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool } })),
			headers: [
				["Content-Type", "application/json"],
				["Authorization", `Bearer ${String(token)}`],
			],
		});
	expect((await call("list_photos")).status).toBe(200);
	const refused = await call("set_price");
	expect([refused.status, header(refused.headers, "www-authenticate")]).toEqual([
		403,
		expect.stringContaining('scope="inventory:price:write"'),
	]);
});
