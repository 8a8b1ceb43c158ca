/** What a rack has no room for, and what the gutter of the stage has. In every lesson, lessons.spec.ts looks. */
import { expect, open, test } from "./fixtures";
import { cutOff } from "./seen";

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

for (const path of ["/flows/mcp-agent?hop=6", "/flows/token-exchange?hop=2", "/flows/mtls?hop=3"])
	test(`on a small screen, both compared values and the numbers of what comes are whole: ${path}`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await open(page, path);
		await expect(page.locator(".stage-compare > span")).toHaveCount(2);
		expect(await cutOff(page, ".stage-compare > span > :last-child")).toEqual([]);
		expect(await cutOff(page, ".stage-run")).toEqual([]);
		const words = await page.locator(".stage-compare").boundingBox();
		const stamp = await page.locator(".stage-stamp").first().boundingBox();
		const apart = Math.max(
			(stamp?.x ?? 0) - (words?.x ?? 0) - (words?.width ?? 0),
			(words?.x ?? 0) - (stamp?.x ?? 0) - (stamp?.width ?? 0),
		);
		expect(apart).toBeGreaterThan(0);
	});

test("on a narrow phone the names of five parties are whole", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await open(page, "/flows/mcp-agent?hop=6");
	expect(await cutOff(page, ".lane-names > span")).toEqual([]);
});
