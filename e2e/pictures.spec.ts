/** A run as a picture: the files that the Share dialog saves. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixtures";

async function saved(page: Page, format: string): Promise<Buffer> {
	const download = page.waitForEvent("download");
	await page.getByRole("dialog").getByRole("button", { name: format }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe(`run.${format.toLowerCase()}`);
	return readFile(await file.path());
}

/** Width and height of a PNG, as its header has them. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

for (const [path, title] of [
	["/flows/code-pkce?hop=3", "Authorization code + PKCE"],
	["/attacks/mix-up?hop=999", "Mix-up"],
	["/flows/mcp-agent", "Agent meets a tool server"],
] as const)
	test(`${path} as SVG and as PNG of twice the size`, async ({ page }) => {
		await open(page, path);
		// Some ticks of a long run stand for several hops.
		const hops = (await page.locator(".tick").allTextContents()).filter((text) => /^\d+[a-z]?$/.test(text));
		await page.getByRole("button", { name: "Share" }).click();
		const svg = (await saved(page, "SVG")).toString("utf8");
		const png = await saved(page, "PNG");
		const read = await page.evaluate((text) => {
			const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
			return {
				root: root.tagName,
				title: root.querySelector("title")?.textContent ?? "",
				desc: root.querySelector("desc")?.textContent?.length ?? 0,
				width: Number(root.getAttribute("width")),
				height: Number(root.getAttribute("height")),
				texts: [...root.querySelectorAll("text")].map((one) => one.textContent ?? ""),
			};
		}, svg);
		expect(read.root).toBe("svg");
		expect(read.title).toBe(`${title}: the whole run`);
		expect(read.desc).toBeGreaterThan(500);
		expect(hops.length).toBeGreaterThan(10);
		for (const hop of hops) expect(read.texts).toContain(hop);
		expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
		expect(sizeOf(png)).toEqual({ width: 2 * read.width, height: 2 * read.height });
		// Something is drawn: a picture of one colour is far smaller.
		expect(png.length).toBeGreaterThan(50_000);
	});
