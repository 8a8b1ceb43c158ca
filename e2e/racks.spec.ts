/** Who holds what: whatever the lesson and the screen, a chip says which value it is and whether it is over. */
import type { Page } from "@playwright/test";
import { catalog } from "../content/catalog";
import { expect, open, test } from "./fixtures";
import { cutOff } from "./seen";

const path = ({ kind, id }: { readonly kind: string; readonly id: string }) => `/${kind}s/${id}`;

/** What stands in the racks and is cut: the last four characters, the word that a value is over, a sentence. */
const cutInRacks = (page: Page) => cutOff(page, ".rack :is(.chip-tail, .chip-spent, .rack-empty, .rack-more)", ".rack");

for (const lesson of catalog)
	test(`${lesson.id}: last four characters and “used” show in every rack, and no number leaves its tick`, async ({
		page,
	}) => {
		await open(page, `${path(lesson)}?hop=1`);
		for (const key of ["Home", "n", "ArrowDown", "ArrowDown", "End"]) {
			await page.keyboard.press(key);
			for (const [width, height] of [
				[1440, 900],
				[1280, 720],
			] as const) {
				await page.setViewportSize({ width, height });
				expect(await cutInRacks(page), `${key} at ${width}`).toEqual([]);
				expect(await cutOff(page, ".tick"), `${key} at ${width}`).toEqual([]);
			}
		}
		await page.setViewportSize({ width: 390, height: 844 });
		await page.locator(".phone-racks").click();
		await expect(page.getByRole("dialog")).toBeVisible();
		expect(await cutInRacks(page), "phone").toEqual([]);
	});

test("what a rack has no room for opens, can be followed, and closes with Escape", async ({ page }) => {
	await open(page, "/flows/mcp-agent?hop=40");
	const more = page.getByRole("button", { name: /^and \d+ more$/ }).first();
	await more.click();
	const all = page.locator(".rack-all:popover-open");
	await expect(all).toBeVisible();
	const [, count] = /holds (\d+)/.exec((await all.getAttribute("aria-label")) ?? "") ?? [];
	await expect(all.locator(".chip")).toHaveCount(Number(count));
	await all.locator(".chip").last().click();
	await expect(page).toHaveURL(/follow=/);
	await page.keyboard.press("Escape");
	await expect(all).toBeHidden();
	await expect(page).toHaveURL(/follow=/);
});

test("a range of hops keeps clear of the bracket beside it", async ({ page }) => {
	await open(page, "/attacks/code-interception?hop=14");
	const range = page.locator(".stage-number", { hasText: "11–11b" });
	const phase = page.locator(".stage-phase").first();
	const [number, name] = [await range.boundingBox(), await phase.boundingBox()];
	// The bracket lies 8 to 14 pixels right of the phases.
	expect(number?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0) + 14);
	const folds = await page
		.locator(".stage-fold")
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
	expect(Math.max(...folds) - Math.min(...folds)).toBeLessThan(6);
});
