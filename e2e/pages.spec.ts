/** The pages beside the lessons: the family of flows, the grid, the comparison, the glossary. */
import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";

const COMPARE = "/compare/code-2.0/code-pkce";
const pages = ["/flows", "/attacks", COMPARE, "/glossary"];

/** Waits until the comparison shows the runs of its link, and listens to keys. */
const arrived = (page: Page) => expect(page.locator('.compare-main[aria-busy="false"]')).toBeVisible();

for (const path of pages)
	test(`nothing scrolls sideways on ${path}`, async ({ page }) => {
		await visit(page, path);
		for (const width of [1440, 1280, 768, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(wide, `${width}`).toBeLessThanOrEqual(0);
		}
	});

test("the questions lead to flows, which are marked in the list, and answers can be changed", async ({ page }) => {
	await visit(page, "/flows");
	const answer = (name: RegExp) => page.getByRole("button", { name }).click();
	await answer(/To reach data through an API/);
	await answer(/A person's, and they are there/);
	await answer(/On a server/);
	await answer(/^A? ?Yes/);
	await expect(page.locator(".chooser-result h3")).toHaveText("Authorization code + PKCE, then Refresh");
	await expect(page.locator(".flow-group li[data-marked=true]")).toHaveCount(2);
	await page.getByRole("button", { name: "Change the answer to: Where does your code run?" }).click();
	await answer(/On the same site as the data/);
	await expect(page.locator(".chooser-result h3")).toHaveText("Not OAuth");
	await expect(page.locator(".flow-group li[data-marked=true]")).toHaveCount(0);
});

test("the grid is played in the page, and a cell opens its very run", async ({ page }) => {
	await visit(page, "/attacks");
	for (const width of [1280, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		const cut = await page.locator(".grid-scroll").evaluate((box) => box.scrollWidth - box.clientWidth);
		expect(cut, `the name of the last column leans into the page at ${width}`).toBeLessThanOrEqual(0);
	}
	// Many runs beside another browser, on whatever machine this is; how fast they are, the bench says.
	await expect(page.locator(".grid-progress")).toContainText("Computed in this page in", { timeout: 25_000 });
	await page
		.getByRole("link", { name: /^PKCE optional: stopped at hop 13/ })
		.first()
		.click();
	await expect(page).toHaveURL(/code-interception\?.*set=pkce.optional/);
	await expect(page.locator('.tick[aria-current="step"]')).toHaveText("13");
	await expect(page.locator(".stage-box")).toContainText("REFUSED");
});

test("two runs on one scrubber: by key, from a link, with only the differences", async ({ page }) => {
	await visit(page, COMPARE);
	await arrived(page);
	await expect(page.locator(".compare-count")).toContainText("Hop 1 beside 1, the same");
	for (let i = 0; i < 14; i++) await page.keyboard.press("ArrowRight");
	await expect(page.locator(".letters-between")).toContainText("redirect_uri");
	await expect(page.locator(".letters-between")).toContainText("code_verifier");
	await page.getByRole("button", { name: "Only differences: off" }).click();
	await expect(page).toHaveURL(/hop=15&only=1/);
	await page.reload();
	await arrived(page);
	await expect(page.getByRole("button", { name: "Only differences: on" })).toBeVisible();
	await expect(page.locator(".compare-count")).toContainText("Hop 15 beside 15");
	await page.getByRole("button", { name: "Shows at hop 12" }).click();
	await expect(page.locator(".compare-count")).toContainText("Hop 12 beside 12");
});

test("one flow under two settings, and both are in the link", async ({ page }) => {
	await visit(page, "/compare/code-pkce/code-pkce");
	await arrived(page);
	await page
		.getByRole("button", { name: /Protections of Code \+ PKCE/ })
		.first()
		.click();
	await page.getByRole("dialog").getByText("off", { exact: true }).first().click();
	await page.keyboard.press("Escape");
	await expect(page).toHaveURL(/a=v%3D1%26off%3Dpkce/);
	await page.reload();
	await arrived(page);
	await expect(page.locator(".compare-count")).toContainText("Hop 1 beside 1");
	await page.keyboard.press("End");
	await expect(page.locator(".compare-middle")).toContainText("code_verifier");
});

test("a term in a lesson leads to its place in the glossary", async ({ page }) => {
	await visit(page, "/flows/code-pkce");
	await page.locator(".prose .term").first().click();
	await expect(page).toHaveURL(/glossary#/);
	await expect(page.locator(".glossary > li:target")).toBeVisible();
});
