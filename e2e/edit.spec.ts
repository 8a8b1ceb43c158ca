import { currentHop, expect, fingerprintOf, next, open, stepTo, test } from "./fixtures";

const FLOW = "/flows/code-pkce";

test("one character of code_verifier: 400 invalid_grant, a branch beside the run, and one key back", async ({
	page,
}) => {
	await open(page, `${FLOW}?hop=15`);
	await page.keyboard.press("e");
	const sheet = page.getByRole("dialog", { name: "Edit before sending" });
	const field = sheet.getByRole("textbox", { name: "code_verifier" });
	await field.fill(`${(await field.inputValue()).slice(0, -1)}x`);
	await expect(sheet.locator(".edit-mark")).toHaveText("x");
	await sheet.getByRole("button", { name: "Send edited" }).click();
	await expect(page.getByText("Edited at hop 15")).toBeVisible();
	await stepTo(page, "17e");
	await expect(page.locator(".twin")).toContainText("400 invalid_grant");
	await expect(page.locator(".story")).toContainText(
		"First decision that differs: hop 16, “Verifier fits the challenge”",
	);
	await page.keyboard.press("0");
	await expect(currentHop(page)).toHaveText("17");
	await expect(page).toHaveURL(/run=original/);
	await page.keyboard.press("0");
	await expect(currentHop(page)).toHaveText("17e");
	await page.getByRole("button", { name: "Drop the branch" }).click();
	await expect(page.locator(".twin")).toBeHidden();
});

test("no code_verifier: invalid_grant", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await page.keyboard.press("e");
	await page.getByRole("button", { name: "Remove code_verifier" }).click();
	await page.getByRole("button", { name: "Send edited" }).click();
	await stepTo(page, "17e");
	await expect(page.locator(".twin")).toContainText("400 invalid_grant");
});

test("a second client_id: invalid_request", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await page.getByRole("button", { name: "Edit before sending" }).click();
	await page.locator(".edit-section", { hasText: "Form" }).getByRole("button", { name: "Add a field" }).click();
	await page.getByLabel("Name of the new field").fill("client_id");
	await page.getByLabel("Value of client_id").fill("photo-print");
	await page.getByRole("button", { name: "Send edited" }).click();
	await stepTo(page, "17e");
	await expect(page.locator(".twin")).toContainText("400 invalid_request");
});

test("another certificate: none of the bytes changes, and the client is refused", async ({ page }) => {
	await open(page, "/flows/client-credentials?set=clientAuth.tls_client_auth&hop=2");
	await page.keyboard.press("e");
	const sheet = page.getByRole("dialog", { name: "Edit before sending" });
	await sheet.getByLabel("Client certificate, modelled").fill("CN=photo-print,O=Example");
	await expect(sheet.locator(".edit-mark")).toHaveCount(0);
	await expect(sheet.locator(".edit-preview")).not.toContainText("CN=");
	await sheet.getByRole("button", { name: "Send edited" }).click();
	await expect(page.locator(".story")).toContainText("One change");
	await stepTo(page, "4e");
	await expect(page.locator(".twin")).toContainText("401 invalid_client");
	await expect(page.locator(".story")).toContainText("Certificate is this client's");
});

test("another redirect_uri: an error page and no redirect", async ({ page }) => {
	await open(page, `${FLOW}?hop=4`);
	await page.keyboard.press("e");
	await page.getByRole("textbox", { name: "redirect_uri" }).fill("https://evil.example/cb");
	await page.getByRole("button", { name: "Send edited" }).click();
	await stepTo(page, "6e");
	await expect(next(page)).toHaveText("End");
	await page.getByRole("button", { name: "Inspect hop" }).click();
	const sheet = page.getByRole("dialog");
	await expect(sheet.frameLocator("iframe").getByRole("heading", { name: "This request was refused" })).toBeVisible();
	await sheet.getByRole("tab", { name: "Raw" }).click();
	await expect(sheet.locator("pre")).toContainText("HTTP/1.1 400 Bad Request");
	await expect(sheet.locator("pre")).not.toContainText("Location");
});

test("a header is edited, the method is changed: the server answers what it gets", async ({ page }) => {
	await open(page, `${FLOW}?hop=18`);
	await page.keyboard.press("e");
	await page.getByRole("button", { name: "Remove Authorization" }).click();
	await page.getByRole("button", { name: "Send edited" }).click();
	await stepTo(page, "20e");
	await page.keyboard.press("0");
	await stepTo(page, "15", "ArrowLeft");
	await page.getByRole("button", { name: "Drop the branch" }).click();
	await page.keyboard.press("e");
	await page.getByLabel("Method").selectOption("GET");
	await page.getByRole("button", { name: "Send edited" }).click();
	await next(page).click();
	await expect(page.locator(".twin")).toContainText("405");
});

test("a phone says of an edited run what it was edited to, and what came of it", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const edit = encodeURIComponent(JSON.stringify([["6.0", ["r", "form", 2]]]));
	await open(page, `/flows/code-pkce?hop=15&e=${edit}`);
	const told = page.locator(".phone-edited");
	await expect(told).toContainText("Cause: You removed code_verifier from the request of hop 15.");
	await expect(told).toContainText("Step on to see what the authorization server decides.");
	await page.getByRole("button", { name: /^Next hop/ }).click();
	await expect(told).toContainText(/First decision that differs: hop 16/);
	await expect(told).toContainText("REFUSED");
	await told.getByRole("button", { name: "Original run" }).click();
	await expect(told).toContainText("Original run");
});

test("an edited run survives a reload, byte for byte", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await page.keyboard.press("e");
	await page.getByRole("textbox", { name: "code_verifier" }).fill("short");
	await page.getByRole("button", { name: "Send edited" }).click();
	await stepTo(page, "17e");
	await expect(page).toHaveURL(/hop=17/);
	const before = await fingerprintOf(page);
	await page.reload();
	await expect(currentHop(page)).toHaveText("17e");
	await expect(page.getByTestId("fingerprint")).toHaveText(before);
	await expect(page.locator(".twin")).toContainText("400 invalid_request");
});
