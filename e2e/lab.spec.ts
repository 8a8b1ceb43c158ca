/** The HTTP lab, while a real client runs: it talks to the lab's own port, and the page shows what came. */
import type { APIRequestContext, Page } from "@playwright/test";
import * as oauth from "oauth4webapi";
import { violationsOf, violationsOfThemes } from "./axe";
import { expect, open, test, visit } from "./fixtures";
import { cut } from "./offline";
import { escaped, speak } from "./words";

interface Sandbox {
	readonly id: string;
	readonly issuer: string;
	readonly api: string;
}

const CONTROL = "/lab/door/sandboxes";
const REDIRECT_URI = "http://127.0.0.1:5555/cb";
const http = { [oauth.allowInsecureRequests]: true };

/** A sandbox of the test's own, in which Ada signs in by herself, and the page that watches it. */
async function watched(page: Page, request: APIRequestContext): Promise<Sandbox> {
	const opened = await request.post(CONTROL, { data: {} });
	const sandbox: Sandbox = await opened.json();
	await request.patch(`${CONTROL}/${sandbox.id}`, { data: { consent: "auto" } });
	await visit(page, `/lab?sandbox=${sandbox.id}`);
	await expect(page.getByText("Waiting for the first request on")).toBeVisible();
	return sandbox;
}

const as = async ({ issuer }: Sandbox) =>
	oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), http));

interface Careless {
	/** What it sends in place of the verifier. */
	readonly sends?: (verifier: string, challenge: string) => string;
	readonly scope?: string;
}

/** A login by a client that looks at nothing. @returns what the token endpoint answered */
async function login(
	sandbox: Sandbox,
	{ sends = (verifier) => verifier, scope = "openid photos.read" }: Careless = {},
) {
	const server = await as(sandbox);
	const verifier = oauth.generateRandomCodeVerifier();
	const challenge = await oauth.calculatePKCECodeChallenge(verifier);
	const asked = new URL(server.authorization_endpoint ?? "");
	asked.search = new URLSearchParams({
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: REDIRECT_URI,
		scope,
		state: oauth.generateRandomState(),
		code_challenge: challenge,
		code_challenge_method: "S256",
	}).toString();
	const sentBack = (await fetch(asked, { redirect: "manual" })).headers.get("location") ?? "";
	const form = {
		grant_type: "authorization_code",
		client_id: "lab-public",
		redirect_uri: REDIRECT_URI,
		code: new URL(sentBack).searchParams.get("code") ?? "",
		code_verifier: sends(verifier, challenge),
	};
	return fetch(server.token_endpoint ?? "", { method: "POST", body: new URLSearchParams(form) });
}

const rows = (page: Page) => page.locator(".lab-path");
const explained = (page: Page) => page.locator(".lab-explain");

test("rows appear while a client runs, it is drawn, and its refusal is explained", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	expect((await login(sandbox, { sends: (_, challenge) => challenge })).status).toBe(400);
	await expect(rows(page)).toHaveText([
		/openid-configuration|oauth-authorization-server/,
		"GET /authorize",
		"POST /token",
	]);
	await expect(page.locator(".lab-stage")).toContainText("REFUSED");
	await expect(explained(page)).toContainText("You sent the challenge again.");
	await expect(explained(page)).toContainText("RFC 7636 §4.6");
	const played = await explained(page)
		.getByRole("link", { name: /^See it in / })
		.getAttribute("href");
	await page.keyboard.press("ArrowUp");
	await expect(explained(page)).toContainText("response_type");
	await page.getByRole("tab", { name: "Raw" }).click();
	await expect(page.locator(".raw").first()).toContainText("code_challenge_method=S256");
	await page.getByRole("button", { name: "Clear" }).click();
	await expect(page.getByText("Waiting for the first request on")).toBeVisible();
	// The same check says no in a lesson, at the hop that the address names.
	await open(page, played ?? "");
	await expect(page.locator(".stage-stamp").last()).toContainText("REFUSED");
});

test("a scope that was left out is named, and a cause that lies in an earlier message", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	const { refresh_token: token } = await (await login(sandbox, { scope: "openid photos.read photos.delete" })).json();
	await expect(explained(page)).toContainText("Unknown scope: photos.delete");
	const send = (path: string, fields: Record<string, string>) =>
		fetch(`${sandbox.issuer}/${path}`, {
			method: "POST",
			body: new URLSearchParams({ client_id: "lab-public", ...fields }),
		});
	await send("revoke", { token });
	await send("token", { grant_type: "refresh_token", refresh_token: token });
	await expect(explained(page)).toContainText("The whole grant was revoked in message 4, since the client revoked it");
});

test("the newest message is followed; the arrow keys go through the list, and the focus with them", async ({
	page,
	request,
}) => {
	const sandbox = await watched(page, request);
	await login(sandbox, { sends: (_, challenge) => challenge });
	await expect(page.locator("[role=status].sr-only")).toContainText("was refused: invalid_grant");
	await fetch(`${sandbox.issuer}/nowhere`);
	await expect(page.locator(".lab-foot")).toContainText("Message 4 of 4");
	await rows(page).last().focus();
	await page.keyboard.press("ArrowUp");
	await expect(page.locator("[aria-current] .lab-path")).toBeFocused();
	await expect(page.locator(".lab-foot")).toContainText("Message 3 of 4");
	await page.getByRole("button", { name: "Follow the newest" }).click();
	await expect(page.locator(".lab-foot")).toContainText("Message 4 of 4");
});

test("a change that nobody answers is said to have changed nothing", async ({ page, request }) => {
	await watched(page, request);
	await page.route("**/lab/door/**", (route) => route.abort());
	await page
		.getByRole("button", { name: "Let Ada do it by herself" })
		.or(page.getByRole("button", { name: "Ask on pages" }))
		.click();
	await expect(page.getByText("The lab did not answer. Nothing was changed.")).toBeVisible();
});

test("a secret that this lab has not made is hidden until it is asked for", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	const form = { grant_type: "client_credentials", client_id: "lab-machine", client_secret: "of-a-real-server" };
	await fetch(`${sandbox.issuer}/token`, { method: "POST", body: new URLSearchParams(form) });
	await page.getByRole("tab", { name: "Raw" }).click();
	await expect(page.locator(".raw").first()).toContainText("client_secret=••••••••");
	await page.getByRole("button", { name: "Show it" }).click();
	await expect(page.locator(".raw").first()).toContainText("client_secret=of-a-real-server");
});

test("while it is paused messages are counted, and drawn afterwards", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await as(sandbox);
	await expect(rows(page)).toHaveCount(1);
	await page.keyboard.press("Shift+P");
	await login(sandbox);
	await expect(page.getByText("Paused, 3 waiting")).toBeVisible();
	await expect(rows(page)).toHaveCount(1);
	await page.keyboard.press("Shift+P");
	await expect(rows(page).last()).toHaveText("POST /token");
});

test("a fault is switched on, a careless client goes on, and that is said", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await page.keyboard.press("Shift+F");
	await expect(page.getByRole("switch").first()).toBeFocused();
	await page.keyboard.press(" ");
	await expect(page.locator(".lab-on")).toHaveText("Wrong state waits for the next run.");
	const token = await (await login(sandbox)).json();
	await fetch(`${sandbox.api}/photos`, { headers: { Authorization: `Bearer ${token.access_token}` } });
	await expect(page.locator(".lab-tried")).toContainText("Did not notice: Wrong state");
	await expect(page.locator(".lab-report")).toContainText("Yes: Uses PKCE with S256");
	// Its run goes on, and nothing is said of a next one.
	await expect(page.locator(".lab-on")).toContainText("has struck in run 1, and goes off when the next run begins");
	// The next run begins: the fault is off, and the switch says so.
	await login(sandbox);
	await expect(page.getByText("none on")).toBeVisible();
});

test("faults come in order after a run without one, and the second server's address is there with its fault", async ({
	page,
	request,
}) => {
	const sandbox = await watched(page, request);
	await page.getByRole("button", { name: "Run all faults in order" }).click();
	await expect(page.locator(".lab-in-order")).toContainText("First run your client without a fault");
	await login(sandbox);
	await expect(page.locator(".lab-in-order")).toContainText("Fault 1 of 40 goes on when you run your client.");
	await login(sandbox);
	await expect(page.locator(".lab-in-order")).toContainText("Fault 1 of 40: run your client again for the next one.");
	await expect(page.locator(".lab-on")).toContainText("Wrong state has struck in run 2");
	for (let next = 2; next <= 6; next++) {
		await page.getByRole("button", { name: "Next fault" }).click();
		await expect(page.locator(".lab-in-order")).toContainText(`Fault ${next} of 40 is on`);
	}
	await expect(page.locator(".lab-on")).toContainText(`Its issuer: ${sandbox.issuer.replace(/as$/, "other")}`);
	await page.getByRole("button", { name: "Stop", exact: true }).click();
	await expect(page.getByText("none on")).toBeVisible();
});

test("when the network is cut, what came is still looked at, and the dialogs open", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await login(sandbox);
	await expect(rows(page).last()).toContainText("/token");
	await cut(page);
	await page.keyboard.press("ArrowUp");
	await page.getByRole("tab", { name: "Raw" }).click();
	await expect(page.locator(".lab-inspector")).toContainText("GET /");
	for (const name of ["Clients", "Sandbox"]) {
		await page.getByRole("button", { name, exact: true }).click();
		await expect(page.locator(".lab-dialog")).toBeVisible();
		await page.keyboard.press("Escape");
	}
});

test("a key pair is made in the page, and a client signs with it", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await page.getByRole("button", { name: "Clients" }).click();
	await page.getByRole("button", { name: "Make a key pair here" }).click();
	const jwk = JSON.parse((await page.locator(".lab-key").textContent()) ?? "{}");
	const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
	const answered = await oauth.clientCredentialsGrantRequest(
		await as(sandbox),
		{ client_id: "lab-jwt" },
		oauth.PrivateKeyJwt({ key, kid: jwk.kid }),
		{ scope: "photos.read" },
		http,
	);
	expect(answered.status).toBe(200);
	const described = await (await request.get(`${CONTROL}/${sandbox.id}`)).json();
	expect(JSON.stringify(described)).not.toContain(jwk.d);
});

test("without a server a recorded run is shown, and is said to be recorded; a sandbox that is gone is said", async ({
	page,
}) => {
	await visit(page, "/lab?sandbox=nobody");
	await expect(page.getByRole("heading", { name: "This sandbox is gone" })).toBeVisible();
	await page.route("**/lab/door", (route) => route.fulfill({ status: 404, body: "no such page" }));
	await visit(page, "/lab");
	await expect(page.getByRole("heading", { name: "No server stands behind this page" })).toBeVisible();
	await expect(page.getByText("Recorded.")).toBeVisible();
	await expect(explained(page)).toContainText("You sent the challenge again.");
	expect(await violationsOf(page)).toEqual([]);
	await page.unroute("**/lab/door");
	const closed = { running: false, problem: "Port 4180 is in use.", next: 4181 };
	await page.route("**/lab/door", (route) => route.fulfill({ json: closed }));
	await visit(page, "/lab");
	await expect(page.getByText("LAB_PORT=4181 npm start")).toBeVisible();
});

test("axe finds nothing: a refusal in any theme, the dialogs, a phone", async ({ page, request }) => {
	test.slow();
	const sandbox = await watched(page, request);
	expect(await violationsOf(page)).toEqual([]);
	await login(sandbox, { sends: (_, challenge) => challenge });
	await expect(explained(page)).toContainText("You sent the challenge again.");
	for (const name of ["Clients", "Sandbox"]) {
		await page.getByRole("button", { name, exact: true }).click();
		await expect(page.locator(".lab-dialog")).toBeVisible();
		expect(await violationsOf(page, ".dialog")).toEqual([]);
		await page.keyboard.press("Escape");
	}
	expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await violationsOf(page)).toEqual([]);
});

test("every word is in the catalogue while a client runs, and nothing scrolls sideways", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await speak(page, "long");
	await expect.poll(() => escaped(page)).toEqual([]);
	await request.patch(`${CONTROL}/${sandbox.id}`, { data: { consent: "auto", faults: ["state-wrong", "mix-up"] } });
	await login(sandbox);
	await login(sandbox, { sends: (_, challenge) => challenge });
	await expect(explained(page)).toContainText("You sent the challenge again.");
	await expect.poll(() => escaped(page)).toEqual([]);
	for (const tab of await page.getByRole("tab").all()) {
		await tab.click();
		await expect.poll(() => escaped(page)).toEqual([]);
	}
	for (const button of [".lab-client button:first-of-type", ".lab-client button:last-of-type"]) {
		await page.locator(button).click();
		await expect(page.locator(".lab-dialog")).toBeVisible();
		await expect.poll(() => escaped(page)).toEqual([]);
		await page.keyboard.press("Escape");
	}
	for (const language of ["long", "de", "mirrored"] as const) {
		await speak(page, language);
		for (const width of [1920, 1440, 1280, 1000, 768, 390, 320]) {
			await page.setViewportSize({ width, height: 900 });
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wide, `${language} at ${width}`).toBeLessThanOrEqual(0);
		}
	}
});
