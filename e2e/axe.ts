/** What axe finds. The user's screen is left out: it is the other party's page, without script, and axe cannot run inside it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** WCAG 2.2 AA and what axe advises. By default axe leaves out what only WCAG 2.2 asks for, such as the size of targets. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that a theme can break. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const builder = (page: Page, inside?: string): AxeBuilder => {
	const axe = new AxeBuilder({ page }).exclude(".screen iframe");
	return inside === undefined ? axe : axe.include(inside);
};

async function found(axe: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

/** Each violation with the places where it is, on the whole page or inside one element. */
export const violationsOf = (page: Page, inside?: string): Promise<readonly string[]> =>
	found(builder(page, inside).withTags(TAGS));

/** The same of some rules alone, each by its name. */
export const violationsOfRules = (page: Page, rules: string[]): Promise<readonly string[]> =>
	found(builder(page).withRules(rules));

/** The same of what a theme can break, in the themes in which the page was not opened. */
export async function violationsOfThemes(page: Page, themes: readonly string[]): Promise<readonly string[]> {
	const all: string[] = [];
	for (const theme of themes) {
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		const inTheme = await violationsOfRules(page, OF_COLOUR);
		all.push(...inTheme.map((one) => `${theme}: ${one}`));
	}
	return all;
}
