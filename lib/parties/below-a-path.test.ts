/** The whole protocol with everybody below a path (`startLab`), over the network and without any lesson. */
import { beforeEach, describe, expect, test } from "vitest";
import { CLIENT_ID, PASSWORD, SCOPE } from "../cast/cast";
import { utf8 } from "../crypto/bytes";
import { decodeJwt } from "../crypto/jwt";
import { proofDemonstrationKey } from "../crypto/proof-keys";
import { base64 } from "../crypto/text-forms";
import { formatPairs, type Pairs } from "../http/form";
import { get, type HttpRequest, type HttpResponse, header, json, post } from "../http/message";
import { AGENT, API, API_SECRET, APP, AS, HOST, type Lab, NEIGHBOUR, startLab } from "../testing/lab";
import { defaultSettings } from "../vocabulary/settings";
import { recall } from "../world/world";
import { navigate, receive } from "./browser/browser";
import { firstLink, readForms } from "./browser/forms";
import { readCallback, startAuthorization } from "./client/authorization";
import { codesRequest, pollRequest, readCodes, readPoll } from "./client/device";
import { keepNonce } from "./client/dpop";
import { clientSessionCookie } from "./client/logout";
import { judgeIdToken, judgeUserInfo, userinfoRequest } from "./client/openid";
import { servedSession } from "./client/session";
import { apiRequest, photosOf, readTokenResponse, revocationRequest, tokenRequest } from "./client/tokens";

let lab: Lab;
beforeEach(async () => {
	lab = await startLab();
});

const send = (request: HttpRequest) => lab.send(request);
const go = (url: string, form?: string) => lab.go(url, form);
const press = (fields: Pairs, end?: string) => lab.press(fields, end);
const browser = () => lab.browser();

const formAction = () => readForms(browser().page?.html ?? "")[0]?.action;
const RIGHT: Pairs = [
	["username", "ada"],
	["password", PASSWORD],
];
const ALLOW: Pairs = [["decision", "allow"]];
const bodyOf = (response: HttpResponse) => JSON.parse(response.body) as Record<string, unknown>;

/** From the client's request to the token in its hands. */
async function signIn(): Promise<void> {
	const { transaction, url } = startAuthorization(lab.client);
	expect(url.startsWith(`${AS}/authorize?`)).toBe(true);
	await go(url);
	expect(formAction()).toBe("/s/1/as/login");
	await press(RIGHT);
	expect(formAction()).toBe("/s/1/as/consent");
	const back = await press(ALLOW, `${APP}/cb`);
	expect(await readCallback(lab.client, back, transaction.id)).toBeUndefined();
	const { response, notebook } = await lab.network.deliver(await tokenRequest(lab.client));
	expect(notebook.place).toBe("token endpoint");
	expect(readTokenResponse(lab.client, response)).toBe(true);
}

const tokenInHand = () =>
	recall(lab.world, "client", "client").sessions[servedSession(lab.world, "client")]?.accessToken ?? "";

describe("discovery", () => {
	test("is inserted (RFC 8414 §3.1), for OpenID appended as well (OpenID Discovery §4), and all it names lies below the issuer", async () => {
		const at = (url: string) => send(get(url));
		const [inserted, ...others] = await Promise.all([
			at(`${HOST}/.well-known/oauth-authorization-server/s/1/as`),
			at(`${HOST}/.well-known/openid-configuration/s/1/as`),
			at(`${AS}/.well-known/openid-configuration`),
		]);
		for (const document of [inserted, ...others]) {
			const body = bodyOf(document as HttpResponse);
			expect(body.issuer).toBe(AS);
			const addresses = Object.entries(body).flatMap(([name, url]) => (/_endpoint$|_uri$/.test(name) ? [url] : []));
			expect(addresses.length).toBeGreaterThan(8);
			for (const url of addresses) expect(String(url).startsWith(`${AS}/`)).toBe(true);
		}
		expect(bodyOf(await at(`${HOST}/.well-known/oauth-authorization-server/s/2/as`)).issuer).toBe(NEIGHBOUR);
		const nowhere = [
			`${AS}/.well-known/oauth-authorization-server`,
			`${AS}/s/1/as/token`,
			`${AS}2/jwks`,
			`${HOST}/token`,
		];
		expect((await Promise.all(nowhere.map(at))).map(({ status }) => status)).toEqual([404, 404, 0, 0]);
	});

	test("of a resource stands where its challenge says (RFC 9728 §3.1)", async () => {
		const refused = await send(get(`${API}/photos`));
		const url = `${HOST}/.well-known/oauth-protected-resource/s/1/api`;
		expect(header(refused.headers, "www-authenticate")).toContain(`resource_metadata="${url}"`);
		expect(bodyOf(await send(get(url)))).toMatchObject({ resource: API, authorization_servers: [AS] });
	});

	test("keys are read from where the metadata says", () => {
		expect(recall(lab.world, "rs", "rs").keys).toHaveLength(1);
	});
});

test("sign-in, token, ID Token, API, userinfo, introspection and revocation", async () => {
	await signIn();
	const decoded = decodeJwt(tokenInHand());
	const claims = "claims" in decoded ? decoded.claims : {};
	expect(claims).toMatchObject({ iss: AS, aud: [API, `${AS}/userinfo`], iat: lab.around.now(), sub: "ada" });
	expect(String(claims.jti)).toMatch(/^own-/);
	expect(await judgeIdToken(lab.client)).toBeUndefined();
	expect(photosOf(await send(apiRequest(API, tokenInHand())))).toHaveLength(3);
	const profile = await send(userinfoRequest(lab.client));
	expect(bodyOf(profile)).toMatchObject({ sub: "ada", name: "Ada" });
	expect(await judgeUserInfo(lab.client, profile)).toBeUndefined();

	const credentials = `Basic ${base64(utf8(`api:${API_SECRET}`))}`;
	const ask = () =>
		send(post(`${AS}/introspect`, formatPairs([["token", tokenInHand()]]), [["Authorization", credentials]]));
	expect(bodyOf(await ask()).active).toBe(true);
	expect((await send(await revocationRequest(lab.client, tokenInHand()))).status).toBe(200);
	expect(bodyOf(await ask()).active).toBe(false);
	expect(lab.world.clock).toBe(0);
	expect(lab.world.draws).toEqual({});
});

describe("neighbours on a host", () => {
	test("have sessions of their own: no cookie of one is sent to the other, and both stay", async () => {
		await signIn();
		const asked = (issuer: string, client = CLIENT_ID) =>
			`${issuer}/authorize?${formatPairs([
				["client_id", client],
				["redirect_uri", `${APP}/cb`],
				["response_type", "code"],
				["scope", SCOPE],
				["code_challenge", "a".repeat(43)],
				["code_challenge_method", "S256"],
			])}`;
		expect(header(navigate(browser(), asked(NEIGHBOUR)).headers, "cookie")).toBeUndefined();
		await go(asked(NEIGHBOUR));
		expect(formAction()).toBe("/s/2/as/login");
		await press(RIGHT);
		expect(formAction()).toBe("/s/2/as/consent");
		expect(browser().cookies.map(({ name, path }) => [name, path])).toEqual([
			["__Secure-as", "/s/1/as"],
			["__Secure-as", "/s/2/as"],
		]);
		await go(asked(AS));
		expect(formAction()).toBe("/s/1/as/consent");
	});

	test("have nonces of their own (RFC 9449 §9)", () => {
		const client = recall(lab.world, "client", "client");
		client.dpop = { key: proofDemonstrationKey, nonces: {} };
		const at = { ...lab.client, settings: { ...defaultSettings, levels: { sender: "dpop" } as const } };
		Object.assign(client, { resource: API });
		keepNonce(at, `${AS}/token`, json(400, {}, [["DPoP-Nonce", "of the server"]]));
		keepNonce(at, `${API}/photos`, json(401, {}, [["DPoP-Nonce", "of the API"]]));
		expect(client.dpop.nonces).toEqual({ [AS]: "of the server", [API]: "of the API" });
	});
});

test("a device: its page, where the code is typed and allowed, and the token", async () => {
	expect(readCodes(lab.client, await send(await codesRequest(lab.client)))).toBe(true);
	const { verificationUri, userCode } = recall(lab.world, "client", "client").device ?? {
		verificationUri: "",
		userCode: "",
	};
	expect(verificationUri).toBe(`${AS}/device`);
	await go(verificationUri);
	expect(formAction()).toBe("/s/1/as/device");
	await press([["user_code", userCode]]);
	expect(formAction()).toBe("/s/1/as/login");
	await press(RIGHT);
	expect(formAction()).toBe("/s/1/as/device/confirm");
	await press(ALLOW);
	expect(browser().page?.html).toContain("<title>Device allowed</title>");
	lab.around.pass(5);
	expect(readPoll(lab.client, await send(await pollRequest(lab.client)))).toBe("tokens");
});

test("an agent finds the tool server's issuer, has its document read there, calls a tool, and asks for more when it needs more", async () => {
	await go(`${AGENT}/`);
	expect(await press([["prompt", "List my photos."]])).toMatch(`${AS}/authorize?`);
	expect(formAction()).toBe("/s/1/as/login");
	await press(RIGHT);
	expect(await press(ALLOW)).toContain("order%3Aitems");
	expect(await press(ALLOW)).toMatch(`${AGENT}/cb?`);
	expect([browser().page?.status, browser().page?.html]).toEqual([200, expect.stringContaining("A print is ordered.")]);
	expect(browser().cookies.map(({ path }) => path)).toEqual(["/s/1/as"]);
});

test("an agent's document and page are below its base", async () => {
	expect(bodyOf(await send(get(`${AGENT}/client.json`)))).toMatchObject({
		client_id: `${AGENT}/client.json`,
		redirect_uris: [`${AGENT}/cb`],
	});
	await go(`${AGENT}/`);
	expect(formAction()).toBe("/s/1/agent/prompt");
});

test("the client's own pages link below its base, and a logout goes round", async () => {
	await go(`${APP}/`);
	expect(firstLink(browser().page?.html ?? "")).toBe("/s/1/app/connect");
	expect(browser().page?.html).toContain("keep at lab.example:8443.");
	await signIn();
	await judgeIdToken(lab.client);
	await judgeUserInfo(lab.client, await send(userinfoRequest(lab.client)));
	const [signedIn = ""] = Object.keys(recall(lab.world, "client", "client").sessions).slice(-1);
	const cookie = clientSessionCookie(APP).set(signedIn);
	receive(browser(), get(`${APP}/cb`), { status: 200, headers: [cookie], body: "" });
	await go(`${APP}/logout`, "do=sign-out");
	expect(formAction()).toBe("/s/1/as/end_session/form");
	expect(await press([["decision", "sign-out"]])).toMatch(`${APP}/signed-out?`);
	expect(browser().page?.html).toContain("You are signed out");
	expect(firstLink(browser().page?.html ?? "")).toBe("/s/1/app/connect");
	expect(browser().cookies).toEqual([]);
});
