/** An edited run beside its original: hop beside hop, the two values whole, everything of the lesson in reach. */
import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { expect, open, test } from "./fixtures";
import { cutOff } from "./seen";

const edit = (text: string) => `e=${encodeURIComponent(text)}`;
const NO_VERIFIER = edit('[["6.0",["r","form",2]]]');

/** The rows of both stages at which a hop of the branch stands beside one of the original: how far they are apart. */
const askew = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const middles = (side: number) =>
			new Map(
				[...(document.querySelectorAll(".twin-stages > section")[side]?.querySelectorAll(".stage-number") ?? [])].map(
					(one) => {
						const { top, height } = one.getBoundingClientRect();
						return [one.textContent?.replace("e", "") ?? "", top + height / 2] as const;
					},
				),
			);
		const [left, right] = [middles(0), middles(1)];
		return [...right].flatMap(([number, y]) => {
			const other = left.get(number);
			return other !== undefined && Math.abs(other - y) > 1.5 ? [`hop ${number}: ${other} beside ${y}`] : [];
		});
	});

for (const [width, height] of [
	[1440, 900],
	[1280, 720],
] as const)
	test(`rows stand beside each other, and both values are seen whole, at ${width} by ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const hop of [15, 17]) {
			await open(page, `/flows/code-pkce?hop=${hop}&${NO_VERIFIER}`);
			await expect(page.locator(".twin")).toBeVisible();
			await expect.poll(() => askew(page), `hop ${hop}`).toEqual([]);
			const current = page.locator('.twin-stages [data-current="true"].stage-number').last();
			await expect(current, `hop ${hop}`).toBeInViewport({ ratio: 1 });
			expect(await cutOff(page, ".twin .stamp", ".stage"), `hop ${hop}`).toEqual([]);
			expect(await cutOff(page, ".twin :is(.chip-tail, .chip-spent, .rack-empty, .rack-more)", ".rack")).toEqual([]);
		}
		const values = page.locator(".story-values");
		await expect(values).toContainText("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
		await expect(values).toContainText("none");
		expect(await values.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
		expect(await cutOff(page, ".story-values b, .story-values i", ".story")).toEqual([]);
	});

test("in an attack the lab is one press away while an edit is shown", async ({ page }) => {
	await open(page, `/attacks/code-interception?hop=14&${edit('[["6.0",["a","form","scope","x"]]]')}`);
	await page.locator(".story").getByRole("button", { name: "Lab", exact: true }).click();
	await expect(page.getByRole("dialog").getByRole("radiogroup", { name: "PKCE" })).toBeVisible();
});

test("where there is room for one, a switch says which, and a phone says that the run is edited", async ({ page }) => {
	await page.setViewportSize({ width: 1000, height: 900 });
	await open(page, `/flows/code-pkce?hop=17&${NO_VERIFIER}`);
	await page.getByRole("radiogroup", { name: "Which run" }).getByText("Original run").click();
	await expect(page).toHaveURL(/run=original/);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.getByRole("button", { name: "Edited run" }).click();
	await expect(page.locator(".phone-edited")).toContainText("Edited at hop 15");
	await page.getByRole("button", { name: "Drop the edit" }).click();
	await expect(page.locator(".phone-edited")).toBeHidden();
});

test("axe finds nothing in the two runs, light and dark", async ({ page }) => {
	await open(page, `/flows/code-pkce?hop=17&${NO_VERIFIER}`);
	await expect(page.locator(".story-values")).toBeVisible();
	for (const theme of ["light", "dark"]) {
		await page.evaluate((value) => {
			document.documentElement.dataset.theme = value;
		}, theme);
		expect(await violationsOf(page)).toEqual([]);
	}
});
