/** The comparison: nothing is cut, both bodies are seen, attacks and two settings of one lesson stand beside each other. */
import type { Page } from "@playwright/test";
import { expect, open, test, visit } from "./fixtures";
import { cutOff, overlaps } from "./seen";

const COMPARE = "/compare/code-2.0/code-pkce";
const arrived = (page: Page) => expect(page.locator('.compare-main[aria-busy="false"]')).toBeVisible();

const pairs = [COMPARE, "/compare/code-interception/code-pkce", "/compare/device/mcp-agent"];

for (const path of pairs)
	test(`${path}: nothing is cut in the middle, at any of five hops, on two screens`, async ({ page }) => {
		await visit(page, path);
		await arrived(page);
		for (const hop of [1, 4, 12, 15, 21]) {
			await page.keyboard.press("Home");
			for (let i = 1; i < hop; i++) await page.keyboard.press("ArrowRight");
			for (const [width, height] of [
				[1440, 900],
				[1280, 720],
			] as const) {
				await page.setViewportSize({ width, height });
				const at = `hop ${hop} at ${width}`;
				// Rows are laid out anew once the window has its size.
				await expect
					.poll(() => cutOff(page, ".compare-row :is(.mark-entry, .mark-more)", ".compare-middle"), at)
					.toEqual([]);
				expect(await overlaps(page, ".compare-row .marks"), at).toEqual([]);
				const rows = await page
					.locator(".compare-row")
					.evaluateAll((all) =>
						all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent),
					);
				expect(rows, at).toEqual([]);
			}
		}
	});

test("at 1440 by 900 redirect_uri is seen against code_verifier, each under its own note", async ({ page }) => {
	await page.goto(`${COMPARE}?hop=15`);
	await arrived(page);
	await expect(page.locator("html:not([data-arriving])")).toBeAttached();
	const [left, right] = [page.locator(".letters > section").first(), page.locator(".letters > section").last()];
	for (const line of [
		left.getByText(/&redirect_uri=/),
		right.getByText(/&code_verifier=/),
		right.getByText(/&client_id=/),
	])
		await expect(line).toBeInViewport({ ratio: 1 });
	await expect(left.locator(".letter-note")).not.toContainText("verifier");
	await expect(right.locator(".letter-note")).toContainText("verifier");
	await expect(page.locator(".compare-head")).not.toContainText(["changed", "changed"]);
	const foot = await page.locator(".transport").boundingBox();
	expect(Math.abs((foot?.y ?? 0) + (foot?.height ?? 0) - 900)).toBeLessThanOrEqual(1);
});

test("what has no room in a row opens, and leads to its hop", async ({ page }) => {
	await page.goto(`${COMPARE}?hop=15`);
	await arrived(page);
	await page
		.getByRole("button", { name: /^and \d+ more$/ })
		.first()
		.click();
	const all = page.getByRole("dialog", { name: "What differs" });
	await expect(all).toContainText("code_challenge");
	await all.getByRole("button", { name: /^Hop 4:/ }).click();
	await expect(page.locator(".compare-count")).toContainText("beside 4");
});

test("an attack beside itself with one protection: landed against stopped, from the lesson and back in the link", async ({
	page,
}) => {
	await open(page, "/attacks/code-interception?hop=14");
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("required").click();
	await page.getByRole("link", { name: "Compare with before" }).click();
	await expect(page).toHaveURL(/compare\/code-interception\/code-interception/);
	await arrived(page);
	await expect(
		page.getByRole("button", { name: "Protections of Code interception, weakest, PKCE required" }),
	).toBeVisible();
	const before = page.url();
	await page.keyboard.press("End");
	const ends = page.locator(".letter-end");
	await expect(ends).toHaveCount(2);
	expect(await ends.first().textContent()).not.toBe(await ends.last().textContent());
	// The address follows a moment later.
	await expect(page).not.toHaveURL(before);
	await page.reload();
	await arrived(page);
	await expect(page.locator(".letter-end")).toHaveCount(2);
	await page.getByRole("combobox", { name: "First lesson" }).selectOption("device");
	await expect(page).toHaveURL(/compare\/device\/device/);
});

test("edits can be compared, too, and what a link asks for and cannot get is said", async ({ page }) => {
	const edit = encodeURIComponent(`v=1&e=${encodeURIComponent('[["6.0",["r","form",2]]]')}`);
	await page.goto(`/compare/code-pkce/code-pkce?hop=x&b=${edit}`);
	await arrived(page);
	await expect(page.locator(".notices")).toContainText("The hop in this link is not a number");
	await expect(page.getByRole("button", { name: /Protections of .*1 message edited/ })).toBeVisible();
});
