/** Free play: places, acts, a ledger that is the link, and a verdict from the final world. */
import { grants } from "../content/free/grants";
import { violationsBesideColours } from "./axe";
import { currentHop, expect, fingerprintOf, open, test, visit } from "./fixtures";

const CODE = "/attacks/free/code-pkce";

test("a copied code is refused for the verifier that was never read, and Ada is served", async ({ page }) => {
	await open(page, `${CODE}?hop=12`);
	const hand = page.getByRole("region", { name: "In your hands" });
	await expect(hand).toContainText("You can read nothing yet. Choose where you stand.");
	await page.getByRole("checkbox", { name: /Reads the redirect/ }).click();
	await hand.getByRole("button", { name: "Copy", exact: true }).click();
	await expect(hand.getByRole("button", { name: "Copied" })).toBeDisabled();
	// The rack has it in the hop of the copy, which comes next.
	const held = page.getByRole("region", { name: "What I hold" });
	await expect(held).toContainText("from hop 12b");
	await page.keyboard.press("ArrowRight");
	await expect(currentHop(page)).toHaveText("12b");
	await expect(held).toContainText("code");
	await expect(held).not.toContainText("from hop");
	await hand.getByRole("button", { name: "Send my own" }).click();
	await expect(hand).toContainText("One slot is empty.");
	await hand.getByRole("button", { name: "Send without it" }).click();
	const ledger = page.getByRole("region", { name: "What I did" });
	await expect(ledger).toContainText("invalid_grant");
	await page.keyboard.press("End");
	const bar = page.getByRole("region", { name: "Verdict" });
	await expect(bar).toContainText("You can read Ada's photos: no.");
	await expect(bar).toContainText("What you lack code_verifier");
	await expect(bar).toContainText("Ada is served yes");
	// Without PKCE the same acts open everything, and nothing else was touched.
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("off", { exact: true }).click();
	await page.keyboard.press("End");
	await expect(bar).toContainText("You can read Ada's photos: yes");
});

test("by keyboard alone: a place, a copy, a message of one's own, and an act taken back", async ({ page }) => {
	await open(page, `${CODE}?hop=12`);
	await page.getByRole("checkbox", { name: /Reads the redirect/ }).press("Space");
	await expect(page).toHaveURL(/at=redirect/);
	await page.getByRole("tab", { name: "Attacker" }).focus();
	await page.keyboard.press("c");
	const ledger = page.getByRole("region", { name: "What I did" });
	await expect(ledger).toContainText("Copy 303 with code, state, iss");
	await page.keyboard.press("m");
	await page.getByRole("button", { name: "Send without it" }).focus();
	await page.keyboard.press("Enter");
	await expect(ledger).toContainText("Send POST /token");
	await ledger
		.getByRole("button", { name: /Send POST \/token/ })
		.first()
		.focus();
	await page.keyboard.press("x");
	await expect(ledger).not.toContainText("Send POST /token");
	// Nothing here is in reach to be changed, so the key of every lesson for that does nothing.
	await page.getByRole("tab", { name: "Attacker" }).focus();
	await page.keyboard.press("e");
	await expect(page.getByRole("dialog")).toBeHidden();
});

test("what was done stands in the link, and can be taken back", async ({ page }) => {
	await open(page, CODE);
	await page.getByRole("checkbox", { name: /Own website/ }).click();
	const hand = page.getByRole("region", { name: "In your hands" });
	await hand.getByRole("button", { name: "Send Ada a link" }).click();
	await hand.getByLabel("Link").fill("https://photos.example/connect");
	await hand.getByRole("button", { name: "Send the link" }).click();
	await expect(page).toHaveURL(/did=/);
	const fingerprint = await fingerprintOf(page);
	await page.reload();
	await expect(page.getByTestId("fingerprint")).toHaveText(fingerprint);
	const ledger = page.getByRole("region", { name: "What I did" });
	await expect(ledger).toContainText("Send Ada a link to /connect");
	await ledger.getByRole("button", { name: /^Remove: Send Ada a link/ }).click();
	await expect(ledger).toContainText("Nothing yet.");
	await expect(page).not.toHaveURL(/did=/);
});

test("what a link asks for and nobody can do is said, struck out and kept", async ({ page }) => {
	await open(page, `${CODE}?at=moon&did=${encodeURIComponent('[[1,"3.0","copy","answer"],[2,"9.9","drop"]]')}`);
	await expect(page.getByRole("alert").first()).toContainText("This link names a place where nobody can stand.");
	const ledger = page.getByRole("region", { name: "What I did" });
	await expect(ledger.locator("s")).toHaveCount(2);
	await expect(ledger).toContainText("From where you stand now, that cannot be done to this message.");
	await expect(ledger).toContainText("This run does not have the message that it was done to.");
});

test("the index leads to every grant, and to known attacks with all acts in place", async ({ page }) => {
	await visit(page, "/attacks/free");
	for (const { title } of grants) await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
	expect(await violationsBesideColours(page)).toEqual([]);
	await page.getByRole("link", { name: "Code injection", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Free play");
	await page.keyboard.press("End");
	await expect(page.getByRole("region", { name: "Verdict" })).toContainText("yes, you have seen them");
});

for (const width of [1440, 390])
	test(`nothing is cut or out of reach at ${width} pixels, and axe has nothing to say`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		await open(page, `${CODE}?hop=12&at=redirect,site`);
		await page.getByRole("button", { name: "Send my own" }).click();
		expect(await violationsBesideColours(page)).toEqual([]);
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(await wide()).toBeLessThanOrEqual(0);
		if (width > 719) return;
		await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
		await page.getByRole("button", { name: "2 places, 0 done" }).click();
		await expect(page.getByRole("dialog").getByRole("checkbox", { name: /Own website/ })).toBeChecked();
	});
