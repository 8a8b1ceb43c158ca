/** The language of the interface, in browser tests. */
import { expect, type Page } from "@playwright/test";

/** Chooses a language for the page that is open, and for every one that comes. */
export async function speak(page: Page, language: "en" | "de" | "long" | "mirrored"): Promise<void> {
	await page.evaluate((chosen) => {
		localStorage.setItem("language", chosen);
		document.documentElement.dataset.language = chosen;
	}, language);
	await speaks(page, language);
}

const LANGS = { en: "en", de: "de", long: "en-x-long", mirrored: "en-x-mirrored" };

/** Waits until the page has its words. */
export const speaks = (page: Page, language: keyof typeof LANGS): Promise<void> =>
	expect(page.locator("html")).toHaveAttribute("lang", LANGS[language]);

/**
 * In the long pseudo language: texts that a reader sees or hears, which are neither of the catalogue, nor marked as
 * English prose or as something that has one name everywhere.
 */
export const escaped = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const NAMES = [
			"aria-label",
			"aria-description",
			"aria-roledescription",
			"aria-valuetext",
			"title",
			"placeholder",
			"alt",
		];
		const OWN = '[lang="en"], [translate="no"], code, kbd, pre, samp, script, style, noscript, template';
		const isForeign = (text: string) => /\p{L}{2}/u.test(text) && !/[áéíóúýÁÉÍÓÚÝ⟦⟧]/.test(text);
		const found = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const text = node.textContent?.trim() ?? "";
			if (parent && !parent.closest(OWN) && isForeign(text))
				found.add(`${parent.className || parent.tagName}: ${text.slice(0, 60)}`);
		}
		for (const element of document.body.querySelectorAll(NAMES.map((name) => `[${name}]`).join())) {
			if (element.closest(OWN)) continue;
			for (const name of NAMES) {
				const text = element.getAttribute(name) ?? "";
				if (isForeign(text)) found.add(`${element.tagName} ${name}: ${text.slice(0, 60)}`);
			}
		}
		return [...found];
	});
