import type { Page } from "@playwright/test";
import { violationsOf, violationsOfThemes } from "./axe";
import { expect, open, test, visit } from "./fixtures";

const heading = "#verdict-title";
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
const tryOne = (page: Page, name: string) => page.getByRole("group", { name: "Try one of these" }).getByText(name);
const askAs = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });

async function start(page: Page, name: string, title: string | RegExp): Promise<void> {
	await visit(page, "/inspect");
	await tryOne(page, name).click();
	await expect(page.locator(heading)).toHaveText(title);
}

async function changeClaim(page: Page, claim: string, value: string): Promise<void> {
	await page.getByRole("button", { name: "Change a claim" }).click();
	await page.getByRole("combobox", { name: "Claim" }).selectOption({ label: claim });
	await page.getByRole("textbox", { name: "says" }).fill(value);
}

test("an ID Token: its client accepts it, an API does not, and another client does not", async ({ page }) => {
	await start(page, "ID Token", /The client lets .*ada.* in\./);
	for (const claim of ["alg", "kid", "signature", "iss", "aud", "exp", "iat", "nonce", "at_hash"])
		await expect(row(page, claim)).toContainText("ACCEPTED");
	await expect(page.locator(".beside")).toContainText("REFUSED");
	await expect(page.locator(".beside")).toContainText("401 invalid_token");
	await askAs(page, "API");
	await expect(page.locator(heading)).toHaveText("This is not an access token.");
	await askAs(page, "Other client");
	await expect(row(page, "aud")).toContainText("is not in client_id photo-books");
	await askAs(page, "Client");
	await changeClaim(page, "nonce", "another");
	await expect(page.locator(".verdict-head")).toContainText('became "another"');
	await expect(row(page, "signature")).toContainText("REFUSED");
	await expect(row(page, "nonce")).toContainText("not reached");
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("button", { name: "Let it expire" }).click();
	await expect(row(page, "exp")).toContainText("REFUSED");
});

test("a DPoP proof: for its own request, once, and not for another server", async ({ page }) => {
	await start(page, "DPoP proof", "The proof fits this request, and the token.");
	const url = page.getByRole("textbox", { name: "URL" });
	await expect(url).toHaveValue("https://api.example/photos");
	await url.fill("https://api.example/albums");
	await expect(row(page, "htu")).toContainText("≠ this request https://api.example/albums");
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("combobox", { name: "Method" }).selectOption("POST");
	await expect(row(page, "htm")).toContainText("REFUSED");
	await page.getByRole("button", { name: "Undo all" }).click();
	await expect(row(page, "jti")).toContainText("ACCEPTED");
	await page.getByRole("button", { name: "Send it twice" }).click();
	await expect(row(page, "jti")).toContainText("REFUSED");
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("textbox", { name: "Access token" }).fill("rubbish");
	await expect(page.locator(heading)).toHaveText("The API refuses the access token beside it.");
	await askAs(page, "Auth server");
	await expect(row(page, "htm")).toContainText("≠ this request POST");
});

test("a bound token: refused as a bearer token, accepted with its proof", async ({ page }) => {
	await start(page, "Bound token", "This token is no bearer token.");
	await expect(row(page, "cnf")).toContainText("REFUSED");
	await askAs(page, "API, with proof");
	await expect(page.locator(heading)).toHaveText("The token came with a proof of its key.");
});

test("a client assertion: for the server that it names, and once", async ({ page }) => {
	await start(page, "Client assertion", /This is .*archive-job/);
	await askAs(page, "Other server");
	await expect(page.locator(heading)).toHaveText("aud must be the issuer alone.");
	await askAs(page, "Auth server");
	await changeClaim(page, "sub", "somebody-else");
	await expect(page.locator(".big-stamp")).toContainText("401 invalid_client");
	await expect(row(page, "sub")).toContainText("REFUSED");
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("button", { name: "Send it twice" }).click();
	await expect(row(page, "jti")).toContainText("REFUSED");
});

test("an opaque token: three callers hear different things, and time passes", async ({ page }) => {
	await start(page, "Opaque token", /The token is active/);
	await expect(page.getByRole("heading", { name: "Nothing to decode" })).toBeVisible();
	await expect(page.locator(".exchange")).toContainText("POST /introspect HTTP/1.1");
	await expect(row(page, "username")).toContainText("ada");
	await askAs(page, "Print service");
	await expect(page.locator(".exchange")).toContainText('{"active":false}');
	await expect(page.locator(".asked")).toContainText("https://print.example is not in aud");
	await askAs(page, "A stranger");
	await expect(page.locator(".big-stamp")).toContainText("401 invalid_client");
	await askAs(page, "API");
	await page.getByRole("radio", { name: "At hop 11" }).check({ force: true });
	await expect(page.locator(".asked")).toContainText("Token is not revoked: revoked true");
	await page.getByRole("button", { name: "Flip one character" }).click();
	await expect(page.locator(".verdict-head")).toContainText("the token is unknown");
});

test("a pasted token says what it seems to be, and somebody may say otherwise", async ({ page }) => {
	await visit(page, "/inspect");
	await page.getByRole("button", { name: "Paste" }).click();
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const claims = { iss: "https://login.example.org", sub: "bob", aud: "shop", nonce: "n" };
	await page.getByRole("textbox", { name: /Your token/ }).fill(`${part({ alg: "RS256" })}.${part(claims)}.AAAA`);
	await page.getByRole("button", { name: "Decode", exact: true }).click();
	await expect(page.locator(".kind-line")).toContainText("This seems to be an ID Token: it has nonce.");
	await expect(page.locator(heading)).toHaveText("The ID Token names no key.");
	await page.getByRole("combobox", { name: "Read it as" }).selectOption("Access token");
	await expect(page.locator(heading)).toHaveText("This is not an access token.");
	await page.getByRole("button", { name: "Hide values" }).click();
	await expect(page.getByText("login.example.org")).toHaveCount(0);
	expect(await violationsOf(page)).toEqual([]);
	await page.getByRole("combobox", { name: "Read it as" }).selectOption("Opaque token");
	await expect(page.locator(".exchange")).toContainText("token=••••••");
	await expect(page.locator(heading)).toContainText("The token is not active.");
	await page.getByRole("button", { name: "Paste" }).click();
	await page.getByRole("textbox", { name: /Your token/ }).fill("hello");
	await page.getByRole("button", { name: "Decode", exact: true }).click();
	await expect(page.locator(".paste-problem")).toContainText("short for a token");
	await page.getByRole("button", { name: "It is an opaque token" }).click();
	await expect(page.locator(heading)).toContainText("The token is not active.");
});

/** A place in a lesson where the Token tab shows a token, and what its judge says about it in the inspector. */
const links: readonly (readonly [path: string, title: RegExp])[] = [
	["/flows/oidc-login?seed=b&hop=17&tab=token", /The signature matches|meant for another API/],
	["/flows/dpop?seed=b&hop=4&tab=token", /The proof fits this request\./],
	["/flows/dpop?hop=2&tab=token", /A nonce is needed in the DPoP proof/],
	["/flows/client-credentials?set=clientAuth.private_key_jwt&seed=b&hop=2&tab=token", /This is archive-job/],
	["/flows/introspection-revocation?set=tokenFormat.opaque&seed=b&hop=1&tab=token", /The token is active/],
];
for (const [path, title] of links)
	test(`the Token tab's link brings the run along: ${path}`, async ({ page }) => {
		await open(page, path);
		await page.getByRole("link", { name: "Open in the inspector" }).first().click();
		await expect(page).toHaveURL(/\/inspect$/);
		await expect(page.locator("#token-title")).toContainText(" of ");
		await expect(page.locator(heading)).toHaveText(title);
	});

test("an ID Token of another seed is accepted by the client that asked for it", async ({ page }) => {
	await open(page, "/flows/oidc-login?seed=b&hop=17&tab=token");
	await page.getByRole("link", { name: "Open in the inspector" }).last().click();
	await expect(page.locator("#token-title")).toContainText("ID Token");
	await expect(page.locator(heading)).toHaveText(/The client lets .*ada.* in\./);
});

test("by keyboard alone: choose an example, ask somebody else, change the request", async ({ page }) => {
	await visit(page, "/inspect");
	await tryOne(page, "DPoP proof").focus();
	await page.keyboard.press("Enter");
	await expect(page.locator(heading)).toHaveText("The proof fits this request, and the token.");
	await page.getByRole("textbox", { name: "URL" }).focus();
	await page.keyboard.press("End");
	await page.keyboard.type("/1");
	await expect(row(page, "htu")).toContainText("REFUSED");
	await page.getByRole("radio", { name: "API", exact: true }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("textbox", { name: "URL" })).toHaveValue("https://as.example/token");
});

const kinds = ["ID Token", "Bound token", "DPoP proof", "Client assertion", "Opaque token"] as const;
for (const name of kinds) {
	test(`axe finds nothing, and nothing scrolls sideways: ${name}`, async ({ page }) => {
		await visit(page, "/inspect");
		await tryOne(page, name).click();
		await expect(tryOne(page, name)).toHaveAttribute("aria-pressed", "true");
		await expect(page.locator(".verdict-pane")).toHaveAttribute("aria-busy", "false");
		expect(await violationsOfThemes(page, ["light", "dark"])).toEqual([]);
		for (const width of [1440, 1280, 1024, 768, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(over, `at ${width}`).toBeLessThanOrEqual(0);
		}
	});
}
