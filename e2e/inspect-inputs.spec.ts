/** Tokens and texts that people really paste: each is shown as it was sent, and every sentence is about that token. */
import type { Page } from "@playwright/test";
import { CRITICAL, LARGE_NUMBERS, TEXT_EXP } from "../lib/testing/inputs";
import { violationsOf } from "./axe";
import { expect, test, visit } from "./fixtures";

const heading = "#verdict-title";
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

async function paste(page: Page, text: string): Promise<void> {
	await page.getByRole("button", { name: "Paste" }).click();
	await page.getByRole("textbox", { name: /Your token/ }).fill(text);
	await page.getByRole("button", { name: "Decode", exact: true }).click();
}

test("F1: crit is what refuses, and the signature is not called wrong", async ({ page }) => {
	await visit(page, "/inspect");
	await paste(page, CRITICAL);
	await expect(page.locator(heading)).toHaveText("It has an extension that must be understood.");
	await expect(row(page, "crit")).toContainText('["urn:test:must"]');
	await expect(row(page, "crit")).toContainText("REFUSED");
	await expect(row(page, "signature")).toContainText("not reached");
});

test("F3: exp as a text keeps its quotes, and is not said to be missing", async ({ page }) => {
	await visit(page, "/inspect");
	await paste(page, TEXT_EXP);
	await expect(page.locator(heading)).toHaveText("exp is a text, not a number.");
	await expect(row(page, "exp")).toContainText('"1795165525"');
	await expect(page.locator(".life-none")).toHaveText("Its life cannot be drawn: exp is a text, not a number.");
});

test("F5: every digit is shown, and stays when something else is changed", async ({ page }) => {
	await visit(page, "/inspect");
	await paste(page, LARGE_NUMBERS);
	await expect(row(page, "user_id")).toContainText("1147953659032899584");
	await expect(row(page, "sub")).toContainText("100002348117421473");
	await expect(row(page, "sub")).toContainText("where readers disagree (RFC 8259 §6)");
	await page.getByRole("button", { name: "Change a claim" }).click();
	await page.getByRole("combobox", { name: "Claim" }).selectOption({ label: "iss" });
	await page.getByRole("textbox", { name: "says" }).fill("https://as.example");
	await expect(page.locator(".claims mark.forged")).toHaveText([/https:\/\/as\.example/]);
	await expect(row(page, "user_id")).toContainText("1147953659032899584");
});

test("F8: a token is found in its surroundings; of several one is read, and the others can be", async ({ page }) => {
	await visit(page, "/inspect");
	for (const text of [`\u200b${TEXT_EXP}`, `"access_token": "${TEXT_EXP}",`, `#access_token=${TEXT_EXP}&state=x`]) {
		await paste(page, text);
		await expect(page.locator(heading)).toHaveText("exp is a text, not a number.");
		await expect(page.locator(".pasted-note")).toHaveCount(0);
	}
	await paste(page, `{"id_token":"${LARGE_NUMBERS}","access_token":"${CRITICAL}"}`);
	await expect(page.locator(".pasted-note")).toContainText("There were 2 tokens in the text. This is access_token.");
	await page.getByRole("button", { name: "Read id_token instead" }).click();
	await expect(row(page, "user_id")).toContainText("1147953659032899584");
	await page.getByRole("button", { name: "Read access_token instead" }).click();
	await expect(row(page, "crit")).toContainText("REFUSED");
	await paste(page, TEXT_EXP.replace(/(.{70})/g, "$1\n"));
	await expect(page.locator(".pasted-note")).toContainText("It was put together from what was pasted");
});

test("one name twice, a character that nobody can see: both are told", async ({ page }) => {
	await visit(page, "/inspect");
	const part = (json: string) => Buffer.from(json).toString("base64url");
	const claims = '{"iss":"https://as.example\u200b","sub":"ada","sub":"eve"}';
	await paste(page, `${part('{"alg":"RS256","typ":"at+jwt","kid":"as-demo-1"}')}.${part(claims)}.AAAA`);
	await expect(page.locator(".oddities")).toContainText('"sub" stands more than once in 2');
	await expect(row(page, "iss")).toContainText('"https://as.exampleU+200B"');
	await expect(page.getByRole("row", { name: /^sub/ })).toHaveCount(2);
	expect(await violationsOf(page)).toEqual([]);
	for (const width of [1440, 768, 390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over, `at ${width}`).toBeLessThanOrEqual(0);
	}
});
