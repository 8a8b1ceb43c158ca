/** What axe finds. The user's screen is left out: it is the other party's page, without script, and axe cannot run inside it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Where {
	readonly include?: string;
	readonly exclude?: string;
}

const builder = (page: Page, { include, exclude }: Where): AxeBuilder => {
	const axe = new AxeBuilder({ page }).exclude(".screen iframe");
	if (include !== undefined) axe.include(include);
	if (exclude !== undefined) axe.exclude(exclude);
	return axe;
};

async function found(axe: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

/** Each violation with the places where it is, of every rule that axe knows by default. */
export const violationsOf = (page: Page, where: Where = {}): Promise<readonly string[]> => found(builder(page, where));

/** The same of the rules that a theme can break, in the themes in which the page was not opened. */
export async function violationsOfThemes(page: Page, themes: readonly string[]): Promise<readonly string[]> {
	const all: string[] = [];
	for (const theme of themes) {
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		const inTheme = await found(builder(page, {}).withRules(["color-contrast", "link-in-text-block"]));
		all.push(...inTheme.map((one) => `${theme}: ${one}`));
	}
	return all;
}
