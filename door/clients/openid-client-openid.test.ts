/** openid-client signs people in: ID Tokens, userinfo, sessions, refreshed ID Tokens, and the end of a session. */
import * as client from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORM_TYPE } from "../../lib/http/message";
import { fillForm } from "../../lib/parties/browser/forms";
import { ADA, allowed, type Bench, type Browser, CALLBACK, followed, newBrowser, openBench } from "./bench";

let bench: Bench;
let config: client.Configuration;

beforeAll(async () => {
	bench = await openBench();
	config = await client.discovery(new URL(bench.issuer), "lab-post", bench.secretOf("lab-post"), undefined, {
		execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
	});
});
afterAll(() => bench.door.close());

interface Asked {
	readonly url: URL;
	readonly checks: client.AuthorizationCodeGrantChecks;
}

async function ask(more: Readonly<Record<string, string>> = {}): Promise<Asked> {
	const [pkceCodeVerifier, expectedState, expectedNonce] = [
		client.randomPKCECodeVerifier(),
		client.randomState(),
		client.randomNonce(),
	];
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: CALLBACK,
		scope: "openid profile",
		state: expectedState,
		nonce: expectedNonce,
		code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
		code_challenge_method: "S256",
		...more,
	});
	return { url, checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true } };
}

const redeem = (answer: URL, checks: client.AuthorizationCodeGrantChecks) =>
	client.authorizationCodeGrant(config, answer, checks);

/** Without a page: what the browser's cookie says is all there is. */
const silently = async (browser: Browser, more: Readonly<Record<string, string>> = {}) => {
	const { url, checks } = await ask({ prompt: "none", ...more });
	return redeem(await followed(url, browser.cookiesFor(url.href)), checks);
};

test("an ID Token whose signature, nonce and at_hash hold, and userinfo with the token beside it", async () => {
	const browser = newBrowser(bench.door.origin);
	const { url, checks } = await ask({ acr_values: "urn:example:any" });
	const tokens = await redeem(await allowed(browser, url.href), checks);
	const { sub = "", ...claims } = tokens.claims() ?? {};
	expect(claims).toMatchObject({ iss: bench.issuer, aud: "lab-post", at_hash: expect.any(String) });
	expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toEqual({ sub: "ada", name: "Ada" });
});

test("a request by POST, as OpenID Connect wants it to work", async () => {
	const { url } = await ask();
	const page = await fetch(url.href.split("?", 1)[0] ?? "", { method: "POST", body: url.searchParams });
	expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('type="password"')]);
});

describe("prompt and max_age", () => {
	test("prompt=none: login_required for nobody, and nothing is shown to whoever is signed in", async () => {
		const browser = newBrowser(bench.door.origin);
		await expect(silently(browser)).rejects.toMatchObject({ error: "login_required" });
		const { url, checks } = await ask();
		await redeem(await allowed(browser, url.href), checks);
		expect((await silently(browser)).claims()?.sub).toBe("ada");
		await expect(silently(browser, { scope: "openid photos.read" })).rejects.toMatchObject({
			error: "consent_required",
		});
	});

	test("max_age: auth_time is checked by the client; 0 has Ada sign in once more", async () => {
		const browser = newBrowser(bench.door.origin);
		const first = await ask({ max_age: "60" });
		await redeem(await allowed(browser, first.url.href), { ...first.checks, maxAge: 60 });
		const again = await ask({ max_age: "0" });
		expect((await browser.open(again.url.href)).html).toContain('type="password"');
		await expect(silently(browser, { max_age: "0" })).rejects.toMatchObject({ error: "login_required" });
	});

	test("prompt=login asks whoever is signed in", async () => {
		const browser = newBrowser(bench.door.origin);
		const { url, checks } = await ask();
		await redeem(await allowed(browser, url.href), checks);
		const again = await ask({ prompt: "login" });
		await browser.open(again.url.href);
		expect((await browser.submit({ ...ADA, password: "wrong" })).html).toContain("User name or password is wrong.");
		await browser.submit(ADA);
		expect((await redeem(new URL((await browser.submit({ decision: "allow" })).url), again.checks)).claims()?.sub).toBe(
			"ada",
		);
	});
});

test("a refreshed ID Token: the same issuer, person, client and time of sign-in, and no nonce", async () => {
	const { url, checks } = await ask();
	const tokens = await redeem(await allowed(newBrowser(bench.door.origin), url.href), checks);
	const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? "");
	const [before, after] = [tokens.claims(), refreshed.claims()];
	const kept = (claims = before) => [claims?.iss, claims?.sub, claims?.aud, claims?.auth_time];
	expect(kept(after)).toEqual(kept());
	expect([before?.nonce, after?.nonce]).toEqual([checks.expectedNonce, undefined]);
	const narrower = await client.refreshTokenGrant(config, refreshed.refresh_token ?? "", { scope: "profile" });
	expect(narrower.id_token).toBeUndefined();
});

test("the answer in a form, which its page posts to the client", async () => {
	const browser = newBrowser(bench.door.origin);
	const { url, checks } = await ask({ response_mode: "form_post" });
	await browser.open(url.href);
	await browser.submit(ADA);
	const decided = await browser.submit({ decision: "allow" });
	const { action, body } = fillForm(decided.html, []);
	expect(action).toBe(CALLBACK);
	const callback = new Request(action, { method: "POST", headers: { "Content-Type": FORM_TYPE }, body });
	const tokens = await client.authorizationCodeGrant(config, callback, checks);
	expect(tokens.claims()?.sub).toBe("ada");
	await bench.set({ consent: "auto" });
	const page = await (await fetch((await ask({ response_mode: "form_post" })).url)).text();
	expect(fillForm(page, []).action).toBe(CALLBACK);
	await bench.set({ consent: "ask" });
});

test("opaque tokens: userinfo and the API ask for what they stand for", async () => {
	await bench.set({ levels: { tokenFormat: "opaque", introspection: "on" } });
	const { url, checks } = await ask({ scope: "openid photos.read" });
	const tokens = await redeem(await allowed(newBrowser(bench.door.origin), url.href), checks);
	expect(tokens.access_token).not.toContain(".");
	expect((await client.fetchUserInfo(config, tokens.access_token, "ada")).sub).toBe("ada");
	const photos = new URL(`${bench.api}/photos`);
	const call = () => client.fetchProtectedResource(config, tokens.access_token, photos, "GET");
	expect((await call()).status).toBe(200);
	await client.tokenRevocation(config, tokens.access_token);
	await expect(call()).rejects.toMatchObject({ status: 401 });
	await expect(client.fetchUserInfo(config, tokens.access_token, "ada")).rejects.toMatchObject({ status: 401 });
	await bench.set({ levels: { tokenFormat: "jwt", introspection: "off" } });
});

test("scopes that a library asks for by itself and this server does not know are left out of a login", async () => {
	const { url, checks } = await ask({ scope: "openid profile email offline_access" });
	const tokens = await redeem(await allowed(newBrowser(bench.door.origin), url.href), checks);
	expect(tokens.scope).toBe("openid profile email");
	expect(await client.fetchUserInfo(config, tokens.access_token, "ada")).toEqual({
		sub: "ada",
		name: "Ada",
		email: "ada@example.com",
		email_verified: true,
	});
});

test("the end of a session: Ada is asked, and comes back with the state", async () => {
	const browser = newBrowser(bench.door.origin);
	const { url, checks } = await ask();
	const { id_token: hint = "" } = await redeem(await allowed(browser, url.href), checks);
	const end = client.buildEndSessionUrl(config, {
		id_token_hint: hint,
		post_logout_redirect_uri: "http://127.0.0.1/signed-out",
		state: "s-1",
	});
	expect((await browser.open(end.href)).html).toContain("csrf");
	const back = await browser.submit({ decision: "sign-out" });
	expect(back.url).toBe("http://127.0.0.1/signed-out?state=s-1");
	await expect(silently(browser)).rejects.toMatchObject({ error: "login_required" });
});

test("a request object is refused by its name: the metadata offers none", async () => {
	const { privateKey } = await client.randomDPoPKeyPair();
	const url = await client.buildAuthorizationUrlWithJAR(
		config,
		{ redirect_uri: CALLBACK, scope: "openid" },
		privateKey,
	);
	// What is in it is not read, so nothing says where to go: a client that registered one address is told there.
	const page = await fetch(url, { redirect: "manual" });
	expect(page.status).toBe(400);
});
