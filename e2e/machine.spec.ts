/** The machine: words fit their states, nothing lies over anything else, and it starts where it can be read. */
import AxeBuilder from "@axe-core/playwright";
import { catalog } from "../content/catalog";
import { expect, open, test } from "./fixtures";
import { cutOff, overlaps } from "./seen";

for (const { id, kind } of catalog)
	test(`${id}: every name whole, no label over another, no number over a name, nothing beside the panel`, async ({
		page,
	}) => {
		for (const [width, height] of [
			[1440, 900],
			[1280, 720],
		] as const) {
			await page.setViewportSize({ width, height });
			await open(page, `/${kind}s/${id}?view=machine&hop=9`);
			await expect(page.locator(".machine-node[data-current=true]")).toBeInViewport({ ratio: 1 });
			await page.evaluate(() => document.fonts.ready);
			const at = `${width}`;
			expect(await cutOff(page, ".machine-words > *", ".machine-node"), at).toEqual([]);
			expect(await overlaps(page, ".machine-event"), at).toEqual([]);
			expect(await overlaps(page, ".machine-event", ".machine-node"), at).toEqual([]);
			expect(await overlaps(page, ".machine-hops", ".machine-node"), at).toEqual([]);
			expect(await overlaps(page, ".machine-hops", ".stage-phase"), at).toEqual([]);
			const box = await page
				.locator(".machine-scroll")
				.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => ({ scrollLeft, wide: scrollWidth - clientWidth }));
			expect(box, at).toEqual({ scrollLeft: 0, wide: 0 });
		}
	});

test("the grant of today is seen whole on a desk, and a longer one can be", async ({ page }) => {
	await open(page, "/flows/code-pkce?view=machine&hop=16");
	const inner = page.locator(".machine-scroll");
	await expect(page.locator(".machine-node").last()).toBeVisible();
	expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
	await expect(page.getByRole("button", { name: /Whole machine/ })).toHaveCount(0);
	await expect(page.locator(".stage-phase")).toHaveText(["Prepare", "Ask", "Consent", "Return", "Redeem", "Use"]);
	await open(page, "/flows/mcp-agent?view=machine&hop=10");
	await page.getByRole("button", { name: "Whole machine: off" }).click();
	expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
});

test("a phone has every state as a list, and axe finds nothing in it", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, "/flows/code-pkce?view=machine&hop=16");
	const list = page.locator(".machine-list li");
	await expect(list).toHaveCount(16);
	await expect(list.filter({ hasText: "redeeming" }).first()).toContainText("TOKEN_REFUSED → tokenRefused");
	expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	const { violations } = await new AxeBuilder({ page }).include(".machine-columns").analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await list.first().getByRole("button", { name: /^hop/ }).click();
	await expect(page).not.toHaveURL(/hop=16/);
});
