import { currentHop, expect, next, open, stepTo, test } from "./fixtures";

const ATTACK = "/attacks/code-interception";

test("with everything at its weakest the stolen code is redeemed and the photos are read", async ({ page }) => {
	await open(page, ATTACK);
	await expect(page.getByText("Attacker active")).toBeVisible();
	await stepTo(page, "14");
	await expect(page.locator(".lab h2")).toHaveText("The stolen code is accepted");
	await expect(page.locator(".goal-bar")).toContainText("Goal met not yet");
	await stepTo(page, "17");
	await expect(page.locator(".goal-bar")).toContainText("Goal met yes");
	await page.keyboard.press("End");
	await expect(page.locator(".lab h2")).toHaveText("The attack lands");
	await expect(page.locator(".runs")).toContainText("lands");
});

test("with PKCE the same code is refused with invalid_grant, and Ada still gets in", async ({ page }) => {
	await open(page, `${ATTACK}?hop=12`);
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("required").click();
	await expect(page.locator(".rack .slot").first()).toContainText("verifier ?");
	await expect(page.locator(".build")).toContainText("and it is still in the client");
	await stepTo(page, "14", "n");
	await expect(page.locator(".lesson-main .stage")).toContainText("400 invalid_grant");
	await page.keyboard.press("End");
	await expect(page.locator(".goal-bar")).toContainText("Goal met no");
	await expect(page.locator(".goal-bar")).toContainText("Ada is served yes");
	await expect(page.locator(".lab")).toContainText("The attack is stopped");
	await expect(page.locator(".lab")).toContainText("That is the smallest set there can be.");
});

test("state and exact redirect match do not help", async ({ page }) => {
	await open(page, ATTACK);
	await page.getByRole("radiogroup", { name: "state", exact: true }).getByText("bound", { exact: true }).click();
	await page.getByRole("radiogroup", { name: "Redirect match" }).getByText("exact").click();
	await page.keyboard.press("End");
	await expect(page.locator(".goal-bar")).toContainText("Goal met yes");
});

test("a code that works once locks Ada out: no defence", async ({ page }) => {
	await open(page, `${ATTACK}?set=codeUse.once`);
	await page.keyboard.press("End");
	await expect(page.locator(".goal-bar")).toContainText("Goal met yes");
	await expect(page.locator(".goal-bar")).toContainText("Ada is served no");
});

test("three acts: watch, defend with hints, explain", async ({ page }) => {
	await open(page, ATTACK);
	await page.getByRole("button", { name: "Act 2: Defend" }).click();
	await expect(page).toHaveURL(/act=defend/);
	await page.getByRole("button", { name: /1 Where to look/ }).click();
	await expect(page.locator(".lab")).toContainText("Look at the token request of the attacker");
	await expect(page.getByRole("button", { name: /3 Near answer/ })).toBeDisabled();
	// The third act asks why a code was refused.
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("required").click();
	await page.getByRole("button", { name: "Act 3: Explain" }).click();
	await page.getByRole("button", { name: /state did not match/ }).click();
	await expect(page.locator(".guess")).toContainText("Not quite.");
	await page.locator(".answer").nth(1).click();
	await expect(page.locator(".guess")).toContainText("Yes.");
});

test("the attacker is let in from the flow and out again, by button and by key", async ({ page }) => {
	await open(page, "/flows/code-pkce");
	await page.getByRole("link", { name: /Let the attacker in/ }).click();
	await expect(page).toHaveURL(/attacks\/code-interception/);
	await stepTo(page, "14");
	await expect(page.locator(".lesson-main .stage")).toContainText("400 invalid_grant");
	await page.keyboard.press("a");
	await expect(page).toHaveURL(/flows\/code-pkce/);
});

test("on the projector: three rows, one caption, and PKCE turned off from the foot", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, `${ATTACK}?hop=14&p=2.1&view=projector`);
	await expect(page.locator("html")).toHaveAttribute("data-theme", "proof");
	await expect(page.locator(".projector-caption")).toContainText("The code was stolen and it did not matter.");
	await expect(page.locator(".projector-code")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	await page.getByRole("button", { name: "Turn off and rerun" }).click();
	await expect(page.locator(".projector")).toContainText("200 access token");
	await page.keyboard.press("i");
	await next(page).click();
	await page.keyboard.press("Escape");
	await expect(page.locator(".lesson-header")).toBeVisible();
	await expect(currentHop(page)).toHaveText("15");
});
