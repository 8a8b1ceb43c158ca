/** What a page sends, and how long the grid of attacks takes in one. */
import { gzipSync } from "node:zlib";

/**
 * The JavaScript of a page, gzip, in KB (1024 octets).
 * @returns what comes before the page is quiet (half a second without a request), and what it then fetches so that
 * everything can be opened without a network
 */
export async function scriptSizes(browser, url) {
	const context = await browser.newContext({ serviceWorkers: "block" });
	const page = await context.newPage();
	const bodies = new Map();
	page.on("response", (response) => {
		if (response.request().resourceType() === "script") bodies.set(response.url(), response.body());
	});
	const html = await (await page.goto(url, { waitUntil: "networkidle" })).text();
	const first = new Set(bodies.keys());
	// The page says so itself; its longest pauses are of two seconds.
	await page.waitForFunction(() => document.documentElement.dataset.fetched === "all", undefined, { timeout: 120_000 });
	const sizes = await Promise.all(
		[...bodies].map(async ([address, body]) => ({ address, size: gzipSync(await body).length / 1024 })),
	);
	await context.close();
	const sum = (list) => list.reduce((all, { size }) => all + size, 0);
	return {
		before: sum(sizes.filter(({ address }) => first.has(address))),
		later: sum(sizes.filter(({ address }) => !first.has(address))),
		html: gzipSync(html).length / 1024,
	};
}

/** Seconds in which a page plays the whole attack grid, as it counts them itself. */
export async function gridSeconds(browser, url) {
	// As in a browser that keeps the site already: six hundred files that are fetched meanwhile are work for the same cores.
	const context = await browser.newContext({ serviceWorkers: "block" });
	const page = await context.newPage();
	await page.goto(`${url}?view=grid`, { waitUntil: "networkidle" });
	await page.getByRole("button", { name: "Compute it here" }).click();
	// In this one place: to look for a text in all of the page, again and again, is work that the workers then wait for.
	const said = page.locator(".grid-progress", { hasText: /in [\d.]+ s/ });
	await said.waitFor({ timeout: 120_000 });
	const seconds = Number(/in ([\d.]+) s/.exec((await said.textContent()) ?? "")?.[1]);
	await context.close();
	return seconds;
}
