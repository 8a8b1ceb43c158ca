/** The projector at every height: sizes are multiples of height ÷ 720, captions and questions are seen whole. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { expect, next, open, test } from "./fixtures";

const FLOW = "/flows/code-pkce";
const ATTACK = "/attacks/code-interception";

const screens = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 2560, height: 1440 },
	{ width: 1024, height: 768 },
];

/** The smallest text that is drawn, in pixels of the screen, and what it says. */
async function smallestText(page: Page): Promise<{ readonly size: number; readonly text: string }> {
	return page.evaluate(() => {
		let least = { size: Number.POSITIVE_INFINITY, text: "" };
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement as (HTMLElement & { readonly currentCSSZoom?: number }) | null;
			if (!element || !node.textContent?.trim() || element.closest("script, style, option, .sr-only, .skip")) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const drawn = element.closest(".projector-zoom");
			const scale = drawn ? new DOMMatrix(getComputedStyle(drawn).transform).a : 1;
			const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale * (element.currentCSSZoom ?? 1);
			if (size < least.size) least = { size, text: node.textContent.trim().slice(0, 40) };
		}
		return least;
	});
}

const fits = (page: Page) =>
	page
		.locator(".projector-caption, .projector-asked, .projector-raw")
		.evaluate((box) => box.classList.contains("projector-raw") || box.scrollHeight <= box.clientHeight);

const noScroll = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
		return [scrollWidth - clientWidth, scrollHeight - clientHeight];
	});

for (const size of screens) {
	const unit = size.height / 720;
	test(`at ${size.width}×${size.height} no text is under ${(20 * unit).toFixed(0)} px, also in the drawer, and nothing is cut`, async ({
		page,
	}) => {
		await page.setViewportSize(size);
		for (const query of ["hop=14&p=2.1", "hop=17", "hop=99", "hop=14&tab=raw", "hop=9&split=1"]) {
			await open(page, `${ATTACK}?${query}&view=projector`);
			const { size: least, text } = await smallestText(page);
			expect(least, `${query}: ${text}`).toBeGreaterThanOrEqual(20 * unit - 0.01);
			expect(await noScroll(page), query).toEqual([0, 0]);
			expect(await fits(page), query).toBe(true);
			const racks = await page.locator(".racks").boundingBox();
			const below = await page.locator(".projector-caption, .projector-raw").boundingBox();
			expect((racks?.y ?? 0) + (racks?.height ?? 0), query).toBeLessThanOrEqual((below?.y ?? 0) + 0.5);
		}
		await page.keyboard.press("t");
		const drawer = page.getByRole("dialog", { name: "Protections" });
		await expect(drawer).toBeVisible();
		const { size: least, text } = await smallestText(page);
		expect(least, text).toBeGreaterThanOrEqual(20 * unit - 0.01);
		const box = await drawer.boundingBox();
		expect(
			box && box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height,
		).toBe(true);
		expect(await drawer.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
	});

	test(`at ${size.width}×${size.height} a question stands at ${(32 * unit).toFixed(0)} px, whole, with all of its answers`, async ({
		page,
	}) => {
		await page.setViewportSize(size);
		await open(page, `/flows/dpop?ask=1&view=projector`);
		let asked = 0;
		for (let i = 0; i < 80 && (await next(page).textContent()) !== "End"; i++) {
			await page.keyboard.press("PageDown");
			if ((await page.locator("#gate-question").count()) > 0) {
				asked += 1;
				const font = await page.locator("#gate-question").evaluate((one) => getComputedStyle(one).fontSize);
				expect(Number.parseFloat(font)).toBeCloseTo(32 * unit, 2);
			}
			expect(await fits(page)).toBe(true);
		}
		expect(asked).toBeGreaterThan(2);
	});
}

test("the caption says which check refused and why, and what landed", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, `${ATTACK}?hop=14&p=2.1&view=projector`);
	await expect(page.locator(".projector-caption")).toContainText(
		/Refused by “Verifier fits the challenge”: code_verifier is missing \(.+§.+\)\.$/,
	);
	await page.getByRole("button", { name: "Turn off and rerun" }).click();
	await page.keyboard.press("End");
	await expect(page.locator(".projector-caption")).toContainText("Goal met: make the attacker read Ada's photos.");
});

test("the foot has the control that decides the lesson, and every other is one key away", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	for (const [path, state, press] of [
		[ATTACK, "PKCE: off", "Turn on and rerun"],
		["/attacks/mix-up", "iss: off", "Turn on and rerun"],
		["/attacks/login-csrf", "state: off", "Turn on and rerun"],
		["/attacks/refresh-replay", "Client type: public", "Use confidential and rerun"],
		["/flows/mcp-agent", "Registration: cimd", "Use dcr and rerun"],
		["/flows/refresh", "Refresh tokens: rotate+detect", "Use static and rerun"],
	] as const) {
		await open(page, `${path}?view=projector`);
		await expect(page.locator(".projector-foot b")).toHaveText(state);
		await page.getByRole("button", { name: press }).click();
		await expect(page.locator(".projector-foot b")).not.toHaveText(state);
	}
	await open(page, `${ATTACK}?hop=14&view=projector`);
	await page.keyboard.press("t");
	await page.getByRole("radiogroup", { name: "Client type" }).getByText("confidential").click();
	await page.keyboard.press("Escape");
	await expect(page.locator(".projector-caption")).toContainText(
		"Refused by “Client authenticates as it is registered”",
	);
	await page.getByRole("button", { name: "Protections" }).click();
	await expect(page.getByRole("dialog", { name: "Protections" })).toBeVisible();
});

test("axe finds nothing on the projector: a question, the drawer", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, `${FLOW}?hop=16&ask=1&view=projector`);
	await page.keyboard.press("PageDown");
	await expect(page.locator("#gate-question")).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await page.keyboard.press("t");
	await expect(page.getByRole("dialog")).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
});
