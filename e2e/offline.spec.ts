/** A network that is lost after a lesson was loaded: everything that its page can open still opens. */
import { currentHop, expect, open, stepTo, fresh as test } from "./fixtures";
import { cut, never } from "./offline";

const FLOW = "/flows/code-pkce";
const ATTACK = "/attacks/code-interception";
const AGENT = "/flows/agent-on-behalf-of";

type Page = Parameters<typeof open>[0];

async function openEveryDialog(page: Page): Promise<void> {
	const dialog = page.getByRole("dialog");
	const shut = async () => {
		await page.keyboard.press("Escape");
		await expect(dialog).toBeHidden();
	};
	for (const [key, name] of [
		["?", "Keys"],
		["g", "Go to hop"],
		["j", "Join with a code"],
		["e", "Edit before sending"],
	] as const) {
		await page.keyboard.press(key);
		await expect(page.getByRole("dialog", { name })).toBeVisible();
		await shut();
	}
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
	await shut();
	await page.getByRole("button", { name: "Share" }).click();
	for (const format of ["curl", "HAR 1.2", "Markdown", "Mermaid", "SVG", "PNG"]) {
		const saved = page.waitForEvent("download");
		await dialog.getByRole("button", { name: format }).click();
		expect((await saved).suggestedFilename()).toMatch(/^run\./);
	}
	await shut();
}

async function openEveryTab(page: Page): Promise<void> {
	const tabs = page.getByRole("tab");
	for (let i = 0; i < (await tabs.count()); i++) {
		await tabs.nth(i).click();
		await expect(page.locator(".tab-panel h2").first()).toBeVisible();
	}
	await tabs.first().click();
}

test("a flow without network: dialogs, exports, tabs, machine, every hop, another run, an edit, the projector", async ({
	page,
}) => {
	test.slow();
	await open(page, FLOW);
	await cut(page);
	for (let hop = 1; hop < 21; hop++) {
		if (hop === 6) {
			const button = page.frameLocator(".screen iframe").getByRole("button", { name: "Sign in" });
			await expect(button).toHaveCSS("background-color", "rgb(16, 32, 58)");
		}
		await page.keyboard.press("PageDown");
		await expect(currentHop(page)).toHaveText(String(hop + 1));
	}
	await stepTo(page, "15", "ArrowLeft");
	await openEveryDialog(page);
	await openEveryTab(page);
	await page.getByText("Machine", { exact: true }).click();
	await expect(page.locator('.machine-node[data-current="true"]')).toContainText("redeeming");
	await page.getByText("Messages", { exact: true }).click();

	await page.keyboard.press("t");
	await page.getByRole("radiogroup", { name: "PKCE" }).getByText("off").click();
	await expect(page.getByText(/hops are different now/)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByTestId("fingerprint")).toHaveText(/^[0-9a-f]{64}$/);
	await page.keyboard.press("u");
	await expect(page.locator(".letter")).toContainText("code_verifier");

	await page.keyboard.press("e");
	await page.getByRole("button", { name: "Remove code_verifier" }).click();
	await page.getByRole("button", { name: "Send edited" }).click();
	// The arrow keys belong to the switch of views, which was pressed last and has the focus again.
	await stepTo(page, "17e", "PageDown");
	await expect(page.locator(".twin")).toContainText("400 invalid_grant");
	await page.getByRole("button", { name: "Inspect hop" }).click();
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: "Present" }).click();
	await expect(page.locator(".projector-caption")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.locator(".twin")).toBeVisible();
});

test("an attack without network: its acts, its control on the projector, and the way out says that it is offline", async ({
	page,
}) => {
	test.slow();
	await open(page, `${ATTACK}?hop=14`);
	await cut(page);
	await openEveryTab(page);
	for (const act of ["Explain", "Defend", "Watch"]) {
		await page.locator(".acts").getByRole("button", { name: act }).click();
		await expect(page.locator(".lab h2")).toBeVisible();
	}
	await page.getByRole("button", { name: "Present" }).click();
	await page.getByRole("button", { name: "Turn on and rerun" }).click();
	await expect(page.locator(".projector")).toContainText("400 invalid_grant");
	await page.keyboard.press("t");
	await expect(page.getByRole("dialog", { name: "Protections" })).toBeVisible();
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	const said = page.getByText("You are offline.");
	await page.getByRole("link", { name: "Par Avion" }).click();
	await expect(said).toBeVisible();
	await page.getByRole("button", { name: "OK", exact: true }).click();
	await expect(said).toBeHidden();
	await page.keyboard.press("a");
	await expect(said).toBeVisible();
	await expect(currentHop(page)).toHaveText("14");
	await page.context().setOffline(false);
	await expect(said).toBeHidden();
	await page.getByRole("link", { name: "Par Avion" }).click();
	await expect(page).toHaveURL(/\/$/);
});

test("a policy without network: its tab, its log, the transcript's log", async ({ page }) => {
	await open(page, AGENT);
	await cut(page);
	await page.keyboard.press("End");
	await expect(page.locator(".policy")).toBeVisible();
	await expect(page.getByRole("region", { name: "Audit log", exact: true })).toBeVisible();
	await openEveryTab(page);
});

test("a phone without network: every sheet opens", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, `${FLOW}?hop=16`);
	await cut(page);
	for (const name of ["Letter", "Raw", "Why", /^Checks/, /^Who holds what/, "Protections", "Share"]) {
		await page
			.getByRole("button", { name, exact: typeof name === "string" })
			.first()
			.click();
		await expect(page.getByRole("dialog")).toBeVisible();
		await page.getByRole("button", { name: "Close" }).click();
	}
	await page.getByRole("button", { name: "Machine" }).click();
	await expect(page.locator('.machine-list li[aria-current="step"]')).toBeVisible();
});

test("what was not fetched in time says so in its place, the stage stays, and it comes with the network", async ({
	page,
}) => {
	await never(page);
	await open(page, FLOW);
	await page.context().setOffline(true);
	await page.keyboard.press("n");
	await page.keyboard.press("t");
	const lost = page.getByRole("alert").filter({ hasText: "could not be fetched" });
	await expect(lost).toBeVisible();
	await lost.getByRole("button", { name: "Try again" }).click();
	await expect(lost).toBeVisible();
	await expect(currentHop(page)).toHaveText("2");
	await expect(page.locator(".stage-box .stage")).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByRole("dialog", { name: "Protections" })).toBeVisible();
	await expect(lost).toBeHidden();
});

test("a run that cannot be computed yet is not forgotten, and the address keeps the place", async ({ page }) => {
	await never(page);
	await open(page, FLOW);
	await page.keyboard.press("n");
	await expect(page).toHaveURL(/hop=2/);
	await page.context().setOffline(true);
	await page.getByRole("radiogroup", { name: "Profile" }).getByText("OAuth 2.0").click();
	const waits = page.getByRole("alert").filter({ hasText: "The server cannot be reached" });
	await expect(waits).toBeVisible();
	await expect(page).toHaveURL(/hop=2/);
	await page.context().setOffline(false);
	await expect(waits).toBeHidden();
	await expect(page).toHaveURL(/p=2\.0/);
	await expect(currentHop(page)).toHaveText("2");
});
