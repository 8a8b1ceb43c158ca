/** What holds for every lesson: it can be walked to its end by keyboard, at every size, and is the same run everywhere. */
import AxeBuilder from "@axe-core/playwright";
import { catalog } from "../content/catalog";
import { currentHop, expect, next, open, test } from "./fixtures";

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 720 },
	{ width: 390, height: 844 },
];

for (const { id, kind } of catalog) {
	const path = `/${kind}s/${id}`;

	test(`${id}: by keyboard alone to its end, and axe finds nothing there`, async ({ page }) => {
		await open(page, path);
		for (let hop = 0; hop < 60 && (await next(page).textContent()) !== "End"; hop++)
			await page.keyboard.press("PageDown");
		await expect(next(page)).toHaveText("End");
		const { violations } = await new AxeBuilder({ page }).exclude(".screen iframe").analyze();
		expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`)).toEqual(
			[],
		);
	});

	test(`${id}: nothing scrolls sideways at its ends and in the middle, and the machine is drawn`, async ({ page }) => {
		for (const size of sizes) {
			await page.setViewportSize(size);
			for (const query of ["hop=1", "hop=7", "hop=999", "hop=5&view=machine", "hop=6&tab=checks"]) {
				await open(page, `${path}?${query}`);
				const wide = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(wide, `${query} at ${size.width}`).toBeLessThanOrEqual(0);
			}
		}
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
