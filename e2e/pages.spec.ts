/** The pages beside the lessons: the family of flows, the grid, the comparison, the glossary. */
import type { Page } from "@playwright/test";
import { expect, open, test, visit } from "./fixtures";

const COMPARE = "/compare/code-2.0/code-pkce";
const pages = ["/learn", "/flows", "/attacks", COMPARE, "/glossary", "/lab", "/workshop/preflight"];

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

test("attacks are found by words, by flow and by protection, and what is shown stands in the address", async ({
	page,
}) => {
	await visit(page, "/attacks");
	const rows = page.locator(".attack-group li");
	const all = await rows.count();
	await page.keyboard.press("/");
	await page.keyboard.type("4.4");
	await expect(rows).toHaveText([/^Mix-up/]);
	await expect(page).toHaveURL(/\?q=4\.4$/);
	await page.getByLabel("Stopped by").selectOption({ label: "Stopped by: PKCE" });
	await expect(page.locator(".attacks-none")).toContainText("No attack matches. Without “4.4”:");
	await page.getByRole("button", { name: /^Show/ }).click();
	await expect(page).toHaveURL(/\?by=pkce$/);
	await page.reload();
	await expect(page.getByLabel("Stopped by")).toHaveValue("pkce");
	expect(await rows.count()).toBeLessThan(all);
	await page.goto("/attacks?by=nobody&flow=x&view=y");
	await expect(page.getByRole("alert").first()).toContainText(
		"Left out, because this page does not know it: by “nobody”",
	);
	await expect(rows).toHaveCount(all);
});

test("an attack whose question was answered is finished: it is counted, marked, and found by its status", async ({
	page,
}) => {
	await open(page, "/attacks/code-interception?set=pkce.required&act=explain");
	const right = page.locator(".answer").first();
	await expect(right).toBeVisible();
	for (const answer of await page.locator(".answer").all()) await answer.click();
	await visit(page, "/attacks");
	await expect(page.getByText("1 of 34 finished")).toBeVisible();
	await page.getByLabel("Status").selectOption("finished");
	await expect(page).toHaveURL(/status=finished/);
	const row = page.getByRole("link", { name: /^Finished: Code interception/ });
	await expect(page.locator("[data-row]")).toHaveCount(1);
	await row.focus();
	await expect(page.getByRole("region", { name: "Code interception" })).toContainText("finished");
	await page.getByLabel("Status").selectOption("todo");
	await expect(row).toBeHidden();
	await page.getByLabel("Status").selectOption("");
	await page.getByLabel("Flow", { exact: true }).selectOption("refresh");
	await page.getByLabel("Status").selectOption("finished");
	await expect(page.locator(".attacks-none")).toContainText("No attack matches. Without");
});

test("arrows walk through the attacks, the row with the focus is told beside them, and Enter opens it", async ({
	page,
}) => {
	await visit(page, "/attacks");
	await page
		.getByRole("link", { name: /^Code interception/ })
		.first()
		.focus();
	await page.keyboard.press("ArrowDown");
	const told = page.locator(".attack-panel").last();
	const second = await page.locator(":focus b").textContent();
	await expect(told).toContainText(second ?? "nothing");
	await page.keyboard.press("ArrowRight");
	await expect(page.locator(".attack-column").nth(1).locator(":focus")).toBeVisible();
	await page.keyboard.press("ArrowLeft");
	await expect(page.locator(":focus b")).toHaveText(second ?? "nothing");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/attacks\/[a-z-]+/);
});

test("on a phone one group of attacks is open at a time", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await visit(page, "/attacks");
	const open = page.locator('.attack-group button[aria-expanded="true"]');
	await expect(open).toHaveText(/Reads or bends/);
	await page.getByRole("button", { name: /In the browser/ }).click();
	await expect(open).toHaveText(/In the browser/);
	await expect(page.locator(".attack-group").getByRole("link", { name: /^Login CSRF/ })).toBeVisible();
	await expect(page.getByRole("link", { name: /^Loose redirect/ })).toBeHidden();
});

test("the grid is played in the page, and a cell opens its very run", async ({ page }) => {
	await visit(page, "/attacks?view=grid");
	await expect(page.locator(".grid-table")).toBeVisible();
	for (const width of [1280, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		const cut = await page.locator(".grid-scroll").evaluate((box) => box.scrollWidth - box.clientWidth);
		expect(cut, `the name of the last column leans into the page at ${width}`).toBeLessThanOrEqual(0);
	}
	const marks = await page.locator(".grid-row").allTextContents();
	const compute = page.getByRole("button", { name: "Compute it here" });
	await compute.click();
	// Halfway it can be stopped, and begun again.
	const done = page.getByRole("progressbar", { name: "Settings that are done" });
	await expect(done).not.toHaveJSProperty("value", 0);
	await page.getByRole("button", { name: "Stop" }).click();
	await expect(compute).toBeVisible();
	await expect.poll(() => page.workers().length).toBe(0);
	const [before, most] = await done.evaluate(({ value, max }: HTMLProgressElement) => [value, max]);
	expect(before).toBeLessThan(most ?? 0);
	expect(await page.locator(".grid-row").allTextContents()).toEqual(marks);
	await compute.click();
	// Many runs beside another browser, on whatever machine this is; how fast they are, the bench says.
	await expect(page.locator(".grid-progress")).toContainText("Computed in this page in", { timeout: 25_000 });
	await expect(page.locator(".grid-progress")).toContainText(
		/by \d+ runs, \d+ of them distinct:\s*(\d+) of \1 settings/,
	);
	expect(await page.locator(".grid-row").allTextContents()).toEqual(marks);
	await page
		.getByRole("link", { name: /^PKCE required: stopped at hop 13/ })
		.first()
		.click();
	await expect(page).toHaveURL(/code-interception\?.*set=pkce.required/);
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
