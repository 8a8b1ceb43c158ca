/** The terms of the stage and of a letter show their entries of the glossary. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { expect, fresh, open, test } from "./fixtures";

const card = (page: Page) => page.locator(".term-card:popover-open");

/** Opens a hop and waits until the glossary is here. */
async function openWithTerms(page: Page, path: string): Promise<void> {
	await open(page, path);
	await expect(page.locator("[data-term]").first()).toBeAttached();
}

test("a head, a chip, a label and a name show their entry under the mouse; it stays while the mouse is on it", async ({
	page,
}) => {
	await openWithTerms(page, "/flows/code-pkce?hop=12");
	await page.locator(".stage-head").getByText("Resource server").hover();
	await expect(card(page)).toContainText("An API that accepts access tokens.");
	await card(page).hover();
	await expect(card(page)).toContainText("OAuth 2.1 §1.1");
	await page.locator(".rack .chip", { hasText: "verifier" }).first().hover();
	await expect(card(page)).toContainText("RFC 7636 §4.1");
	await page.locator('.stage-label[data-current="true"]').getByText("state").hover();
	await expect(card(page)).toContainText("expects back");
	await page.locator(".letter-row dt", { hasText: "iss" }).getByRole("button").hover();
	await expect(card(page)).toContainText("The authorization server's name for itself");
	await page.getByRole("heading", { level: 1 }).hover();
	await expect(card(page)).toBeHidden();
});

test("by keyboard: focus shows it, Escape puts away it alone, and axe finds nothing", async ({ page }) => {
	await openWithTerms(page, "/flows/code-pkce?hop=15&tab=letter");
	await page.keyboard.press("Tab");
	await page.getByRole("button", { name: "code_verifier" }).focus();
	await expect(card(page)).toContainText("code verifier. A secret that the client makes");
	await expect(page.getByRole("button", { name: "code_verifier" })).toHaveAccessibleDescription(/A secret that/);
	expect(await violationsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await expect(page.locator(".letter")).toBeVisible();
	await expect(page.getByRole("button", { name: "code_verifier" })).toBeFocused();
});

test.describe("on a phone", () => {
	fresh.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	fresh("a tap shows it, inside the screen, also over a sheet; a tap elsewhere puts it away", async ({ page }) => {
		await openWithTerms(page, "/flows/code-pkce?hop=15");
		await page.locator(".phone-card").getByRole("button", { name: "verifier" }).tap();
		await expect(card(page)).toContainText("RFC 7636 §4.1");
		await expect(card(page)).toBeInViewport({ ratio: 1 });
		await page.getByRole("heading", { name: "Client redeems the code" }).tap();
		await expect(card(page)).toBeHidden();
		await page.getByRole("button", { name: "Letter" }).tap();
		await page.getByRole("dialog").getByRole("button", { name: "code_verifier" }).tap();
		await expect(card(page)).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(page.getByRole("dialog")).toBeVisible();
	});
});
