/** Keys while a question is open, on other layouts, and before the page listens. */
import type { Page } from "@playwright/test";
import { currentHop, expect, fresh, next, open, test } from "./fixtures";

const FLOW = "/flows/code-pkce";
const question = (page: Page) => page.locator("#gate-question");

for (const key of ["b", "B", "2"])
	test(`${key} answers an open question, and is not the black screen`, async ({ page }) => {
		await open(page, `${FLOW}?hop=15&ask=1`);
		await page.keyboard.press("n");
		await expect(question(page)).toBeFocused();
		await page.keyboard.press(key);
		await expect(currentHop(page)).toHaveText("16");
		await expect(page.locator(".guess")).toContainText("You said: “Refuse with invalid_grant”");
		await expect(page.locator(".blank")).toBeHidden();
		await page.keyboard.press("b");
		await expect(page.locator(".blank")).toBeVisible();
	});

test("A answers, and does not let the attacker in", async ({ page }) => {
	await open(page, `${FLOW}?hop=15&ask=1`);
	await page.keyboard.press("n");
	await page.keyboard.press("a");
	await expect(page.locator(".guess")).toContainText("The run says the same.");
	await expect(page).toHaveURL(/flows\/code-pkce/);
});

for (const view of ["messages", "projector"])
	test(`a clicker is never stuck: Page Down asks, and shows the answer (${view})`, async ({ page }) => {
		await open(page, `${FLOW}?ask=1&view=${view}`);
		let asked = 0;
		for (let i = 0; i < 60 && (await next(page).textContent()) !== "End"; i++) {
			await page.keyboard.press("PageDown");
			asked += await question(page).count();
		}
		await expect(next(page)).toHaveText("End");
		expect(asked).toBeGreaterThan(2);
	});

test("a key that is held down stops at the question", async ({ page }) => {
	await open(page, `${FLOW}?hop=14&ask=1`);
	for (let i = 0; i < 6; i++) await page.keyboard.down("ArrowRight");
	await page.keyboard.up("ArrowRight");
	await expect(question(page)).toBeVisible();
	await expect(currentHop(page)).toHaveText("15");
});

test("focus comes back to where it was before the question", async ({ page }) => {
	await open(page, `${FLOW}?hop=15&ask=1`);
	await next(page).focus();
	await page.keyboard.press("Enter");
	await expect(question(page)).toBeFocused();
	await expect(next(page)).toHaveAttribute("aria-disabled", "true");
	await page.keyboard.press("c");
	await expect(currentHop(page)).toHaveText("16");
	await expect(next(page)).toBeFocused();
});

fresh("with single keys switched off no letter and no number answers, and Page Down goes on", async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem("keys", "off"));
	await open(page, `${FLOW}?hop=15&ask=1`);
	await page.keyboard.press("PageDown");
	await page.keyboard.press("a");
	await page.keyboard.press("1");
	await expect(question(page)).toBeVisible();
	await page.keyboard.press("PageDown");
	await expect(currentHop(page)).toHaveText("16");
});

const pressAs = (page: Page, key: string, code: string) =>
	page.evaluate(
		(init) => document.body.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true })),
		{ key, code },
	);

test("on a layout without Latin letters the place of the key counts; a Latin layout keeps its letters", async ({
	page,
}) => {
	await open(page, `${FLOW}?hop=2`);
	await pressAs(page, "т", "KeyN");
	await expect(currentHop(page)).toHaveText("3");
	await pressAs(page, "и", "KeyB");
	await expect(page.locator(".blank")).toBeVisible();
	await pressAs(page, "ю", "Period");
	await expect(page.locator(".blank")).toBeHidden();
	await pressAs(page, "q", "KeyN");
	await pressAs(page, "n", "KeyQ");
	await expect(currentHop(page)).toHaveText("4");
});

test("a single letter is not a key inside a field, on any layout", async ({ page }) => {
	await open(page, `${FLOW}?hop=2`);
	await page.keyboard.press("j");
	const field = page.getByRole("textbox", { name: /code on the screen/ });
	await field.pressSequentially("nb2");
	await field.evaluate((box) =>
		box.dispatchEvent(new KeyboardEvent("keydown", { key: "т", code: "KeyN", bubbles: true })),
	);
	await expect(field).toHaveValue("nb2");
	await expect(currentHop(page)).toHaveText("2");
});

/** Opens a page whose scripts are held back until `go` is called. */
async function openSlowly(page: Page, path: string): Promise<() => void> {
	let go: () => void = () => undefined;
	const held = new Promise<void>((free) => {
		go = free;
	});
	await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(path, { waitUntil: "domcontentloaded" });
	return go;
}

for (const [path, hop] of [
	[FLOW, "3"],
	[`${FLOW}?hop=14`, "16"],
] as const)
	test(`Page Down before the page listens scrolls nothing away and is kept: ${path}`, async ({ page }) => {
		const go = await openSlowly(page, path);
		await page.keyboard.press("PageDown");
		await page.keyboard.press("PageDown");
		expect(await page.evaluate(() => window.scrollY)).toBe(0);
		go();
		await expect(page.locator("html:not([data-arriving])")).toBeAttached();
		await expect(currentHop(page)).toHaveText(hop);
		await page.keyboard.press("PageUp");
		await expect(currentHop(page)).toHaveText(String(Number(hop) - 1));
		expect(await page.evaluate(() => window.scrollY)).toBe(0);
	});
