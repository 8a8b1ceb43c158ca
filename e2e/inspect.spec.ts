import { expect, test, visit } from "./fixtures";

const heading = "#verdict-title";

test("a token is accepted; one character changed, and the signature check refuses it", async ({ page }) => {
	await visit(page, "/inspect");
	await expect(page.locator(heading)).toContainText("The signature matches key as-demo-1");
	await page.getByRole("button", { name: "Flip one character" }).click();
	await expect(page.locator(heading)).toHaveText("The signature does not match.");
	await expect(page.getByRole("row", { name: /^signature/ })).toContainText("REFUSED");
	await expect(page.getByRole("row", { name: /^aud/ })).toContainText("not reached");
	await page.getByRole("radio", { name: "3 Signature" }).check({ force: true });
	await expect(page.locator(heading)).toHaveText("The signature does not match.");
	await page.getByRole("button", { name: "Undo all" }).click();
	await expect(page.locator(heading)).toContainText("The signature matches");
});

test("alg none, another claim, another API, and time: each is refused by its own check", async ({ page }) => {
	await visit(page, "/inspect");
	await page.getByRole("button", { name: "Change alg" }).click();
	await expect(page.locator(heading)).toContainText("The algorithm is not on the API's list");
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("button", { name: "Change a claim" }).click();
	await page.getByRole("textbox", { name: "says" }).fill("eve");
	await expect(page.locator(".verdict-head")).toContainText('"ada" became "eve"');
	await page.getByRole("button", { name: "Undo all" }).click();
	await page.getByRole("radio", { name: "Other API" }).check({ force: true });
	await expect(page.locator(heading)).toContainText("meant for another API");
	await page.getByRole("radio", { name: "API", exact: true }).check({ force: true });
	await page.getByRole("button", { name: "Let it expire" }).click();
	await expect(page.locator(heading)).toContainText("The token has expired");
	await expect(page.getByRole("row", { name: /^exp/ })).toContainText("REFUSED");
	await page.getByRole("radio", { name: "Client" }).check({ force: true });
	await expect(page.locator(heading)).toContainText("A client must not read it");
});

test("what is pasted is read, warned of, or answered with one sentence; nothing is lost", async ({ page }) => {
	await visit(page, "/inspect");
	await page.getByRole("button", { name: "Paste" }).click();
	const field = page.getByRole("textbox", { name: /Your token/ });
	await field.fill("<img src=x onerror=alert(1)>");
	await page.getByRole("button", { name: "Decode", exact: true }).click();
	await expect(page.locator(".paste-problem")).toContainText("not a token");
	await expect(field).toHaveValue("<img src=x onerror=alert(1)>");
	await field.fill("abc.def");
	await page.getByRole("button", { name: "Decode", exact: true }).click();
	await expect(page.locator(".paste-problem")).toContainText("opaque token");
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const foreign = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: "https://login.example.org", sub: "bob" })}.AAAA`;
	await field.fill(`Authorization: Bearer ${foreign}`);
	await page.getByRole("button", { name: "Decode", exact: true }).click();
	await expect(page.getByText("This may be a live token.")).toBeVisible();
	await page.getByRole("button", { name: "Hide values" }).click();
	await expect(page.getByText("login.example.org")).toHaveCount(0);
});

test("a token in the fragment is read, and does not stay in the address", async ({ page }) => {
	await visit(page, "/inspect#token=abc.def");
	await expect(page.locator(".paste-problem")).not.toBeEmpty();
	expect(new URL(page.url()).hash).toBe("");
});

test("the calculator hashes what is typed, says what is wrong with it, and asks the server", async ({ page }) => {
	await visit(page, "/inspect/pkce");
	await expect(page.locator(".server")).toContainText("E9Melhoa2OwvFrEM…w-cM");
	await page.getByRole("checkbox", { name: /Keep this challenge/ }).check();
	await page.getByRole("button", { name: "Type your own" }).click();
	const field = page.getByRole("textbox", { name: "Your own verifier" });
	await field.fill("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx");
	await expect(page.locator(".server")).toContainText("400 invalid_grant");
	await field.fill("short one");
	await expect(page.locator(".pkce-syntax")).toContainText("9 characters, 34 too few; not allowed: space");
	await expect(page.locator(".server")).toContainText("400 invalid_request");
	await page.getByRole("button", { name: "RFC 7636 example" }).click();
	await expect(page.locator(".server")).toContainText("ACCEPTED");
	await page.getByText("plain, prohibited in 2.1").click();
	await expect(page.locator(".server")).toContainText("303 invalid_request");
});
