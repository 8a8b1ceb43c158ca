import { besideIsHere, currentHop, expect, largestDifference, next, open, stepTo, test } from "./fixtures";

const FLOW = "/flows/code-pkce";

test("the whole flow by mouse: every hop says what it is, and the photos arrive", async ({ page }) => {
	await open(page, FLOW);
	await expect(currentHop(page)).toHaveText("1");
	const seen: string[] = [];
	for (let hop = 1; hop < 21; hop++) {
		await next(page).click();
		await expect(currentHop(page)).toHaveText(String(hop + 1));
		await besideIsHere(page);
		seen.push((await page.locator(".inspector h2").textContent()) ?? "");
	}
	expect(new Set(seen).size).toBe(20);
	expect(seen).toContain("Client redeems the code");
	await expect(page.frameLocator(".screen iframe").getByText("lighthouse.jpg")).toBeVisible();
	await expect(next(page)).toHaveText("End");
});

test("the whole flow by keyboard alone, there and back, ends on an identical screen", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page, FLOW);
	// Terms are marked when the glossary is here.
	await expect(page.locator("html[data-fetched]")).toBeAttached();
	await page.keyboard.press("Tab");
	const before = await page.screenshot();
	for (let hop = 1; hop < 21; hop++) await page.keyboard.press("PageDown");
	await expect(currentHop(page)).toHaveText("21");
	for (let hop = 1; hop < 21; hop++) await page.keyboard.press("PageUp");
	await expect(currentHop(page)).toHaveText("1");
	await besideIsHere(page);
	expect(await largestDifference(page, before, await page.screenshot())).toBeLessThanOrEqual(1);
});

test("a letter travels once: what is changed at its hop afterwards does not send it again", async ({ page }) => {
	await open(page, `${FLOW}?hop=14`);
	await page.keyboard.press("ArrowRight");
	const letter = page.locator(".stage-fly");
	await expect(letter).toBeAttached();
	const first = await letter.elementHandle();
	await page.getByRole("button", { name: "Ask me first: off" }).click();
	await expect(page.getByRole("button", { name: "Ask me first: on" })).toBeVisible();
	await besideIsHere(page);
	expect(await letter.evaluate((now, then) => now === then, first)).toBe(true);
});

test("focus stays on Next from hop to hop, and Space presses it", async ({ page }) => {
	await open(page, FLOW);
	await next(page).focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("Enter");
	await expect(currentHop(page)).toHaveText("3");
	await expect(next(page)).toBeFocused();
});

test("keys: phases, first and last, go to, tabs, follow, black screen, help", async ({ page }) => {
	await open(page, FLOW);
	await page.keyboard.press("End");
	await expect(currentHop(page)).toHaveText("21");
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowDown");
	await expect(currentHop(page)).toHaveText("3");
	await page.keyboard.press("g");
	await expect(page.getByRole("dialog", { name: "Go to hop" })).toBeVisible();
	await page.keyboard.type("15");
	await page.keyboard.press("Enter");
	await expect(currentHop(page)).toHaveText("15");
	await page.keyboard.press("i");
	await expect(page.getByRole("tab", { name: "Raw" })).toHaveAttribute("data-state", "active");
	await page.keyboard.press("b");
	await expect(page.locator(".blank")).toBeVisible();
	await page.keyboard.press("x");
	await page.keyboard.press("b");
	await expect(page.locator(".blank")).toBeHidden();
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toBeHidden();
});

test("follow a value: its places are outlined, arrows go between them, Escape ends it", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await page
		.locator(".letter")
		.getByRole("button", { name: /dBjftJeZ4CVP/ })
		.click();
	await expect(page.locator(".lesson-main .stage")).toHaveAttribute("data-following", "true");
	await expect(page).toHaveURL(/follow=code_verifier/);
	await page.keyboard.press("ArrowLeft");
	await expect(currentHop(page)).toHaveText("2");
	await page.keyboard.press("ArrowRight");
	await expect(currentHop(page)).toHaveText("15");
	await page.keyboard.press("Escape");
	await expect(page.locator(".lesson-main .stage")).toHaveAttribute("data-following", "false");
});

test("a person's click in the server's own page becomes the next request", async ({ page }) => {
	await open(page, `${FLOW}?hop=10`);
	await page.frameLocator(".screen iframe").getByRole("button", { name: "Deny" }).click();
	await expect(currentHop(page)).toHaveText("11");
	await stepTo(page, "12");
	await expect(page.locator(".inspector h2")).toHaveText("Server sends the refusal back");
	await expect(page.locator(".letter")).toContainText("access_denied");
	await page.keyboard.press("End");
	await expect(page.locator(".transcript li").last()).toContainText("stopped");
});

test("a mistyped password is answered by the server with the form again", async ({ page }) => {
	await open(page, `${FLOW}?hop=6`);
	const screen = page.frameLocator(".screen iframe");
	await screen.getByLabel("User name").fill("ada");
	await screen.getByLabel("Password").fill("wrong");
	await screen.getByRole("button", { name: "Sign in" }).click();
	await expect(currentHop(page)).toHaveText("7");
	await expect(page.locator(".letter")).toContainText("wrong");
	await next(page).click();
	await expect(page.frameLocator(".screen iframe").getByRole("alert")).toHaveText("User name or password is wrong.");
	await page.getByRole("button", { name: "Sign in as Ada" }).click();
	await page.keyboard.press("End");
	await expect(page.frameLocator(".screen iframe").getByText("lighthouse.jpg")).toBeVisible();
});

test("ask me first: the question stands before the hop, and the answer is judged by what happens", async ({ page }) => {
	await open(page, `${FLOW}?hop=15&ask=1`);
	await next(page).click();
	await expect(page.locator("#gate-question")).toBeVisible();
	await expect(currentHop(page)).toHaveText("15");
	await page.getByRole("button", { name: /Refuse with invalid_grant/ }).click();
	await expect(currentHop(page)).toHaveText("16");
	await expect(page.locator(".guess")).toContainText("The run says: Return a token.");
});

test("toggling a protection plays history again and marks what changed", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await page.keyboard.press("t");
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("off").click();
	await expect(page.getByText(/hops are different now/)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(currentHop(page)).toHaveText("15");
	await expect(page.locator(".stage-changed").first()).toBeVisible();
	await expect(page.locator(".letter")).not.toContainText("code_verifier");
	await expect(page.getByText("Not OAuth 2.1: PKCE is off")).toBeVisible();
	await page.keyboard.press("u");
	await expect(page.locator(".letter")).toContainText("code_verifier");
});

test("one check is skipped by name, and the run says so", async ({ page }) => {
	await open(page, `${FLOW}?hop=16&tab=checks`);
	await page.getByRole("button", { name: "Skip it and rerun" }).click();
	await expect(page.getByText("1 check skipped")).toBeVisible();
	await expect(page.locator(".check-list")).toContainText("SKIPPED, skipped by you");
	await expect(page).toHaveURL(/skip=token.verifier-fits/);
});

test("the person and the browser can be set apart, and the link keeps it", async ({ page }) => {
	await open(page, `${FLOW}?hop=10`);
	await page.getByRole("button", { name: "Split person and browser" }).click();
	await expect(page.locator(".stage-box .stage-head")).toHaveText(["You", "Browser", "Client", "Auth server", "API"]);
	await expect(page.locator(".rack").first()).toContainText("password");
	await expect(page.locator(".stage-box .stage-rows")).toContainText("sees the page");
	await expect(page).toHaveURL(/split=1/);
	await page.reload();
	await expect(page.locator(".stage-box .stage-head")).toHaveCount(5);
});
