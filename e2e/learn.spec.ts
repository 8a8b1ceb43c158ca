/** The course: a unit with its live piece, its question, its statements, and what is remembered of it. */
import type { Page } from "@playwright/test";
import { violationsOf, violationsOfThemes } from "./axe";
import { expect, fresh, test, visit } from "./fixtures";

const liveHop = (page: Page) => page.locator(".piece-head b");
const question = (page: Page) => page.getByRole("region", { name: "Before you press Next" });

test("from the list a unit is read, predicted and checked, and what was finished stays", async ({ page }) => {
	await visit(page, "/learn");
	await expect(page.getByRole("link", { name: /^Begin, unit 1/ })).toBeVisible();
	await page.getByRole("link", { name: /The code is a claim ticket/ }).click();
	await expect(page).toHaveURL(/\/learn\/code$/);
	await expect(liveHop(page)).toHaveText("Live: hop 10 of 21");
	await question(page).getByRole("button", { name: "An access token" }).click();
	await question(page).getByRole("button", { name: "Play to hop 12" }).click();
	await expect(liveHop(page)).toHaveText("Live: hop 12 of 21");
	await expect(question(page)).toContainText("No. It was B: “A code”.");
	await page
		.getByRole("group", { name: /^The authorization request can say/ })
		.getByText("False")
		.click();
	const proof = page.locator(".learn-proof");
	await expect(proof).toContainText("No: it is true.");
	await expect(proof.getByRole("link")).toHaveAttribute("href", /\/flows\/code-pkce\?v=1&hop=4/);

	await page.getByRole("link", { name: "Finish, and go to unit 5" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("PKCE: a secret for each request");
	await page.reload();
	await expect(page.locator(".learn-count")).toContainText("1 finished, you are in unit 5");
	await expect(page.getByRole("link", { name: /4, finished: The code is a claim ticket/ })).toBeVisible();
});

test("keys: brackets go between units, letters answer, and arrows step the piece that has the focus", async ({
	page,
}) => {
	await visit(page, "/learn/roles");
	await page.keyboard.press("b");
	await expect(question(page).getByRole("button", { name: "To the authorization server" })).toHaveAttribute(
		"aria-pressed",
		"true",
	);
	await page.keyboard.press("ArrowRight");
	await expect(liveHop(page)).toContainText("hop 1 of");
	await page.getByRole("button", { name: "Next hop" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(liveHop(page)).toContainText("hop 2 of");
	await expect(page).toHaveURL(/\?hop=2$/);
	await page.reload();
	await expect(liveHop(page)).toContainText("hop 2 of");
	await page.keyboard.press("]");
	await expect(page).toHaveURL(/\/learn\/channels$/);
	await page.keyboard.press("[");
	await expect(page).toHaveURL(/\/learn\/roles$/);
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
	for (let i = 0; i < 3; i += 1) await page.keyboard.press("]");
	await expect(page).toHaveURL(/\/learn\/pkce$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("PKCE: a secret for each request");
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("at an end the keys say so", async ({ page }) => {
	await visit(page, "/learn");
	await page.keyboard.press("[");
	await expect(page.getByText("This is the first unit.")).toBeVisible();
	await page.keyboard.press("]");
	await expect(page).toHaveURL(/\/learn\/roles$/);
});

test("what was answered is there after a reload, moves nothing, and is asked again", async ({ page }) => {
	const height = () => page.locator(".learn-aside").evaluate((aside) => aside.getBoundingClientRect().height);
	await visit(page, "/learn/pkce");
	const before = await height();
	await question(page).getByRole("button", { name: "The verifier" }).click();
	await question(page).getByRole("button", { name: "Play to hop 4" }).click();
	const statement = page.getByRole("group", { name: /^The value of code_challenge_method/ });
	await statement.getByRole("button", { name: "False" }).click();
	await page.reload();
	await expect(question(page)).toContainText(/Missed, /);
	await expect(statement).toContainText("Right.");
	expect(await height()).toBe(before);
	await statement.getByRole("button", { name: "See why" }).click();
	await expect(page.locator(".learn-proof")).toContainText("Yes: it is false.");
	await question(page).getByRole("button", { name: "Ask again" }).click();
	await expect(question(page).getByRole("button", { name: "Just show me" })).toBeVisible();
	await expect(question(page).getByRole("button", { pressed: true })).toHaveCount(0);
});

test("on a phone the list comes first, and the piece is a card", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await visit(page, "/learn");
	await expect(page.locator(".learn-unit")).toBeHidden();
	await page.getByRole("link", { name: "Attack: mix-up" }).click();
	await expect(page.locator(".learn-list")).toBeHidden();
	await expect(page.locator(".piece-stage")).toBeHidden();
	await expect(page.locator(".piece .lane-strip")).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	expect(await violationsOf(page)).toEqual([]);
});

test("what to change from 2.0 to 2.1 is ticked, kept, and printed with the piece", async ({ page }) => {
	await visit(page, "/learn/migration");
	await page.getByLabel(/^Challenge method/).check();
	await page.reload();
	await expect(page.getByLabel(/^Challenge method/)).toBeChecked();
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".learn-paper .stage").first()).toBeVisible();
	await expect(page.locator(".learn-paper li").first()).toContainText("Script makes a state.");
	await expect(page.locator(".piece")).toBeHidden();
});

test("axe finds nothing in any theme, with an answer and a proof", async ({ page }) => {
	await visit(page, "/learn/pkce");
	await page.getByRole("button", { name: "Just show me" }).click();
	await page.getByRole("button", { name: "True", exact: true }).first().click();
	expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
});

fresh("where nothing is stored, a sentence says so, and the course goes on", async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, "localStorage", {
			get: () => {
				throw new Error("no");
			},
		});
	});
	await visit(page, "/learn/what-for");
	await expect(page.locator(".learn-list-foot")).toContainText("Progress will not be kept. Export it");
	await page.getByRole("link", { name: "Finish, and go to unit 2" }).click();
	await expect(page.locator(".learn-count")).toContainText("1 finished, you are in unit 2");
});
