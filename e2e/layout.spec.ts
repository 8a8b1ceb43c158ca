import type { Page } from "@playwright/test";
import { currentHop, expect, next, open, test, visit } from "./fixtures";
import { cutOff } from "./seen";
import { speak } from "./words";

const FLOW = "/flows/code-pkce";
const ATTACK = "/attacks/code-interception";

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1366, height: 768 },
	{ width: 1280, height: 720 },
	{ width: 768, height: 1024 },
	{ width: 390, height: 844 },
	{ width: 320, height: 568 },
];

const places = [
	"/",
	"/flows",
	"/attacks",
	"/attacks?view=grid",
	"/inspect",
	"/inspect/pkce",
	"/inspect/api",
	"/lab",
	`${FLOW}?hop=1`,
	`${FLOW}?hop=10`,
	`${FLOW}?hop=16&tab=checks`,
	`${FLOW}?hop=21`,
	`${FLOW}?hop=17&e=${encodeURIComponent('[["6.0",["r","form",2]]]')}`,
	`${ATTACK}?hop=14`,
	`${ATTACK}?hop=14&set=pkce.required&act=defend`,
];

/** What must hold on every screen: no sideways scrolling, and no text under the floor. */
async function problemsOf(page: Page, floor: number): Promise<readonly string[]> {
	return page.evaluate((least) => {
		const problems: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth)
			problems.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			if (!element || !node.textContent?.trim() || element.closest("script, style, .sr-only")) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			if (size < least - 0.01) problems.push(`${size}px: ${node.textContent.trim().slice(0, 30)}`);
		}
		return problems;
	}, floor);
}

for (const path of places) {
	test(`nothing scrolls sideways and no text is under 14 px at any size: ${path}`, async ({ page }) => {
		if (/\w[?]/.test(path) && !path.endsWith("=grid")) await open(page, path);
		else await visit(page, path);
		for (const size of sizes) {
			await page.setViewportSize(size);
			await expect.poll(() => problemsOf(page, 14), { message: `${size.width}×${size.height}` }).toEqual([]);
		}
	});
}

test("at 200% the current row is never under the controls, at 400% they take no more than a quarter", async ({
	page,
}) => {
	await page.setViewportSize({ width: 720, height: 450 });
	for (const path of [FLOW, ATTACK]) {
		await open(page, path);
		const last = await page.locator(".tick").last().textContent();
		for (let i = 0; i < 30 && (await next(page).textContent()) !== "End"; i++) {
			await page.keyboard.press("ArrowRight");
			const row = await page.locator('.stage-box .stage-band[data-framed="false"]').boundingBox();
			const controls = await page.locator(".transport").boundingBox();
			const where = `${path}, ${await currentHop(page).textContent()} of ${last}`;
			expect(row?.y, where).toBeGreaterThanOrEqual(0);
			expect(row && row.y + row.height, where).toBeLessThanOrEqual((controls?.y ?? 0) + 1);
		}
	}
	for (const size of [
		{ width: 360, height: 225 },
		{ width: 320, height: 180 },
	]) {
		await page.setViewportSize(size);
		await open(page, `${FLOW}?hop=15`);
		const controls = await page.locator(".transport").boundingBox();
		expect((controls?.height ?? size.height) / size.height).toBeLessThanOrEqual(0.25);
	}
});

test("the header is beside the main part, and the first Tab offers to skip it", async ({ page }) => {
	for (const path of [FLOW, ATTACK, `${FLOW}?view=projector`]) {
		await open(page, path);
		await expect(page.getByRole("main")).toHaveCount(1);
		await expect(page.getByRole("banner")).toHaveCount(1);
		await expect(page.locator("main header")).toHaveCount(0);
	}
	for (const path of [FLOW, "/flows", "/attacks", "/inspect", "/compare/code-2.0/code-pkce"]) {
		await visit(page, path);
		await page.keyboard.press("Tab");
		const skip = page.getByRole("link", { name: "Skip to the content" });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.closest("main") !== null), path).toBe(true);
	}
});

test("what will leave is seen beside the fields that are edited, at every height", async ({ page }) => {
	for (const size of [
		{ width: 1440, height: 900 },
		{ width: 1280, height: 720 },
		{ width: 390, height: 844 },
	]) {
		await page.setViewportSize(size);
		await open(page, `${FLOW}?hop=4`);
		if (size.width < 720) await page.getByRole("button", { name: "Edit", exact: true }).click();
		else await page.keyboard.press("e");
		const bytes = page.locator(".edit-preview");
		await expect(bytes).toBeInViewport({ ratio: 0.99 });
		await expect(page.getByRole("button", { name: "Send edited" })).toBeInViewport({ ratio: 0.99 });
		await expect(page.getByRole("textbox", { name: "client_id" })).toBeInViewport({ ratio: 0.99 });
		await page.keyboard.press("Escape");
	}
});

test("where words run from the right nothing scrolls sideways, and racks stand below their lanes", async ({ page }) => {
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		for (const path of [
			"/",
			`${FLOW}?hop=14`,
			`${ATTACK}?hop=14`,
			"/attacks",
			"/inspect/pkce",
			"/learn/pkce",
			"/practice",
		]) {
			if (path.includes("?hop=")) await open(page, path);
			else await visit(page, path);
			await speak(page, "mirrored");
			await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
			if (width < 720 || !path.startsWith(FLOW)) continue;
			const lefts = (of: string) =>
				page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
			const [heads, racks] = [await lefts(".stage-head:visible"), await lefts(".rack:visible")];
			expect(racks).toHaveLength(heads.length);
			for (const [i, x] of racks.entries()) expect(Math.abs(x - (heads[i] ?? 0)), `${i}`).toBeLessThan(40);
		}
	}
});

test("with every text 40% longer nothing scrolls sideways and the controls stay reachable", async ({ page }) => {
	for (const size of [sizes[0], sizes[2], sizes[4]]) {
		if (size) await page.setViewportSize(size);
		for (const path of [`${FLOW}?hop=16`, `${ATTACK}?hop=14`, "/", "/inspect"]) {
			if (/\w[?]/.test(path) && !path.endsWith("=grid")) await open(page, path);
			else await visit(page, path);
			await speak(page, "long");
			await lengthen(page);
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wide, `${path} at ${size?.width}`).toBeLessThanOrEqual(0);
			if (path.startsWith("/flows")) {
				const box = await page.locator(".key.next").boundingBox();
				expect(box && box.x >= 0 && box.x + box.width <= (size?.width ?? 0)).toBe(true);
			}
		}
	}
});

/** The prose of a lesson grows as the words of the interface did; bytes stay as they are. */
async function lengthen(page: Page): Promise<void> {
	await page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const nodes: Text[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
		for (const node of nodes) {
			if (node.parentElement?.closest("script, style, pre, code, .font-mono") || /[⟦⟧]/.test(node.data)) continue;
			node.data = node.data.replace(/\S+/g, (word) => word + "é".repeat(Math.ceil(word.length * 0.4)));
		}
	});
}

test("the phone: one card for each hop, its details in a sheet, the whole flow by thumb", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, FLOW);
	const card = page.locator(".phone-card");
	for (let hop = 1; hop < 21; hop++) await page.getByRole("button", { name: /^Next hop/ }).click();
	await expect(card).toContainText("Ada sees her photos");
	await page.getByRole("button", { name: "Raw", exact: true }).click();
	await expect(page.getByRole("dialog")).toContainText("HTTP/1.1 200 OK");
	await page.getByRole("button", { name: "Close" }).click();
	await page.getByRole("button", { name: /Who holds what/ }).click();
	await expect(page.getByRole("dialog")).toContainText("verifier");
});

test("home: the stamp on its card is whole, and nothing lies under the foot of the page", async ({ page }) => {
	for (const [width, height] of [
		[1440, 900],
		[1280, 720],
		[1440, 1100],
	] as const) {
		await page.setViewportSize({ width, height });
		await visit(page, "/");
		expect(await cutOff(page, ".path-picture .stamp"), `${width}`).toEqual([]);
		const below = await page.evaluate(
			() =>
				document.documentElement.scrollHeight -
				(document.querySelector(".home-foot")?.getBoundingClientRect().bottom ?? 0) -
				window.scrollY,
		);
		expect(below, `${width} by ${height}`).toBeLessThanOrEqual(1);
	}
});

test("a long run: three hundred hops fold, and every one can be reached", async ({ page }) => {
	await open(page, `${FLOW}?c=${Array.from({ length: 145 }, () => "wrong").join(",")}&hop=150`);
	await expect(page.locator(".transcript > li")).toHaveCount(5);
	await page.getByRole("button", { name: "Show hops 1 to 145, too" }).click();
	await expect(page.locator(".transcript > li")).toHaveCount(150);
	const bottom = await page.locator(".stage-box").evaluate((box) => box.scrollHeight - box.clientHeight);
	expect(bottom).toBeLessThanOrEqual(0);
	await page.keyboard.press("End");
	await expect(page.locator(".transcript > li").last()).toContainText("Ada sees her photos");
	await page.keyboard.press("Home");
	await expect(currentHop(page)).toHaveText("1");
});
