/** A network that is lost after another page than a lesson was loaded. */
import type { Page } from "@playwright/test";
import { expect, fresh as test, visit } from "./fixtures";
import { cut, never } from "./offline";

test("a page of the site without network: its dialogs open, and a link away says that it is offline", async ({
	page,
}) => {
	await visit(page, "/flows");
	await cut(page);
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: /^Join/ }).click();
	await page.getByRole("textbox", { name: /code on the screen/ }).fill("0G00-000H");
	await page.getByRole("button", { name: "Go there" }).click();
	await expect(page.getByText("cannot be reached now")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("link", { name: "Authorization code + PKCE" }).click();
	await expect(page.getByText("You are offline.")).toBeVisible();
	await expect(page).toHaveURL(/\/flows$/);
});

test("the token inspector without network: every example comes, is judged, and another run is picked", async ({
	page,
}) => {
	await visit(page, "/inspect");
	await cut(page);
	for (const name of ["ID Token", "DPoP proof", "Client assertion", "Opaque token", "Access token"]) {
		await page.getByRole("button", { name, exact: true }).click();
		await expect(page.locator(".verdict-head")).not.toHaveAttribute("role", "alert");
		await expect(page.getByRole("status").filter({ hasText: /^Answer \d+\./ })).toBeAttached();
	}
	await expect(page.getByText(/in our simulator|cannot be reached/)).toHaveCount(0);
});

test("the calculator and a comparison without network answer the first question that is asked", async ({ page }) => {
	await visit(page, "/inspect/pkce");
	await cut(page);
	await page.getByText("plain, prohibited in 2.1").click();
	await expect(page.locator(".server")).toContainText("invalid_request");
	await expect(page.getByText(/in our simulator|cannot be reached/)).toHaveCount(0);
	await page.context().setOffline(false);
	await page.goto("/compare/code-2.0/code-pkce");
	await cut(page);
	await page.getByRole("button", { name: /Protections of Code \+ PKCE/ }).click();
	await page.getByRole("dialog").getByText("off", { exact: true }).first().click();
	await expect(page).toHaveURL(/b=v%3D1%26off%3Dpkce/);
	await expect(page.getByText(/in our simulator|cannot be reached/)).toHaveCount(0);
});

const unreachable = (page: Page) => page.getByText(/could not be fetched: the server cannot be reached/).first();

test("what was not fetched in time is said of the network, and not of our program", async ({ page }) => {
	await never(page);
	await visit(page, "/inspect");
	await page.context().setOffline(true);
	await page.getByRole("button", { name: "Opaque token", exact: true }).click();
	await expect(unreachable(page)).toBeVisible();
	await page.context().setOffline(false);
	await page.getByRole("button", { name: "Opaque token", exact: true }).click();
	await expect(unreachable(page)).toBeHidden();
});

test("the index of attacks without network: it is searched, the grid is there, and what is not computed is said", async ({
	page,
}) => {
	await visit(page, "/attacks");
	await cut(page);
	await page.getByLabel("Search name, control, clause").fill("pkce");
	await expect(page.getByRole("status")).toContainText(" attacks shown");
	await page.getByText("Grid", { exact: true }).click();
	await expect(page.locator(".grid-row").first()).toBeVisible();
	await page.getByRole("button", { name: "Compute it here" }).click();
	await expect(page.getByText("The server cannot be reached, so nothing was computed.")).toBeVisible();
	await page.getByLabel("Search name, control, clause").fill("no such attack");
	await expect(page.locator(".attacks-none")).toBeVisible();
	await expect(page.locator(".grid-table")).toBeHidden();
});
