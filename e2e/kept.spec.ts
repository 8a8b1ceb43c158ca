/** A browser that keeps the site: after one visit everything opens with the network cut. */
import type { Page } from "@playwright/test";
import { catalog } from "@/content/catalog";
import { grants } from "@/content/free/grants";
import { currentHop, expect, fresh as test } from "./fixtures";

test.use({ serviceWorkers: "allow" });

const pages = [
	"/",
	"/flows",
	"/attacks",
	"/attacks/free",
	"/glossary",
	"/errors",
	"/search",
	"/inspect",
	"/inspect/pkce",
	"/inspect/api",
	"/lab",
	"/workshop",
	"/workshop/present",
	"/workshop/screen",
	"/workshop/follow",
	"/workshop/preflight",
	"/workshop/handout",
	...catalog.map(({ id }) => `/workshop/handout/${id}`),
	...catalog.map(({ id, kind }) => `/${kind === "attack" ? "attacks" : "flows"}/${id}`),
	...grants.map(({ id }) => `/attacks/free/${id}`),
];

const badge = (page: Page) => page.locator(".home-foot .offline-badge");

async function visitOnce(page: Page): Promise<void> {
	await page.goto("/");
	await expect(badge(page)).toHaveText(/^\d+ of \d+ files$/);
	await expect(badge(page)).toHaveText("Ready offline", { timeout: 60_000 });
}

/** Every page opens without a network. */
async function everyPageOpens(page: Page): Promise<void> {
	for (const path of pages) {
		const answer = await page.goto(path);
		expect([path, answer?.status(), answer?.fromServiceWorker()]).toEqual([path, 200, true]);
		await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
	}
}

async function lessonWorks(page: Page): Promise<void> {
	await page.getByRole("link", { name: "sign in with code + PKCE" }).click();
	// Here the address is that of another document, and Chromium drops a key that comes before its first picture.
	await expect(page).toHaveURL(/\/flows\/code-pkce\?v=1/);
	await expect(currentHop(page)).toHaveText("1");
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("2");
	await expect(page.locator(".below .offline-badge")).toHaveText("Ready offline");
	await page.getByRole("button", { name: "Menu" }).click();
	await expect(page.getByRole("dialog").locator(".offline-badge")).toHaveText("Ready offline");
	await page.goto("/attacks/code-interception?hop=14");
	await expect(currentHop(page)).toHaveText("14");
	await page.goto("/attacks");
	await page.getByText("Grid", { exact: true }).click();
	await expect(page.locator(".grid-row").first()).toBeVisible();
}

/** Pairs are many, and a pair is kept once it was looked at. */
async function comparisonIsKeptOnceSeen(page: Page): Promise<void> {
	await page.goto("/compare/code-2.0/code-pkce");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not kept in this browser");
	await page.context().setOffline(false);
	await page.goto("/compare/code-2.0/code-pkce");
	await expect(page.locator(".compare-main")).toBeVisible();
	await page.context().setOffline(true);
	await page.reload();
	await expect(page.locator(".compare-main")).toBeVisible();
}

async function lossIsNamed(page: Page): Promise<void> {
	await page.goto("/");
	await page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const kept of await cache.keys())
				if (/\/(attacks\/mix-up|attacks\/free\/app)$/.test(new URL(kept.url).pathname)) await cache.delete(kept);
		}
	});
	await page.reload();
	await expect(badge(page)).toHaveText(/^\d+ of \d+ files$/);
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(page.getByRole("dialog")).toContainText(
		"Not kept yet: attacks, free play. Everything else opens without a network",
	);
}

// One test, since to keep the site takes as long as all that is asked of it.
test("after one visit everything opens with the network cut, and what the browser throws away is named", async ({
	page,
}) => {
	test.slow();
	await visitOnce(page);
	await page.context().setOffline(true);
	await test.step("a lesson is stepped, a link leads on, a deep link opens its hop", () => lessonWorks(page));
	await test.step("every page opens", () => everyPageOpens(page));
	await test.step("a comparison says that it is not kept", () => comparisonIsKeptOnceSeen(page));
	await page.context().setOffline(false);
	await test.step("what is thrown away is named by its part of the site", () => lossIsNamed(page));
});

test("where the address is no secure context the badge says so, and the settings say what to do", async ({
	page,
	baseURL,
}) => {
	await page.goto(`http://classroom.test:${new URL(baseURL ?? "").port}/`);
	await expect(badge(page)).toHaveText("Not kept offline");
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(page.getByRole("dialog")).toContainText("localhost, or https");
});
