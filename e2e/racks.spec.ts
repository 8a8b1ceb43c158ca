/** Who holds what: whatever the lesson and the screen, a chip says which value it is and whether it is over. */
import type { Page } from "@playwright/test";
import { catalog } from "../content/catalog";
import { expect, open, test } from "./fixtures";
import { cutOff } from "./seen";

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 720 },
];

const path = ({ kind, id }: { readonly kind: string; readonly id: string }) => `/${kind}s/${id}`;

/** What stands in the racks and is cut: the last four characters, the word that a value is over, a sentence. */
const cutInRacks = (page: Page) => cutOff(page, ".rack :is(.chip-tail, .chip-spent, .rack-empty, .rack-more)", ".rack");

for (const lesson of catalog)
	test(`${lesson.id}: last four characters and “used” show in every rack, at a third, two thirds and the end`, async ({
		page,
	}) => {
		for (const size of sizes) {
			await page.setViewportSize(size);
			await open(page, path(lesson));
			await expect(page.locator(".racks")).toBeVisible();
			const ticks = await page.locator(".transport .tick").last().getAttribute("aria-label");
			const last = Number(/\d+(?=\D*,)/.exec(ticks ?? "")?.[0] ?? 9);
			for (const hop of [1, Math.ceil(last / 3), Math.ceil((last * 2) / 3), last]) {
				await open(page, `${path(lesson)}?hop=${hop}`);
				expect(await cutInRacks(page), `hop ${hop} at ${size.width}`).toEqual([]);
			}
		}
		await page.setViewportSize({ width: 390, height: 844 });
		await page.locator(".phone-racks").click();
		await expect(page.getByRole("dialog")).toBeVisible();
		expect(await cutInRacks(page), "phone").toEqual([]);
	});
