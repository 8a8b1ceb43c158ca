/**
 * Three acts of an attack, for ten of them: it lands, a protection of its own claims stops it, and the question has an
 * answer. And what the attacker tries is chosen beside the protections.
 */
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

test("each try of the attacker is chosen beside the protections, lands at the weakest, and stands in the link", async ({
	page,
}) => {
	const attack = await catalog.find(({ id }) => id === "jwt-forgery")?.load();
	if (!attack || !isAttack(attack)) throw new Error("jwt-forgery is no attack");
	const bar = page.locator(".goal-bar");
	const tries = page.getByRole("combobox", { name: /^The attacker/ });
	await open(page, "/attacks/jwt-forgery");
	for (const { id, does } of attack.variants) {
		await tries.selectOption(id);
		await expect(page.locator(".variants")).toContainText(does);
		await page.keyboard.press("End");
		await expect(bar).toContainText("Goal met yes");
	}
	// The last one is an ID Token: an algorithm from the list does not stop it, and what looks at the type does.
	await expect(page).toHaveURL(/variant=id-token/);
	const address = page.url();
	await page.getByRole("radiogroup", { name: "Algorithm" }).getByText("allow-list").click();
	await page.keyboard.press("End");
	await expect(bar).toContainText("Goal met yes");
	await page.getByRole("radiogroup", { name: "Token type" }).getByText("on", { exact: true }).click();
	await page.keyboard.press("End");
	await expect(bar).toContainText("Goal met no");
	await open(page, address);
	await expect(tries).toHaveValue("id-token");
});

test("an attack that is stopped in one way and not in another is only weakened, and the way that is left is opened", async ({
	page,
}) => {
	await open(page, "/attacks/device-phishing?set=deviceConfirm.on");
	await page.keyboard.press("End");
	await expect(page.locator(".lab h2")).toHaveText("The attack is only weakened");
	await expect(page.locator(".end-stamp").first()).toContainText("this way only, at hop");
	await page.getByRole("button", { name: "Open that run" }).click();
	await expect(page.getByRole("combobox", { name: /^The attacker/ })).toHaveValue("call");
	await page.keyboard.press("End");
	await expect(page.locator(".goal-bar")).toContainText("Goal met yes");
	await expect(page.locator(".lab h2")).toHaveText("The attack lands");
});
