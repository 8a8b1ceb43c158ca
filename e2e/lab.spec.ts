/** The HTTP lab, while a real client runs: it talks to the lab's own port, and the page shows what came. */
import type { Page } from "@playwright/test";
import * as oauth from "oauth4webapi";
import { violationsOf, violationsOfThemes } from "./axe";
import { expect, open, test, visit } from "./fixtures";
import { as, CONTROL, http, login, watched } from "./lab-client";
import { cut } from "./offline";
import { escaped, speak } from "./words";

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
	await expect(explained(page)).toContainText("either you sent the challenge again, or you never hashed the verifier.");
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
	await expect(explained(page)).toContainText("either you sent the challenge again, or you never hashed the verifier.");
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
	await expect(explained(page)).toContainText("either you sent the challenge again, or you never hashed the verifier.");
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
	await expect(explained(page)).toContainText("either you sent the challenge again, or you never hashed the verifier.");
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
