/** A workshop in two windows of one browser: no server tells one of the other. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { expect, fresh, test } from "./fixtures";

const screenHop = (page: Page) => page.locator(".projector-head .font-mono");
const consoleHop = (page: Page) => page.locator(".present-now .present-title");

/** Begins with a plan, which shows code + PKCE at its first hop. */
async function begin(page: Page): Promise<void> {
	await page.goto("/workshop/present");
	await page.getByRole("button", { name: "The 30 minute plan" }).click();
	await expect(consoleHop(page)).toContainText("hop 1 of");
}

test("the screen shows what the presenter shows, question and all, and no more", async ({ page, context }) => {
	await begin(page);
	await expect(consoleHop(page)).toContainText("Nothing is on screen");
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await expect(screenHop(screen)).toContainText("hop 1 of");
	await expect(page.locator(".present-screen")).toHaveText("Screen window connected");
	await page.keyboard.press("PageDown");
	await expect(screenHop(screen)).toContainText("hop 2 of");
	await page.keyboard.press("PageDown");
	await expect(screen.locator(".screen-question h2")).toHaveText(/PKCE/);
	await expect(screen.locator(".screen-question .count-bar")).toHaveCount(0);
	await page.getByRole("button", { name: "One hand more for B" }).click();
	await expect(screen.locator(".screen-question .count-bar")).toHaveCount(0);
	await page.keyboard.press("r");
	await expect(screen.locator('.screen-question li[data-holds="true"]')).toContainText("the run says so");
	await expect(screen.locator(".screen-question .count-bar")).toHaveCount(3);
	await page.keyboard.press("PageDown");
	await expect(screenHop(screen)).toContainText("hop 3 of");
	await expect(screen.locator(".screen-question")).toHaveCount(0);
});

test("blank, white and the door are on the screen until the presenter goes on", async ({ page, context }) => {
	await begin(page);
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await expect(screenHop(screen)).toContainText("hop 1 of");
	await page.keyboard.press("b");
	await expect(screen.locator('.screen-blank[data-color="black"]')).toBeVisible();
	await page.keyboard.press("w");
	await expect(screen.locator('.screen-blank[data-color="white"]')).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await expect(screenHop(screen)).toContainText("hop 1 of");
	await page.getByRole("button", { name: "Show it on the screen" }).click();
	// The server of these tests listens to this machine only.
	await expect(screen.locator(".door")).toContainText("Only this machine opens 127.0.0.1:");
	await expect(screen.locator(".door .qr-code")).toHaveCount(0);
	await expect(page.locator(".present-join")).toContainText("Only this machine opens 127.0.0.1:");
	const code = await page.locator(".present-code").innerText();
	await expect(screen.locator(".door-code")).toHaveText(code);
	await page.locator(".present-remote .next").click();
	await expect(screenHop(screen)).toContainText("hop 1 of");
	await expect(screen.locator(".screen-left")).toHaveText(/^\d\d:\d\d$/);
});

test("a presenter at localhost shows the address that others type", async ({ page, context }) => {
	const addresses = ["http://192.0.2.7:3000", "http://198.51.100.7:3000"];
	await context.route("**/workshop/relay", (route) => route.fulfill({ json: { relay: "par-avion", addresses } }));
	await begin(page);
	await expect(page.locator(".present-door .font-mono")).toHaveText("192.0.2.7:3000");
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await page.getByRole("button", { name: "Show it on the screen" }).click();
	await expect(screen.locator(".door-address")).toHaveText("192.0.2.7:3000/workshop/follow");
	await expect(screen.getByRole("img", { name: "QR code of the page for followers" })).toBeVisible();
});

test("where there is no relay the door leads to the very place", async ({ page, context, baseURL }) => {
	const site = (baseURL ?? "").replace("127.0.0.1", "classroom.test");
	await context.route("**/workshop/relay/**", (route) => route.fulfill({ status: 404 }));
	await page.goto(`${site}/workshop/present`);
	await page.getByRole("button", { name: "The 30 minute plan" }).click();
	await page.getByRole("button", { name: "Show it on the screen" }).click();
	const screen = await context.newPage();
	await screen.goto(`${site}/workshop/screen`);
	await expect(screen.locator(".door-address")).toHaveText(site.replace("http://", ""));
	await expect(screen.getByRole("img", { name: "QR code of this very place" })).toBeVisible();
	await expect(screen.locator(".door")).toContainText("then press J and type");
});

test("a presenter who reloads goes on where they were, and their notes and the plan are kept", async ({ page }) => {
	await begin(page);
	await page.keyboard.press("ArrowRight");
	const here = page.locator('.present-notes-list [data-current="true"]');
	await expect(here).toContainText("2 ");
	await here.getByRole("button", { name: /Add a note/ }).click();
	await page.keyboard.type("Speak slowly");
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: /The stolen code/ }).click();
	await expect(page.locator(".present-lesson")).toHaveText("Code interception");
	await page.getByRole("button", { name: /Flow demo/ }).click();
	await page.keyboard.press("ArrowRight");
	await expect(consoleHop(page)).toContainText("hop 2 of");
	await expect(here).toContainText("Speak slowly");
	await page.reload();
	await expect(consoleHop(page)).toContainText("hop 2 of");
	await expect(page.locator('.agenda [aria-current="step"]')).toContainText("Flow demo");
	await expect(here).toContainText("Speak slowly");
});

test("a plan is changed in the page, each mistake has its sentence, and more minutes say where they come from", async ({
	page,
}) => {
	await begin(page);
	await page.getByRole("button", { name: "Plan", exact: true }).click();
	const text = page.getByLabel("The plan, as JSON");
	const before = await text.inputValue();
	await text.fill(before.replace('"minutes": 12', '"minutes": "many"').replace("/flows/code-pkce", "/flows/nothing"));
	await page.getByRole("button", { name: "Use this plan" }).click();
	await expect(page.locator(".plan-mistakes li")).toHaveText([
		"Block 2, “Flow demo”, needs minutes: a whole number from 1 to 240.",
		"Block 2, “Flow demo”, shows /flows/nothing, and there is no such lesson.",
	]);
	await text.fill(before.replace('"minutes": 12', '"minutes": 9'));
	await page.getByRole("button", { name: "Use this plan" }).click();
	await expect(page.locator(".agenda li").nth(1)).toContainText("9");
	await page.keyboard.press("+");
	await expect(page.locator(".present-agenda [role=status]")).toHaveText(/min/);
});

test("the questions of minute five come back, both counts side by side", async ({ page, context }) => {
	await page.goto("/workshop/present");
	await page.getByRole("button", { name: "The 60 minute plan" }).click();
	await page.getByRole("button", { name: /Three questions \d+ minutes/ }).click();
	const askFirst = page.getByRole("button", { name: /^Ask it: An app holds/ });
	await askFirst.click();
	for (const _ of [1, 2]) await page.getByRole("button", { name: "One hand more for A" }).click();
	await page.getByRole("button", { name: "Close the poll" }).click();
	// Nothing is revealed yet: the next press puts it away, and the second question can be asked.
	await page.keyboard.press("PageDown");
	await expect(page.locator(".present-planned li").first()).toContainText("asked");
	await expect(consoleHop(page)).toContainText("hop 1 of");
	await page.getByRole("button", { name: /^Ask it: What does PKCE/ }).click();
	await page.getByRole("button", { name: "One hand more for C" }).click();
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await expect(screen.locator(".screen-question h2")).toHaveText(/PKCE/);
	await page.getByRole("button", { name: /Exit questions \d+ minutes/ }).click();
	await askFirst.click();
	for (const _ of [1, 2, 3]) await page.getByRole("button", { name: "One hand more for B" }).click();
	await page
		.getByRole("button", { name: /^Reveal/ })
		.first()
		.click();
	await expect(page.locator(".present-counts li")).toHaveText([/A.*first 2.*0/, /B.*first 0.*3/, /C.*first 0.*0/]);
	await expect(page.locator(".present-answers")).toContainText("Right is B.");
	await expect(screen.locator(".screen-question li")).toHaveText([/A.*first 2.*0/, /B.*first 0.*3/, /C.*first 0.*0/]);
	// One that was open when its block ended was counted, too.
	await page.getByRole("button", { name: "Put it away" }).click();
	await page.getByRole("button", { name: /^Ask it: What does PKCE/ }).click();
	await page.keyboard.press("r");
	await expect(screen.locator(".screen-question li")).toHaveText([/A.*first 0.*0/, /B.*first 0.*0/, /C.*first 1.*0/]);
});

test("console, start, screen and plan page have no fault that axe finds, also on a phone", async ({
	page,
	context,
}) => {
	for (const path of ["/workshop", "/workshop/present", "/workshop/screen", "/workshop/follow"]) {
		await page.goto(path);
		await expect(page.locator("main")).toBeVisible();
		expect([path, await violationsOf(page)]).toEqual([path, []]);
	}
	await begin(page);
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await expect(page.locator(".present-question")).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await expect(screen.locator(".screen-question")).toBeVisible();
	expect(await violationsOf(screen)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.locator(".present-time")).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(await violationsOf(page)).toEqual([]);
});

test("with the network cut the presenter goes to every lesson of the plan, and to the next block", async ({ page }) => {
	await begin(page);
	await expect(page.locator('html[data-fetched="all"]')).toBeAttached({ timeout: 60_000 });
	await page.context().setOffline(true);
	await page.getByRole("button", { name: /The stolen code \d+ minutes/ }).click();
	await expect(page.locator(".present-lesson")).toHaveText("Code interception");
	await page.keyboard.press("PageDown");
	await expect(consoleHop(page)).toContainText("hop 2 of");
});

test("a lesson of another version is named, with a way on, by the console and by the screen", async ({
	page,
	context,
}) => {
	await begin(page);
	const screen = await context.newPage();
	await screen.goto("/workshop/screen");
	await expect(screenHop(screen)).toContainText("hop 1 of");
	await page.evaluate(() =>
		localStorage.setItem("workshop", (localStorage.getItem("workshop") ?? "").replace("/code-pkce?", "/of-tomorrow?")),
	);
	await page.reload();
	const words = (who: string) => `${who} /flows/of-tomorrow, and this copy of the site has no such lesson.`;
	await expect(page.locator("main [role=alert]")).toContainText(words("This workshop stands at"));
	await expect(screen.locator("main [role=alert]")).toContainText(words("The presenter shows"));
	await page.getByRole("button", { name: "Go on with code + PKCE" }).click();
	await expect(consoleHop(page)).toContainText("hop 1 of");
	await expect(screenHop(screen)).toContainText("hop 1 of");
});

fresh("a second laptop goes on from the code that the first one shows", async ({ page, browser, baseURL }) => {
	await begin(page);
	await page.keyboard.press("PageDown");
	await expect(consoleHop(page)).toContainText("hop 2 of");
	const code = (await page.locator(".present-code").textContent()) ?? "";
	const other = await (
		await browser.newContext({ serviceWorkers: "block", ...(baseURL ? { baseURL } : {}) })
	).newPage();
	await other.goto("/workshop/present");
	await other.getByLabel("The code on the screen").fill(code);
	await other.keyboard.press("Enter");
	await expect(consoleHop(other)).toContainText("hop 2 of");
	await other.keyboard.press("PageUp");
	await expect(consoleHop(other)).toContainText("hop 1 of");
	await other.context().close();
});

fresh("a lesson that cannot be fetched has a way back to what was shown", async ({ page }) => {
	await begin(page);
	await page.keyboard.press("PageDown");
	await expect(consoleHop(page)).toContainText("hop 2 of");
	await page.route(/_next\/static\/chunks/, (route) => route.abort());
	await page.getByRole("button", { name: /The stolen code \d+ minutes/ }).click();
	await page.getByRole("button", { name: "Back to what was shown" }).click();
	await expect(page.locator(".present-lesson")).toHaveText("Authorization code + PKCE");
	await expect(consoleHop(page)).toContainText("hop 2 of");
});
