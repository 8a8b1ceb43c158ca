/** Print sheets: what comes out of a printer, and what stands on the page that prints them. */
import type { Page } from "@playwright/test";
import { catalog } from "../content/catalog";
import { violationsOf } from "./axe";
import { expect, test, visit } from "./fixtures";

const sheetOf = (lesson: string) => `/workshop/handout/${lesson}`;

/** Pages of a PDF and their sizes, in points. */
async function printed(page: Page): Promise<readonly string[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
	const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
	expect(sizes).toHaveLength(pages);
	return sizes.map(([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`);
}

const A4 = "595 x 842";
const LETTER = "612 x 792";

for (const [lesson, pages] of [
	["code-pkce", 2],
	["device", 2],
	["mix-up", 2],
	["clickjacking", 2],
	["mcp-agent", 4],
] as const)
	test(`the sheet of ${lesson} is ${pages} pages of A4, or of Letter, and half of them without answers`, async ({
		page,
	}) => {
		await visit(page, sheetOf(lesson));
		expect(await printed(page)).toEqual(Array(pages).fill(A4));
		await page.getByText("Letter", { exact: true }).click();
		await expect(page).toHaveURL(/\?paper=letter$/);
		expect(await printed(page)).toEqual(Array(pages).fill(LETTER));
		await page.getByText("Without", { exact: true }).click();
		await expect(page).toHaveURL(/\?paper=letter&answers=without$/);
		expect(await printed(page)).toEqual(Array(pages / 2).fill(LETTER));
		const foot = page.locator(".sheet-foot:visible").last();
		await expect(foot).toHaveText(new RegExp(`Page ${pages / 2} of ${pages / 2}$`), { useInnerText: true });
		await page.reload();
		await expect(page.locator(".sheets")).toHaveAttribute("data-paper", "letter");
		expect(await printed(page)).toEqual(Array(pages / 2).fill(LETTER));
		await page.getByText("A4", { exact: true }).click();
		await page.getByText("With answers", { exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`${sheetOf(lesson)}$`));
	});

/** What stands over the edge of what holds it, on every sheet. */
const tooLarge = (page: Page) =>
	page.locator(".sheet").evaluateAll((sheets) =>
		sheets.flatMap((sheet) => {
			const outer = sheet.getBoundingClientRect();
			const parts = [...sheet.querySelectorAll(".sheet-head, .sheet-place, .sheet-what, .sheet-body, .sheet-foot")];
			const wide = [...sheet.querySelectorAll(".sheet-rack li, .sheet-rack-head span, .sheet-brand, .sheet-foot span")];
			const shownLines = [...sheet.querySelectorAll(".sheet-notes > *")].filter((line) => {
				const { right } = line.getBoundingClientRect();
				return right <= outer.right;
			});
			const notes = sheet.querySelector(".sheet-notes");
			return [
				...parts
					.filter(
						(part) => part.scrollHeight > part.clientHeight + 1 || part.getBoundingClientRect().bottom > outer.bottom,
					)
					.map((part) => `${part.className} ${part.scrollHeight} > ${part.clientHeight}`),
				...wide
					.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
					.map((one) => `cut: ${one.textContent}`),
				...(notes && shownLines.length < 1 ? ["no room for notes"] : []),
			];
		}),
	);

/** Words of a diagram that run over its edge, or over each other. */
const colliding = (page: Page) =>
	page.locator(".sheet-diagram").evaluateAll((pictures) =>
		pictures.flatMap((picture) => {
			const edge = picture.getBoundingClientRect();
			const boxes = [...picture.querySelectorAll("text")].map((text) => ({
				text: text.textContent,
				box: text.getBoundingClientRect(),
			}));
			const out = boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1);
			const over = boxes.flatMap((a, i) =>
				boxes
					.slice(i + 1)
					.filter((b) => {
						const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
						const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
						return wide > 1 && high > 7;
					})
					.map((b) => `${a.text} over ${b.text}`),
			);
			return [...out.map(({ text }) => `over the edge: ${text}`), ...over];
		}),
	);

test("every sheet of every lesson holds what stands on it, on both papers", async ({ page }) => {
	test.slow();
	const wrong: string[] = [];
	for (const { id } of catalog) {
		await page.goto(sheetOf(id));
		const sheets = page.locator(".sheet");
		await expect(page.locator(".sheet-qr svg")).toHaveCount(await sheets.count());
		for (const paper of ["a4", "letter"]) {
			await page.locator(".sheets").evaluate((one, name) => one.setAttribute("data-paper", name), paper);
			const found = [...(await tooLarge(page)), ...(await colliding(page))];
			wrong.push(...found.map((one) => `${id} on ${paper}: ${one}`));
		}
	}
	expect(wrong).toEqual([]);
});

test("black and white, and nothing between", async ({ page }) => {
	await visit(page, sheetOf("mix-up"));
	for (const theme of ["light", "dark", "proof"]) {
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		await page.emulateMedia({ media: "print" });
		const colours = await page.locator(".sheet").evaluateAll((sheets) => {
			const found = new Set<string>();
			for (const one of sheets.flatMap((sheet) => [sheet, ...sheet.querySelectorAll("*")])) {
				const style = getComputedStyle(one);
				const drawn = one instanceof SVGElement ? [style.fill, style.stroke] : [];
				const sides = ["Top", "Right", "Bottom", "Left"] as const;
				const borders = sides.flatMap((side) =>
					style[`border${side}Width`] === "0px" ? [] : [style[`border${side}Color`]],
				);
				for (const colour of [style.color, style.backgroundColor, ...borders, ...drawn]) found.add(colour);
				if (style.opacity !== "1" || style.boxShadow !== "none" || style.backgroundImage !== "none")
					found.add("a tint");
			}
			return [...found].sort();
		});
		expect(colours, theme).toEqual(["none", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
		await page.emulateMedia({ media: null });
	}
});

test("the page on the screen: no violations, its controls by keyboard, no sideways scrolling on a phone", async ({
	page,
}) => {
	await visit(page, sheetOf("code-pkce"));
	expect(await violationsOf(page)).toEqual([]);
	await page.getByRole("radio", { name: "A4" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("radio", { name: "Letter" })).toBeChecked();
	await page.evaluate(() => {
		window.print = () => {
			document.title = "printed";
		};
	});
	await page.getByRole("button", { name: "Print" }).press("Enter");
	await expect(page).toHaveTitle("printed");
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.emulateMedia({ colorScheme: "dark" });
	await visit(page, "/workshop/handout");
	expect(await violationsOf(page)).toEqual([]);
	await expect(page.locator(".handout-list a")).toHaveCount(catalog.length);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.getByRole("link", { name: "Mix-up" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Print sheet: Mix-up");
});

test("the QR code and the address lead to the lesson on this very site", async ({ page, baseURL }) => {
	await visit(page, sheetOf("device"));
	await expect(page.locator(".sheet-address").first()).toHaveText(`${baseURL}/flows/device`);
	const [path, side] = await page
		.locator(".sheet-qr svg")
		.first()
		.evaluate((svg) => [svg.querySelector("path")?.getAttribute("d") ?? "", svg.getAttribute("viewBox")]);
	expect(path.length).toBeGreaterThan(500);
	expect(side).toMatch(/^0 0 (3|4)\d (3|4)\d$/);
});

test("without script both parts are there and are printed on A4", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(sheetOf("code-pkce"));
	await expect(page.locator(".sheet:visible")).toHaveCount(2);
	await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
	await expect(page.locator(".sheet-qr").first()).toHaveCSS("width", "84px");
	expect(await printed(page)).toEqual([A4, A4]);
	await context.close();
});
