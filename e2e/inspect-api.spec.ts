/** Check an API: every wrong call is sent, each validation can be left out, and a place has an address. */
import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { cut } from "./offline";

const row = (page: Page, name: string) =>
	page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });
const check = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
const summary = (page: Page) => page.locator(".api-summary");

test("a validation is left out: its call gets through, and says why", async ({ page }) => {
	await visit(page, "/inspect/api");
	await expect(summary(page)).toHaveText("22 of 23 calls are answered as they should be. 1 gets through.");
	await expect(row(page, "Expired")).toContainText("401 Bearer invalid_token");
	await check(page, "Token has not expired").uncheck();
	await expect(row(page, "Expired")).toContainText("gets through");
	await expect(page).toHaveURL(/off=api\.not-expired$/);
	await page.getByRole("button", { name: "Expired", exact: true }).click();
	await expect(page.locator(".call-detail")).toContainText(
		"“Token has not expired” would have said no, and is left out.",
	);
	await expect(page.locator(".call-messages")).toContainText("harbour.jpg");
	await page.getByRole("button", { name: "Check all" }).click();
	await expect(row(page, "Expired")).toContainText("as it should");
	await expect(page.locator(".call-detail")).toContainText("says no: the token has expired");
});

test("by keyboard alone, and back by the address", async ({ page }) => {
	await visit(page, "/inspect/api");
	await check(page, "Token is meant for this API").focus();
	await page.keyboard.press("Space");
	await expect(row(page, "Wrong audience")).toContainText("gets through");
	await page.getByRole("button", { name: "Wrong audience" }).focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/call=audience/);
	const address = page.url();
	await visit(page, "/inspect/api");
	await page.goto(address);
	await expect(row(page, "Wrong audience")).toContainText("gets through");
	await expect(page.locator(".call-detail")).toBeVisible();
});

test("other APIs look at tokens in other ways, and a run has several", async ({ page }) => {
	await visit(page, "/inspect/api");
	const choice = page.getByRole("combobox", { name: "The API of" });
	await choice.selectOption({ label: "Tokens bound by DPoP" });
	await expect(row(page, "Replayed proof")).toContainText("401 DPoP invalid_dpop_proof");
	await check(page, "Proof is unused").uncheck();
	await expect(row(page, "Replayed proof")).toContainText("gets through");
	await choice.selectOption({ label: "JWTs, and the server is asked" });
	await expect(row(page, "Revoked")).toContainText("as it should");
	await page.getByRole("radio", { name: "Other API" }).check({ force: true });
	await expect(row(page, "Revoked")).toContainText("gets through");
	await page.getByRole("button", { name: "Revoked", exact: true }).click();
	await expect(page.locator(".call-detail")).toContainText("verifies tokens by itself, and cannot know");
});

test("one's own claims are signed and judged; what is no JSON keeps what was typed", async ({ page }) => {
	await visit(page, "/inspect/api");
	const claims = page.getByRole("textbox", { name: "Claims" });
	const own = page.getByRole("region", { name: "Your own token" });
	await own.getByRole("button", { name: "Sign and send" }).click();
	await expect(own.getByRole("status")).toContainText("ACCEPTED");
	const text = await claims.inputValue();
	await claims.fill(text.replace("https://api.example", "https://bank.example"));
	await own.getByRole("button", { name: "Sign and send" }).click();
	await expect(own.getByRole("status")).toContainText("401 Bearer invalid_token");
	await expect(own.getByRole("status")).toContainText("the token is meant for another API");
	await claims.fill("{sub}");
	await own.getByRole("button", { name: "Sign and send" }).click();
	await expect(own.getByRole("alert")).toContainText("What stands under Claims cannot be read as JSON");
	await expect(claims).toHaveValue("{sub}");
	await expect(own.getByRole("status")).toBeEmpty();
	await page.getByRole("combobox", { name: "The API of" }).selectOption({ label: "Tokens bound by DPoP" });
	await expect(claims).toHaveValue(/"jkt"/);
	await own.getByRole("button", { name: "Sign and send" }).click();
	await expect(own.getByRole("status")).toContainText("ACCEPTED");
});

test("the token inspector leads to the API of its run; an address that is wrong says so", async ({ page }) => {
	await visit(page, "/inspect");
	await page.getByRole("button", { name: "Bound token", exact: true }).click();
	const link = page.getByRole("link", { name: "Send the API of this run every wrong call" });
	await expect(link).toHaveAttribute("href", "/inspect/api?of=dpop");
	await link.click();
	await expect(row(page, "No proof")).toBeVisible();
	await page.goto("/inspect/api?of=nothing-here&x=1&off=no.check");
	await expect(page.locator(".notices")).toContainText("There is no lesson of this name here.");
	await expect(row(page, "Expired")).toBeVisible();
});

test("without network", async ({ page }) => {
	await visit(page, "/inspect/api");
	await cut(page);
	for (const label of ["Opaque tokens", "Tokens bound to a certificate", "JWTs, and a library that believes headers"]) {
		await page.getByRole("combobox", { name: "The API of" }).selectOption({ label });
		await expect(summary(page)).toContainText("answered as they should be");
		await expect(page.locator(".calls tbody tr").first()).toContainText("200");
	}
	await check(page, "Algorithm is on the list").uncheck();
	await expect(row(page, "HS256 with the public key")).toContainText("gets through");
	await expect(page.getByText(/in our simulator|cannot be reached/)).toHaveCount(0);
});
