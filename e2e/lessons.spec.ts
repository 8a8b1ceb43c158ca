/** What holds for every lesson: it can be walked to its end by keyboard, at every size, and is the same run everywhere. */
import type { Page } from "@playwright/test";
import { catalog } from "../content/catalog";
import { violationsOf } from "./axe";
import { currentHop, expect, next, open, test } from "./fixtures";
import { cutOff, overlaps } from "./seen";

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 },
];

/** What must be read whole: which value it is and whether it is over, the number of a hop, a verdict, a name. */
async function cutInLesson(page: Page): Promise<readonly string[]> {
	return [
		...(await cutOff(page, ".rack :is(.chip-tail, .chip-spent, .rack-empty, .rack-more)", ".rack")),
		...(await cutOff(page, ".tick")),
		...(await cutOff(page, ".stage-head-name, .stamp", ".stage")),
		...(await cutOff(page, ".machine-words > *", ".machine-node")),
	];
}

/** The machine: it starts where the run stands and fills its panel; no word lies over another. */
async function seesMachine(page: Page): Promise<void> {
	await expect(page.locator('.machine-node[data-current="true"]')).toBeInViewport({ ratio: 0.99 });
	expect(await overlaps(page, ".machine-event")).toEqual([]);
	expect(await overlaps(page, ".machine-event, .machine-hops", ".machine-node")).toEqual([]);
	expect(await overlaps(page, ".machine-hops", ".stage-phase")).toEqual([]);
	const sideways = await page.locator(".machine-scroll").evaluate((one) => one.scrollWidth - one.clientWidth);
	expect(sideways).toBe(0);
}

for (const { id, kind } of catalog) {
	const path = `/${kind}s/${id}`;

	test(`${id}: by keyboard alone to its end, and axe finds nothing there`, async ({ page }) => {
		await open(page, path);
		for (let hop = 0; hop < 60 && (await next(page).textContent()) !== "End"; hop++)
			await page.keyboard.press("PageDown");
		await expect(next(page)).toHaveText("End");
		expect(await violationsOf(page)).toEqual([]);
	});

	test(`${id}: nothing is cut and nothing scrolls sideways, at its ends, in the middle, and as a machine`, async ({
		page,
	}) => {
		for (const size of sizes) {
			await page.setViewportSize(size);
			for (const query of ["hop=1", "hop=7", "hop=999", "hop=5&view=machine", "hop=6&tab=checks"]) {
				await open(page, `${path}?${query}`);
				const wide = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(wide, `${query} at ${size.width}`).toBeLessThanOrEqual(0);
				expect(await cutInLesson(page), `${query} at ${size.width}`).toEqual([]);
				if (query.endsWith("machine") && size.width > 719) await seesMachine(page);
			}
		}
		await page.locator(".phone-racks").click();
		await expect(page.getByRole("dialog")).toBeVisible();
		expect(await cutInLesson(page), "racks on a phone").toEqual([]);
	});

	test(`${id}: the run of its link has one fingerprint, in Node and here`, async ({ page }) => {
		const served = await (await page.request.get(path)).text();
		const fromNode = /data-testid="fingerprint"[^>]*>([0-9a-f]{64})</.exec(served)?.[1];
		await open(page, `${path}?seed=b`);
		await expect(page.getByTestId("fingerprint")).toHaveText(/^[0-9a-f]{64}$/);
		await expect(page.getByTestId("fingerprint")).not.toHaveText(fromNode ?? "");
		await page.getByRole("button", { name: "Menu" }).click();
		await page.getByRole("button", { name: "Back to hop 1, everything as it was" }).click();
		await expect(page.getByTestId("fingerprint")).toHaveText(fromNode ?? "nothing was served");
		await expect(currentHop(page)).toHaveText("1");
	});
}
