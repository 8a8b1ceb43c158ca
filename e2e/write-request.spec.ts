/** Writing a request: bytes that are none, a request that is refused, the same put right; by keyboard, and on a phone. */
import type { Page } from "@playwright/test";
import { violationsOfThemes } from "./axe";
import { expect, test } from "./fixtures";

const START = "POST /token HTTP/1.1\nHost: as.example\nContent-Type: application/x-www-form-urlencoded\n\n";

const editor = (page: Page) => page.getByLabel("Your request");
const held = (page: Page, name: RegExp) => page.getByRole("list", { name: "You hold" }).getByRole("button", { name });
const checks = (page: Page) => page.getByRole("region", { name: "Which check refused it" }).getByRole("listitem");
const says = (page: Page) => page.getByRole("region", { name: "What the run says" });

async function openTokenRequest(page: Page): Promise<void> {
	await page.goto("/practice/code-pkce");
	await page
		.getByRole("navigation", { name: "Exercises" })
		.getByRole("link", { name: /Write the request/ })
		.first()
		.click();
	await expect(held(page, /^verifier/).locator("svg")).toBeVisible();
}

/** Types what a client knows, and puts in what it holds. */
async function write(page: Page, verifier: RegExp): Promise<void> {
	await editor(page).fill(`${START}grant_type=authorization_code&\nclient_id=photo-print&\ncode=`);
	await held(page, /^code/).click();
	await page.keyboard.type("&\ncode_verifier=");
	await held(page, verifier).click();
	await page.keyboard.press("Control+Enter");
}

test("bytes that are no request reach nobody; a wrong value is refused by its check, the right one accepted", async ({
	page,
}) => {
	await openTokenRequest(page);
	await editor(page).fill(START.replace("Type:", "Type"));
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("Line 3 is not a header: no colon. It was not sent.")).toBeVisible();
	await expect(page.getByRole("heading", { name: "Answer" })).toHaveCount(0);
	await write(page, /^challenge/);
	await expect(page.getByText("REFUSED", { exact: true })).toBeVisible();
	await expect(checks(page).filter({ hasText: "Refused: Verifier fits the challenge" })).toBeVisible();
	await expect(checks(page).last()).toContainText("not reached");
	await expect(says(page)).toContainText("You sent the challenge as code_verifier. It asks for the verifier.");
	await expect(editor(page)).toHaveValue(/code_verifier=E9Melhoa2/);
	expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
	await write(page, /^verifier/);
	await expect(page.getByText("ACCEPTED", { exact: true })).toBeVisible();
	await expect(page.getByRole("region", { name: "Answer" }).locator(".chip")).toContainText("access token");
	await expect(page.getByText("try 2")).toBeVisible();
	// What was said is said of what was sent, and says so as soon as something else stands there.
	const past = page.getByText(/^This is about what you sent\./);
	await expect(past).toHaveCount(0);
	await page.keyboard.type("&scope=x");
	await expect(past.filter({ visible: true })).toHaveCount(2);
	await expect(page.getByText("ACCEPTED", { exact: true })).toBeVisible();
	for (const _ of "&scope=x") await page.keyboard.press("Backspace");
	await expect(past).toHaveCount(0);
	// What was said of it says nothing of a text that is not sent.
	await editor(page).press("Control+Home");
	await page.keyboard.type("x y z ");
	await page.keyboard.press("Control+Enter");
	await expect(says(page)).toContainText("Nothing yet.");
	const set = page.getByRole("navigation", { name: "Exercises" });
	await set.getByRole("link").first().click();
	await expect(editor(page)).toHaveCount(0);
	await page.goBack();
	await expect(editor(page)).toHaveValue(/code_verifier=dBjft/);
});

test("a held value goes in as it is written there: percent-encoded in a form, and plain before it", async ({
	page,
}) => {
	await openTokenRequest(page);
	const resource = held(page, /^resource/);
	await editor(page).fill(`${START}resource=`);
	await resource.click();
	await expect(editor(page)).toHaveValue(/\nresource=https%3A%2F%2Fapi\.example$/);
	await editor(page).fill("Referer: ");
	await resource.click();
	await expect(editor(page)).toHaveValue("Referer: https://api.example");
});

test("by keyboard alone: Tab leaves the editor, a menu puts a value in, Escape closes it", async ({ page }) => {
	await openTokenRequest(page);
	await editor(page).fill("code_verifier=");
	const menu = page.getByRole("button", { name: "Insert a held value" });
	for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
	await expect(menu).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Escape");
	await expect(menu).toHaveAttribute("aria-expanded", "false");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(editor(page)).toBeFocused();
	await expect(editor(page)).toHaveValue(/^code_verifier=dBjft/);
});

test("on a phone held values stand above the editor, and the answer under it", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openTokenRequest(page);
	await write(page, /^challenge/);
	const top = async (what: ReturnType<typeof editor>) => (await what.boundingBox())?.y ?? 0;
	const answer = page.getByRole("heading", { name: "Answer" });
	await expect(answer).toBeInViewport();
	expect(await top(held(page, /^verifier/))).toBeLessThan(await top(editor(page)));
	expect(await top(editor(page))).toBeLessThan(await top(answer));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("what is typed is there after a reload, and after the way to the lesson and back", async ({ page }) => {
	await openTokenRequest(page);
	await editor(page).fill(`${START}grant_type=x`);
	await page.reload();
	await expect(editor(page)).toHaveValue(/grant_type=x$/);
	await page.goto("/flows");
	await page.goBack();
	await expect(editor(page)).toHaveValue(/grant_type=x$/);
});
