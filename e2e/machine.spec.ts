/** The machine where it starts, as a whole, and on a phone. That its words are whole, lessons.spec.ts looks in every lesson. */
import { violationsOf } from "./axe";
import { expect, open, test } from "./fixtures";

test("the grant of today is seen whole on a desk, and a longer one can be", async ({ page }) => {
	await open(page, "/flows/code-pkce?view=machine&hop=16");
	const inner = page.locator(".machine-scroll");
	await expect(page.locator(".machine-node").last()).toBeVisible();
	expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
	await expect(page.getByRole("button", { name: /Whole machine/ })).toHaveCount(0);
	await expect(page.locator(".machine .stage-phase")).toHaveText([
		"Prepare",
		"Ask",
		"Consent",
		"Return",
		"Redeem",
		"Use",
	]);
	await open(page, "/flows/mcp-agent?view=machine&hop=10");
	await page.getByRole("button", { name: "Whole machine: off" }).click();
	expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
});

test("a phone has every state as a list, and axe finds nothing in it", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, "/flows/code-pkce?view=machine&hop=16");
	const list = page.locator(".machine-list li");
	await expect(list).toHaveCount(18);
	await expect(list.and(page.locator('[aria-current="step"]'))).toContainText("TOKEN_REFUSED → tokenRefused");
	expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	expect(await violationsOf(page, ".machine-columns")).toEqual([]);
	await list.first().getByRole("button", { name: /^hop/ }).click();
	await expect(page).not.toHaveURL(/hop=16/);
});
