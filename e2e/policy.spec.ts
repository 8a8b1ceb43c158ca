/** The policy tab and the audit log: what the tool server decided and wrote, as far as the learner has come. */
import type { Locator, Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { besideIsHere, currentHop, expect, next, open, stepTo, test } from "./fixtures";

const FLOW = "/flows/agent-on-behalf-of";

const calls = (page: Page) => page.getByRole("table", { name: "Calls decided so far" }).locator("tbody tr");
const log = (page: Page) => page.getByRole("region", { name: "Audit log", exact: true });
const lines = (page: Page) => log(page).locator("tbody tr");
const current = '[aria-current="true"]';

/** Steps to the next hop whose checks are a decision. @returns its number */
async function stepToDecision(page: Page): Promise<string> {
	const before = await lines(page).count();
	for (let i = 0; i < 12 && (await lines(page).count()) === before; i++) {
		const at = (await currentHop(page).textContent()) ?? "";
		await page.keyboard.press("ArrowRight");
		await expect(currentHop(page)).not.toHaveText(at);
		await besideIsHere(page);
	}
	return (await currentHop(page).textContent()) ?? "";
}

test("the tab comes first, and tells each decision at its hop and not before", async ({ page }) => {
	await open(page, FLOW);
	await expect(page.getByRole("tab").first()).toHaveText("Policy");
	await expect(page.getByRole("tab", { selected: true })).toHaveText("Policy");
	await expect(page.getByText("No call has been decided yet.")).toBeVisible();
	await expect(lines(page)).toHaveCount(0);
	const hop = await stepToDecision(page);
	await expect(calls(page)).toHaveCount(1);
	await expect(calls(page).first()).toContainText("DENY");
	await expect(page.locator(".stage-stamp")).toHaveText("DENYtool-allowed");
	await expect(page.getByRole("status").first()).toContainText("DENY at: Role may use this tool.");
	await expect(lines(page).locator("td:last-child")).toHaveText([hop]);
	await stepToDecision(page);
	await expect(calls(page)).toHaveCount(2);
	await expect(calls(page).and(page.locator(current))).toContainText("PERMIT");
	await expect(page.locator(".stage-stamp")).toHaveText("PERMIT");
	await expect(page.getByRole("status").first()).toContainText("PERMIT.");
	await expect(page.locator(".transcript > li").last()).toContainText("PERMIT by role.tool-allowed");
});

test("tab, log and answers say the same, call by call", async ({ page }) => {
	await open(page, FLOW);
	for (let call = 1; call <= 6; call++) {
		await stepToDecision(page);
		const line = lines(page).and(page.locator(current));
		const row = calls(page).and(page.locator(current));
		const said = await line.locator("td").nth(5).textContent();
		const rule = (await line.locator("td").nth(6).textContent()) ?? "";
		expect(await row.locator('.st[data-verdict="failed"]').count()).toBe(said === "DENY" ? 1 : 0);
		await expect(page.locator(".stage-stamp")).toHaveText(said === "DENY" ? `DENY${rule.split(".")[1]}` : "PERMIT");
		await page.keyboard.press("ArrowRight");
		await expect(page.locator(".policy-answer")).toContainText(
			said === "DENY" ? "answered 403 denied_by_policy." : "answered 200 ",
		);
	}
	expect(await lines(page).locator("td:nth-child(6)").allTextContents()).toEqual([
		"DENY",
		"PERMIT",
		"DENY",
		"PERMIT",
		"DENY",
		"DENY",
	]);
});

test("a row leads to its hop, in the tab and in the log, and by keyboard", async ({ page }) => {
	await open(page, `${FLOW}?hop=26`);
	const hops = await lines(page).locator("td:last-child").allTextContents();
	await calls(page).nth(2).click();
	await expect(currentHop(page)).toHaveText(hops[2] ?? "");
	await expect(calls(page)).toHaveCount(3);
	await expect(lines(page)).toHaveCount(3);
	const link = log(page).getByRole("button", { name: `Go to hop ${hops[0]}` });
	await link.focus();
	await page.keyboard.press("Enter");
	await expect(currentHop(page)).toHaveText(hops[0] ?? "");
	await expect(link).toBeFocused();
	await stepTo(page, hops[1] ?? "");
	await expect(lines(page)).toHaveCount(2);
});

test("a rule that is switched off was not asked, and the log does not name it", async ({ page }) => {
	await open(page, `${FLOW}?off=relationRules&hop=15`);
	const row = calls(page).and(page.locator(current));
	await expect(row.locator("td").nth(1)).toHaveText("not asked");
	await expect(page.locator(".policy-rules")).toContainText("Not asked: Relation rules is off.");
	await expect(lines(page).and(page.locator(current))).toContainText("PERMIT");
	await expect(lines(page).and(page.locator(current))).not.toContainText("relation.");
});

test("the log is copied as the tool server wrote it, up to here", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-write"]);
	await open(page, `${FLOW}?hop=15`);
	// The page may write to the clipboard and must not read it, so what was written is kept beside it.
	await page.evaluate(() => {
		const write = navigator.clipboard.writeText.bind(navigator.clipboard);
		navigator.clipboard.writeText = (text) => {
			document.documentElement.dataset.written = text;
			return write(text);
		};
	});
	await log(page).getByRole("button", { name: "Copy as JSON" }).click();
	await expect(log(page).getByRole("button", { name: "Copied" })).toBeVisible();
	const copied = JSON.parse((await page.locator("html").getAttribute("data-written")) ?? "") as readonly object[];
	expect(copied).toHaveLength(3);
	expect(copied[2]).toMatchObject({
		user: "ada",
		order: "order-40",
		decision: "DENY",
		rules: ["relation.order-handled"],
	});
});

const sideways = (box: Locator) => box.evaluate((one) => one.scrollWidth - one.clientWidth);

test("the log scrolls in its box at every width, and the controls stay where they are", async ({ page }) => {
	for (const [hop, calls] of [
		[1, 0],
		[21, 5],
		[26, 6],
	] as const) {
		await page.setViewportSize({ width: 1440, height: 900 });
		await open(page, `${FLOW}?hop=${hop}`);
		for (const [width, height] of [
			[1440, 900],
			[1280, 720],
			[768, 1024],
			[390, 844],
			[320, 568],
		] as const) {
			const where = `hop ${hop} at ${width}`;
			await page.setViewportSize({ width, height });
			const policy = page.getByRole("button", { name: "Policy", exact: true });
			if (width < 720) await policy.click();
			await expect(lines(page), where).toHaveCount(calls);
			await expect.poll(() => sideways(page.locator("html")), where).toBeLessThanOrEqual(0);
			if (width < 720) {
				expect(await sideways(page.getByRole("dialog")), `the sheet, ${where}`).toBeLessThanOrEqual(0);
				expect(await violationsOf(page, '[role="dialog"]')).toEqual([]);
				await page.getByRole("button", { name: "Close" }).click();
			} else {
				const box = await next(page).boundingBox();
				expect(box && box.y + box.height, where).toBeLessThanOrEqual(height);
			}
		}
	}
});

test("arrow keys scroll the log while it has the focus, and lead to the next hop elsewhere", async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 1024 });
	await open(page, `${FLOW}?hop=21`);
	const box = page.getByRole("region", { name: "Lines of the audit log" });
	await box.focus();
	await page.keyboard.press("ArrowRight");
	await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
	await expect(currentHop(page)).toHaveText("21");
	await next(page).focus();
	await page.keyboard.press("ArrowRight");
	await expect(currentHop(page)).toHaveText("22");
});

test("a link to a tab that a lesson does not have opens its first one", async ({ page }) => {
	await open(page, "/flows/code-pkce?tab=policy");
	await expect(page.getByRole("tab", { selected: true })).toHaveText("Letter");
	await expect(page.getByRole("tab", { name: "Policy" })).toHaveCount(0);
	await open(page, "/flows/mcp-agent?hop=9");
	await expect(page.getByRole("tab", { name: "Policy" })).toHaveCount(0);
	await expect(page.getByRole("region", { name: "Audit log" })).toHaveCount(0);
});

test("at 1440 by 900 the log shows all six calls; on a lower screen log and policy say how much is below", async ({
	page,
}) => {
	await open(page, `${FLOW}?hop=26`);
	const box = page.getByRole("region", { name: "Lines of the audit log" });
	await expect(lines(page)).toHaveCount(6);
	await expect(lines(page).last()).toBeInViewport({ ratio: 0.95 });
	expect(await box.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
	await expect(box.locator(".more-below")).toBeHidden();
	await page.setViewportSize({ width: 1280, height: 720 });
	await box.evaluate((one) => one.scrollTo({ top: 0 }));
	await expect(box.locator(".more-below")).toContainText(/\d more lines below/);
	await box.locator(".more-below").click();
	await expect(box.locator(".more-below")).toBeHidden();
	await expect(lines(page).last()).toBeInViewport({ ratio: 0.95 });
	await expect(page.locator(".policy .more-below")).toContainText(/\d more rows? below/);
});
