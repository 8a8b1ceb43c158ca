/** Faults of our own program: one sentence of ours, and nothing is lost. */
import { test as plain } from "@playwright/test";
import { currentHop, expect, next } from "./fixtures";

const FLOW = "/flows/code-pkce";

// Not with the fixtures: React writes to the console what it caught, and here something is caught.
plain("a fault in the stage is one sentence, and lesson, hop and edits are kept", async ({ page }) => {
	const edit = encodeURIComponent(JSON.stringify([["6.0", ["r", "form", 2]]]));
	await page.addInitScript(() => {
		const real = window.ResizeObserver;
		document.addEventListener("mend", () => {
			window.ResizeObserver = real;
		});
		window.ResizeObserver = class extends real {
			override observe() {
				throw new Error("a fault of the test");
			}
		};
	});
	await page.goto(`${FLOW}?hop=17&e=${edit}`);
	const said = page.getByRole("alert").filter({ hasText: "failed in our program, not in OAuth" });
	await expect(said).toBeVisible();
	// Another place is another try: the page has written the one that it stays at.
	await expect(page).toHaveURL(/v=1&hop=17&e=/);
	await page.evaluate(() => document.dispatchEvent(new Event("mend")));
	await said.getByRole("button", { name: "Try again" }).click();
	await expect(currentHop(page)).toHaveText("17e");
	await expect(next(page)).toBeVisible();
	await expect(page).toHaveURL(/hop=17&e=/);
});

plain("a fault in another page is our sentence, not the framework's page", async ({ page }) => {
	await page.addInitScript(() => {
		const real = window.matchMedia;
		document.addEventListener("mend", () => {
			window.matchMedia = real;
		});
		window.matchMedia = () => {
			throw new Error("a fault of the test");
		};
	});
	await page.goto("/attacks");
	await expect(page.getByRole("heading", { name: "This page failed in our program, not in OAuth" })).toBeVisible();
	await page.evaluate(() => document.dispatchEvent(new Event("mend")));
	await page.getByRole("button", { name: "Try again" }).click();
	await expect(page.locator(".attack-columns")).toBeVisible();
});
