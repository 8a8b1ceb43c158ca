/** A network that is lost, for tests. */
import { expect, type Page } from "@playwright/test";

/** Waits until the page has fetched all that it can open, and cuts the network. */
export async function cut(page: Page): Promise<void> {
	await expect(page.locator('html[data-fetched="all"]')).toBeAttached({ timeout: 60_000 });
	await page.context().setOffline(true);
}

/** Keeps the page from fetching anything ahead, so that a test decides what is missing. */
export const never = (page: Page) =>
	page.addInitScript(() => {
		window.requestIdleCallback = () => 0;
	});
