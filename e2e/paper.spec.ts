/** Paper, and the palettes of a system: what is current and what is selected can be told without colour. */
import type { Page } from "@playwright/test";
import { expect, open, test, visit } from "./fixtures";
import { cutOff } from "./seen";

/** A4 between margins of 12 mm. */
const PAPER = { width: 703, height: 1032 };

for (const [path, lanes] of [
	["/flows/code-pkce?hop=16", 4],
	["/attacks/mix-up?hop=20", 5],
	["/flows/mcp-agent?hop=40", 5],
] as const)
	test(`${path} on paper: every lane whole, the current row uncovered, no controls`, async ({ page }) => {
		await open(page, path);
		const number = await page.locator('.tick[aria-current="step"]').textContent();
		await page.setViewportSize(PAPER);
		await page.emulateMedia({ media: "print" });
		const sheet = page.locator(".paper");
		await expect(sheet).toBeVisible();
		await expect(sheet.locator(".paper-page").first().locator(".stage-head")).toHaveCount(lanes);
		expect(await cutOff(page, ".paper .stage-head-name", ".paper")).toEqual([]);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PAPER.width);
		const current = sheet.locator('.stage-number[data-current="true"]');
		await expect(current).toHaveText(number ?? "");
		const covered = await current.evaluate((one) => {
			one.scrollIntoView({ block: "center" });
			const { left, top, width: w, height: h } = one.getBoundingClientRect();
			const seen = document.elementFromPoint(left + w / 2, top + h / 2);
			return !(seen && (one.contains(seen) || seen.closest(".stage-hop") === one.closest(".stage-hop")));
		});
		expect(covered).toBe(false);
		await expect(page.locator("button:visible")).toHaveCount(await sheet.locator("button:visible").count());
		for (const one of await sheet.locator(".paper-page").all())
			expect((await one.boundingBox())?.height).toBeLessThanOrEqual(PAPER.height - 80);
	});

test("the end of an attack on paper has its stamp", async ({ page }) => {
	await open(page, "/attacks/code-interception?hop=999");
	const stamp = (await page.locator(".attack-end .end-stamp").first().textContent()) ?? "";
	await page.setViewportSize(PAPER);
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".paper .end-stamp")).toHaveText(stamp);
	expect(await cutOff(page, ".paper .end-stamp > *", ".paper")).toEqual([]);
});

test("the printer gets the sheet, too: a PDF of few pages", async ({ page }) => {
	await open(page, "/flows/code-pkce?hop=16");
	// Once with the colours of paper, so that the sheet is certainly there: it is fetched when the page has settled.
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".paper")).toBeVisible();
	await page.emulateMedia({ media: null });
	await expect(page.locator(".paper")).toBeHidden();
	await page.evaluate(() => {
		window.addEventListener("beforeprint", () => {
			document.title = document.querySelector(".paper .stage") ? "on paper" : "not there";
		});
	});
	const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
	const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	expect(pages).toBeGreaterThan(1);
	expect(await page.title()).toBe("on paper");
	await expect(page.locator(".paper")).toBeHidden();
});

const looks = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((all) =>
		all.map((one) => {
			const { borderBottomColor, borderBottomWidth, backgroundColor, outlineStyle } = getComputedStyle(one);
			return [borderBottomColor, borderBottomWidth, backgroundColor, outlineStyle].join(" ");
		}),
	);

test("with the colours of the system, the selected tab, act, section and view look unlike the others", async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: "active" });
	await open(page, "/attacks/code-interception?hop=14");
	for (const [one, others] of [
		['.tab-list [data-state="active"]', '.tab-list [data-state="inactive"]'],
		['.acts [aria-pressed="true"]', '.acts [aria-pressed="false"]'],
		[".seg label:has(:checked)", ".seg label:not(:has(:checked))"],
		['.tick[data-current="true"]', '.tick[data-past="false"][data-current="false"]'],
	] as const) {
		const [selected] = await looks(page, one);
		expect(await looks(page, others), one).not.toContain(selected);
	}
	const [text, ground] = await page
		.locator(".btn-primary")
		.first()
		.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
	expect(text).not.toBe(ground);
	await visit(page, "/attacks");
	const [section] = await looks(page, ".site-nav [aria-current]");
	expect(await looks(page, ".site-nav a:not([aria-current])")).not.toContain(section);
});

test("every page that can be opened with a place takes the mark of arriving away again", async ({ page }) => {
	for (const path of [
		"/compare/code-2.0/code-pkce?hop=3",
		"/flows/code-pkce?hop=3",
		"/glossary?hop=3",
		"/inspect?e=x",
	]) {
		await page.goto(path);
		await expect(page.locator("html:not([data-arriving])"), path).toBeAttached();
	}
});
