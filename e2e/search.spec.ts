/** Finding: a slash on any page, one mistake in what is typed, and a link to the run that shows it. */
import type { Page } from "@playwright/test";
import { violationsOf, violationsOfThemes } from "./axe";
import { currentHop, expect, fresh, open, test, visit } from "./fixtures";
import { cut } from "./offline";

const FLOW = "/flows/code-pkce";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => page.getByRole("searchbox", { name: /^Search lessons/ });
const hits = (page: Page) => page.locator("[data-hit]");

async function slash(page: Page): Promise<void> {
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
}

test("a slash is heard where racks fold, and in the course; a unit is found by its title", async ({ page }) => {
	await open(page, `${FLOW}?hop=19`);
	await expect(page.locator("[popover][role=dialog]").first()).toBeAttached();
	await slash(page);
	await page.keyboard.press("Escape");
	await visit(page, "/learn/migration");
	await slash(page);
	await page.keyboard.type("front channel");
	await expect(hits(page).filter({ hasText: "Front channel, back channel" }).first()).toBeVisible();
});

test("a slash in a lesson, a mistake, and Enter: the run in which that check refuses, at its hop", async ({ page }) => {
	await open(page, FLOW);
	await slash(page);
	await page.keyboard.type("verifer fits");
	await expect(hits(page).first()).toContainText("Verifier fits the challenge");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/[?&]tab=checks/);
	await expect(dialog(page)).toBeHidden();
	await expect(page.getByRole("tab", { name: /^Checks/ })).toHaveAttribute("aria-selected", "true");
	await expect(page.locator(".tab-panel")).toContainText("Verifier fits the challenge");
	await expect(page.getByText("invalid_grant").first()).toBeVisible();
	await expect(page.locator(".tab-panel h2")).toBeFocused();
	expect(await currentHop(page).textContent()).toBe(new URL(page.url()).searchParams.get("hop"));
});

test("invalid_grant leads to its entry and to its checks; ↑ ↓ go through them, and Esc gives the keys back", async ({
	page,
}) => {
	await open(page, FLOW);
	await slash(page);
	await page.keyboard.type("invalid_grat");
	await expect(hits(page).first()).toHaveAttribute("href", "/errors#invalid_grant");
	await expect(dialog(page).getByRole("status")).toHaveText(/^\d+ results for invalid_grat$/);
	expect(await violationsOf(page, ".dialog")).toEqual([]);
	await page.keyboard.press("ArrowDown");
	await expect(hits(page).first()).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(hits(page).nth(1)).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(dialog(page)).toBeHidden();
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("2");
});

test("what nothing is called gets a sentence and two ways on", async ({ page }) => {
	await visit(page, "/search?q=zzqqxx");
	await expect(page.getByText("Nothing on this site has “zzqqxx”")).toBeVisible();
	await page.getByRole("main").getByRole("link", { name: "Glossary" }).click();
	await expect(page).toHaveURL(/\/glossary$/);
});

test("focus follows a result: to the entry of a list, and to the heading of another page", async ({ page }) => {
	await visit(page, "/glossary");
	await slash(page);
	await page.keyboard.type("invalid_scope");
	await expect(hits(page).first()).toHaveAttribute("href", "/errors#invalid_scope");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/errors#invalid_scope$/);
	await expect(page.locator("#invalid_scope")).toBeFocused();
	await slash(page);
	await page.keyboard.type("what is oauth");
	await expect(hits(page).first()).toHaveAttribute("href", "/learn/what-for");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a question, a set to practise, and text that is none", async ({ page }) => {
	await visit(page, "/search?q=how%20do%20I%20log%20out");
	await expect(hits(page).first()).toContainText("OpenID Connect login");
	await field(page).fill("practice device grant");
	await expect(hits(page).first()).toHaveAttribute("href", "/practice/device");
	for (const query of ["%00", "%E2%80%AE%E2%80%8F", "%ED%A0%80", "!!!", "%F0%9F%A6%8A", "x".repeat(3000)]) {
		await visit(page, `/search?q=${query}`);
		await expect(
			page.getByText(/^(Nothing on this site has .*|What was typed has no character that can be seen\.)$/),
		).toBeVisible();
	}
});

test("a slash that is text stays text, and one that has another use keeps it", async ({ page }) => {
	await visit(page, "/attacks");
	await page.keyboard.press("/");
	await expect(page.getByRole("searchbox", { name: "Search name, control, clause" })).toBeFocused();
	await page.keyboard.press("/");
	await expect(dialog(page)).toBeHidden();
});

test("from an address that does not exist to the page of the search, which keeps what is typed in its address", async ({
	page,
}) => {
	await page.goto("/no-such-page");
	await page.getByRole("link", { name: "Search", exact: true }).click();
	await field(page).fill("7636");
	await expect(page).toHaveURL(/\/search\?q=7636$/);
	await expect(hits(page).first()).toContainText("RFC 7636");
	await page.reload();
	await expect(field(page)).toHaveValue("7636");
});

test("on a phone: from the menu of a lesson, to a hop", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, FLOW);
	await page.locator("html[data-search]").waitFor();
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "Search" }).click();
	await field(page).fill("code_verifier");
	const box = await hits(page).first().boundingBox();
	expect(box && box.x >= 0 && box.x + box.width <= 390 && box.height >= 44).toBe(true);
	await hits(page).first().click();
	await expect(dialog(page)).toBeHidden();
	await expect(page).toHaveURL(/\/flows\/code-pkce\?.*hop=15/);
});

fresh(
	"without a network: what was fetched while the page was quiet finds, and leads to a hop of this lesson",
	async ({ page }) => {
		await open(page, FLOW);
		await cut(page);
		await slash(page);
		await page.keyboard.type("code_verifer");
		await expect(hits(page).first()).toContainText("code_verifier");
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/hop=15/);
		await expect(page.locator(".tick[aria-current=step]")).toHaveText("15");
	},
);

for (const [name, path] of [
	["the search", "/search?q=invalid_grant"],
	["the error codes", "/errors"],
] as const)
	test(`axe finds nothing in any theme: ${name}`, async ({ page }) => {
		await visit(page, path);
		if (path.includes("?")) await hits(page).first().waitFor();
		expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
	});
