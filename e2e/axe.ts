/**
 * What axe finds. It runs in the page itself, once, and tells only what is wrong: the same rules as through its
 * package for this test runner, in a fifth of the time. The user's screen is left out: it is the other party's page,
 * without script, and axe cannot run inside it.
 */
import type { Page } from "@playwright/test";
import axe from "axe-core";

/** WCAG 2.2 AA and what axe advises. By default axe leaves out what only WCAG 2.2 asks for, such as the size of targets. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare global {
	interface Window {
		readonly axe: typeof axe;
	}
}

interface Question {
	/** The element to look at, by its selector; the whole page without one. */
	readonly inside?: string;
	/** Tags, or names of rules. */
	readonly asks: string[];
	/** Names of rules that are left out. */
	readonly without?: readonly string[];
}

/** What depends on the theme. They are the slow ones: two thirds of the time of all rules together. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** @returns each violation with the places where it is */
async function found(page: Page, question: Question): Promise<readonly string[]> {
	// Given by the runner, not by the page, so that the page's own policy need not allow it.
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
	return page.evaluate(async ({ inside, asks, without = [] }) => {
		const around = inside === undefined ? {} : { include: [inside] };
		const { violations } = await window.axe.run(
			{ ...around, exclude: [".screen iframe"] },
			{
				runOnly: asks,
				rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
				resultTypes: ["violations"],
				iframes: false,
			},
		);
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
	}, question);
}

/** On the whole page or inside one element. */
export const violationsOf = (page: Page, inside?: string): Promise<readonly string[]> =>
	found(page, inside === undefined ? { asks: TAGS } : { inside, asks: TAGS });

/** All but its colours, for a page whose parts are looked at in every theme elsewhere. */
export const violationsBesideColours = (page: Page): Promise<readonly string[]> =>
	found(page, { asks: TAGS, without: COLOURS });

/** The same of some rules alone, each by its name. */
export const violationsOfRules = (page: Page, rules: string[]): Promise<readonly string[]> =>
	found(page, { asks: rules });

/** Everything once, and the colours in each of these themes. */
export async function violationsOfThemes(page: Page, themes: readonly string[]): Promise<readonly string[]> {
	const all = [...(await violationsBesideColours(page))];
	for (const theme of themes) {
		await page.evaluate((name) => {
			document.documentElement.dataset.theme = name;
		}, theme);
		all.push(...(await violationsOfRules(page, COLOURS)).map((one) => `${theme}: ${one}`));
	}
	return all;
}
