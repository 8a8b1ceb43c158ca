/** Three acts of an attack, for ten of them: it lands, a protection of its own claims stops it, and the question has an answer. */
import { catalog } from "../content/catalog";
import { isAttack } from "../lib/flow/define";
import { rank } from "../lib/vocabulary/controls";
import { expect, open, test } from "./fixtures";

const TEN = [
	"code-interception",
	"login-csrf",
	"mix-up",
	"code-injection",
	"consent-phishing",
	"redirect-307",
	"clickjacking",
	"audience-replay",
	"client-as-owner",
	"audience-injection",
];

for (const entry of catalog.filter(({ id }) => TEN.includes(id)))
	test(`${entry.id}: watch, defend, explain`, async ({ page }) => {
		const attack = await entry.load();
		if (!isAttack(attack)) throw new Error(`${entry.id} is no attack`);
		const [stops] = attack.claims.stoppedBy;
		if (!stops) throw new Error(`Nothing alone stops ${entry.id}`);
		const bar = page.locator(".goal-bar");
		await open(page, `/attacks/${entry.id}`);
		await page.keyboard.press("End");
		await expect(bar).toContainText("Goal met yes");
		const set =
			rank(stops.control, stops.from) > 0 ? `set=${encodeURIComponent(`${stops.control}.${stops.from}`)}` : "";
		await open(page, `/attacks/${entry.id}?${set}&act=defend`);
		await page.keyboard.press("End");
		await expect(bar).toContainText("Goal met no");
		await expect(bar).toContainText("Ada is served yes");
		await page.getByRole("button", { name: /1 Where to look/ }).click();
		await expect(page.locator(".lab")).toContainText(attack.hints[0]);
		await page.getByRole("button", { name: "Explain" }).last().click();
		const right = attack.explain.answers.findIndex((answer) => answer.right);
		const asked = page.locator(".answer").nth(right);
		const notYet = page.getByText(attack.explain.opensWhere);
		await expect(asked.or(notYet)).toBeVisible();
		// Where nothing was refused, there is nothing to ask about: the page says which run to play.
		if (await notYet.isVisible()) return;
		await asked.click();
		await expect(page.locator(".guess")).toContainText("Yes.");
	});
