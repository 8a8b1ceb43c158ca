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

/** The smallest text where it is under 20 px for each 720 of the screen's height; else nothing. */
async function undersized(page: Page, { height }: { readonly height: number }): Promise<string> {
	const { size, text } = await smallestText(page);
	return size < (20 * height) / 720 - 0.01 ? `${size}: ${text}` : "";
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

for (const query of ["hop=14&p=2.1", "hop=17", "hop=99", "hop=14&tab=raw", "hop=9&split=1"])
	test(`no text is under 20 px for each 720 of the height, and nothing is cut: ${query}`, async ({ page }) => {
		await open(page, `${ATTACK}?${query}&view=projector`);
		for (const size of screens) {
			const at = `${size.width}×${size.height}`;
			await page.setViewportSize(size);
			await expect.poll(() => undersized(page, size), at).toBe("");
			await expect.poll(() => noScroll(page), at).toEqual([0, 0]);
			expect(await fits(page), at).toBe(true);
			const racks = await page.locator(".racks").boundingBox();
			const below = await page.locator(".projector-caption, .projector-raw").boundingBox();
			expect((racks?.y ?? 0) + (racks?.height ?? 0), at).toBeLessThanOrEqual((below?.y ?? 0) + 0.5);
		}
	});

test("the drawer, too, has no text under 20 px for each 720 of the height, and lies inside the screen", async ({
	page,
}) => {
	await open(page, `${ATTACK}?hop=9&view=projector`);
	await page.keyboard.press("t");
	const drawer = page.getByRole("dialog", { name: "Protections" });
	await expect(drawer).toBeVisible();
	for (const size of screens) {
		const at = `${size.width}×${size.height}`;
		await page.setViewportSize(size);
		await expect.poll(() => undersized(page, size), at).toBe("");
		const outside = () =>
			drawer.evaluate((one) => {
				const { left, top, right, bottom } = one.getBoundingClientRect();
				return Math.max(-left, -top, right - innerWidth, bottom - innerHeight, one.scrollWidth - one.clientWidth);
			});
		await expect.poll(outside, at).toBeLessThanOrEqual(0);
	}
});

test("a question stands at 32 px for each 720 of the height, whole, with all of its answers", async ({ page }) => {
	await open(page, `/flows/dpop?ask=1&view=projector`);
	let asked = 0;
	for (let i = 0; i < 80 && (await next(page).textContent()) !== "End"; i++) {
		await page.keyboard.press("PageDown");
		const question = page.locator("#gate-question");
		const asks = (await question.count()) > 0;
		if (asks) asked += 1;
		for (const size of screens) {
			await page.setViewportSize(size);
			const font = () => question.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
			if (asks) await expect.poll(font).toBeCloseTo((32 * size.height) / 720, 2);
			await expect.poll(() => fits(page)).toBe(true);
		}
	}
	expect(asked).toBeGreaterThan(2);
});

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
	await open(page, `${FLOW}?hop=15&ask=1&view=projector`);
	await page.keyboard.press("PageDown");
	await expect(page.locator("#gate-question")).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
	await page.keyboard.press("t");
	await expect(page.getByRole("dialog")).toBeVisible();
	expect(await violationsOf(page)).toEqual([]);
});
