/** What holds for every lesson: it can be walked to its end by keyboard, at every size, and is the same run everywhere. */
import type { Page } from "@playwright/test";
import { type CatalogEntry, catalog } from "../content/catalog";
import { computeRun } from "../lib/flow/read/compute";
import { digestOf } from "../lib/flow/read/digest";
import { violationsBesideColours } from "./axe";
import { currentHop, expect, next, open, test } from "./fixtures";
import { cutOffAmong, overlaps } from "./seen";

/** Each with what is drawn there: a picture, or a card for a small screen. */
const sizes = [
	{ width: 1440, height: 900, drawn: ".stage-box .stage, .machine-node" },
	{ width: 1280, height: 720, drawn: ".stage-box .stage, .machine-node" },
	{ width: 390, height: 844, drawn: ".phone-card, .machine-list" },
];

const view = (page: Page, name: "Messages" | "Machine") =>
	page.getByRole("radiogroup", { name: "View" }).getByText(name, { exact: true }).click();

/** Plays on by the key of a clicker. The page keeps presses that come before it has drawn the last one. */
async function playTo(page: Page, hop: number): Promise<void> {
	for (let at = Number(await currentHop(page).textContent()); at < hop; at++) await page.keyboard.press("PageDown");
	await expect(currentHop(page)).toHaveText(String(hop));
}

/** At the end the key does nothing, so that five presses at a time are none too many. */
async function playToEnd(page: Page): Promise<void> {
	for (let presses = 0; presses < 60 && (await next(page).textContent()) !== "End"; presses += 5)
		for (let i = 0; i < 5; i++) await page.keyboard.press("PageDown");
	await expect(next(page)).toHaveText("End");
}

/** What must be read whole: which value it is and whether it is over, the number of a hop, a verdict, a name. */
const cutInLesson = (page: Page) =>
	cutOffAmong(page, [
		[".rack :is(.chip-tail, .chip-spent, .rack-empty, .rack-more)", ".rack"],
		[".tick", "body"],
		[".stage-head-name, .stamp", ".stage"],
		[".machine-words > *", ".machine-node"],
	]);

/** The machine: it starts where the run stands and fills its panel; no word lies over another. */
async function seesMachine(page: Page): Promise<void> {
	await expect(page.locator('.machine-node[data-current="true"]')).toBeInViewport({ ratio: 0.99 });
	await expect.poll(() => overlaps(page, ".machine-event")).toEqual([]);
	expect(await overlaps(page, ".machine-event, .machine-hops", ".machine-node")).toEqual([]);
	expect(await overlaps(page, ".machine-hops", ".stage-phase")).toEqual([]);
	const sideways = await page.locator(".machine-scroll").evaluate((one) => one.scrollWidth - one.clientWidth);
	expect(sideways).toBe(0);
}

/** Nothing is cut and nothing scrolls sideways, at any size. */
async function seesAll(page: Page, place: string): Promise<void> {
	for (const { width, height, drawn } of sizes) {
		const where = `${place} at ${width}`;
		await page.setViewportSize({ width, height });
		await expect(page.locator(drawn).first(), where).toBeVisible();
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		await expect.poll(wide, where).toBeLessThanOrEqual(0);
		await expect.poll(() => cutInLesson(page), where).toEqual([]);
		if (place === "machine" && width > 719) await seesMachine(page);
	}
}

/** The run that this page computes is the one that Node computes: of another seed, and then the one that it served. */
async function isOneRun(page: Page, path: string, { load }: CatalogEntry): Promise<void> {
	const flow = await load();
	const other = await computeRun(flow, { settings: { ...flow.defaults, seed: "b" }, choices: [], edits: [] });
	const served = await (await page.request.get(path)).text();
	const fromNode = /data-testid="fingerprint"[^>]*>([0-9a-f]{64})</.exec(served)?.[1] ?? "nothing was served";
	const here = page.getByTestId("fingerprint");
	await expect(here).toHaveText(digestOf(other));
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("button", { name: "Back to hop 1, everything as it was" }).click();
	await expect(here).toHaveText(fromNode);
	await expect(currentHop(page)).toHaveText("1");
}

/** From the largest size goes to a place, and looks at it at every size. */
async function lookAt(page: Page, place: string, go: () => Promise<unknown>): Promise<void> {
	await page.setViewportSize({ width: 1440, height: 900 });
	await go();
	await seesAll(page, place);
}

// Each lesson is opened and walked once: to fetch, start and step a page takes longer than what is asked of it.
for (const entry of catalog) {
	const { id, kind } = entry;
	test(`${id}: the same run in Node and here, to its end by keyboard, and nothing is cut at any size`, async ({
		page,
	}) => {
		const path = `/${kind}s/${id}`;
		await open(page, `${path}?seed=b`);
		await isOneRun(page, path, entry);
		await lookAt(page, "start", () => expect(currentHop(page)).toHaveText("1"));
		await lookAt(page, "machine", () => playTo(page, 5).then(() => view(page, "Machine")));
		await lookAt(page, "checks", async () => {
			await view(page, "Messages");
			await playTo(page, 6);
			await page.getByRole("tab", { name: /^Checks/ }).click();
		});
		await lookAt(page, "middle", async () => {
			await page.getByRole("tab").first().click();
			await playTo(page, 7);
		});
		await lookAt(page, "end", async () => {
			await playToEnd(page);
			expect(await violationsBesideColours(page)).toEqual([]);
		});
		await page.locator(".phone-racks").click();
		await expect(page.getByRole("dialog")).toBeVisible();
		expect(await cutInLesson(page), "racks on a phone").toEqual([]);
	});
}
