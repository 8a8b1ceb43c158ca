import { violationsOf, violationsOfRules, violationsOfThemes } from "./axe";
import { currentHop, expect, next, open, stepTo, test, visit } from "./fixtures";

const FLOW = "/flows/code-pkce";

const places: readonly (readonly [string, string])[] = [
	["home", "/"],
	["flows", "/flows"],
	["attacks", "/attacks"],
	["the grid", "/attacks?view=grid"],
	["two runs", "/compare/code-2.0/code-pkce"],
	["the glossary", "/glossary"],
	["a letter", `${FLOW}?hop=15`],
	["a page for the user", `${FLOW}?hop=10`],
	["checks", `${FLOW}?hop=16&tab=checks`],
	["the machine", `${FLOW}?hop=15&view=machine`],
	["a question", `${FLOW}?hop=15&ask=1`],
	["the lab", "/attacks/code-interception?hop=14"],
	["the lab, explained", "/attacks/code-interception?hop=25&act=explain"],
	["the projector", "/attacks/code-interception?hop=14&p=2.1&view=projector"],
	["the token inspector", "/inspect"],
	["the PKCE calculator", "/inspect/pkce"],
	["the preflight of a room", "/workshop/preflight"],
	["an API that is checked", "/inspect/api?off=api.not-expired&call=expired"],
];

for (const [name, path] of places)
	test(`axe finds nothing in any theme: ${name}`, async ({ page }) => {
		if (/\?/.test(path) && !/=grid|inspect/.test(path)) await open(page, path);
		else await visit(page, path);
		if (path.includes("ask=1")) await next(page).click();
		await page.locator("main").first().waitFor();
		expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
	});

test("a dialog that is closed gives the focus back to what opened it", async ({ page }) => {
	const opened: readonly (readonly [string, readonly string[]])[] = [
		["/", ["Settings", "Join with a code"]],
		[FLOW, ["Share"]],
		["/lab", ["Clients", "Sandbox"]],
	];
	for (const [path, names] of opened) {
		await visit(page, path);
		for (const name of names) {
			const opener = page.getByRole("button", { name, exact: true });
			await opener.focus();
			await page.keyboard.press("Enter");
			await expect(page.getByRole("dialog")).toBeVisible();
			await page.keyboard.press("Escape");
			await expect(page.getByRole("dialog")).toBeHidden();
			await expect(opener, `${name} on ${path}`).toBeFocused();
		}
	}
});

test("whatever scrolls is reached by keyboard, at any size", async ({ page }) => {
	test.slow();
	const edit = encodeURIComponent(JSON.stringify([["6.0", ["a", "form", "scope", "x".repeat(900)]]]));
	const all = [
		`${FLOW}?hop=15&view=machine`,
		`${FLOW}?hop=17&e=${edit}`,
		`${FLOW}?hop=15&view=projector&tab=raw`,
		"/flows/agent-on-behalf-of?hop=30",
		"/attacks/code-interception?hop=25",
		"/compare/code-pkce/implicit?hop=12",
	];
	for (const path of all) {
		await page.goto(path);
		await expect(page.locator("html:not([data-arriving])")).toBeAttached();
		for (const [width, height] of [
			[1440, 900],
			[1280, 720],
			[1000, 640],
			[390, 844],
		] as const) {
			await page.setViewportSize({ width, height });
			const found = () => violationsOfRules(page, ["scrollable-region-focusable"]);
			await expect.poll(found, `${path} at ${width} by ${height}`).toEqual([]);
		}
	}
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, `${FLOW}?hop=21&view=machine`);
	const panel = page.getByRole("region", { name: "About the current state" });
	await panel.focus();
	await page.keyboard.press("ArrowDown");
	await expect.poll(() => panel.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
	await expect(currentHop(page)).toHaveText("21");
});

test("axe finds nothing in the dialogs and in an edited branch", async ({ page }) => {
	test.slow();
	const dialog = '[role="dialog"]';
	await open(page, `${FLOW}?hop=15`);
	for (const key of ["e", "t", "?", "g", "j"]) {
		await page.keyboard.press(key);
		await expect(page.getByRole("dialog")).toBeVisible();
		expect(await violationsOf(page, dialog)).toEqual([]);
		await page.keyboard.press("Escape");
		await expect(page.getByRole("dialog")).toBeHidden();
	}
	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByRole("dialog")).toBeVisible();
	expect(await violationsOf(page, dialog)).toEqual([]);
	const edit = JSON.stringify([["6.0", ["r", "form", 2]]]);
	await open(page, `${FLOW}?hop=17&e=${encodeURIComponent(edit)}`);
	expect(await violationsOf(page)).toEqual([]);
});

test("axe finds nothing on a phone", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of [`${FLOW}?hop=15`, `${FLOW}?hop=6`, "/attacks/code-interception?hop=14", "/"]) {
		await page.goto(path);
		await page.locator("main").first().waitFor();
		expect(await violationsOf(page)).toEqual([]);
	}
});

test("each hop is announced once, in words that say what the picture shows", async ({ page }) => {
	await open(page, `${FLOW}?hop=14`);
	await page.keyboard.press("n");
	await expect(page.getByRole("status").first()).toHaveText(
		/^Hop 15 of 21, Redeem\. The client to the authorization server, back channel\. POST \/token with grant_type, code, code_verifier, resource and client_id\. The authorization server now holds verifier EjXk\.$/,
	);
});

test("the transcript stops at the current hop", async ({ page }) => {
	await open(page, `${FLOW}?hop=15`);
	await expect(page.locator(".transcript > li")).toHaveCount(15);
	await page.keyboard.press("n");
	await expect(page.locator(".transcript > li")).toHaveCount(16);
});

test("with reduced motion no letter travels and nothing is animated", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page, FLOW);
	await next(page).click();
	await next(page).click();
	await expect(currentHop(page)).toHaveText("3");
	const running = await page.evaluate(() => document.getAnimations().length);
	expect(running).toBe(0);
	await expect(page.locator(".stage-fly")).toBeHidden();
});

test("without script the page has the whole run, as picture and as text", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(FLOW);
	await expect(page.locator(".transcript > li")).toHaveCount(21);
	await expect(page.locator(".whole-run .stage")).toBeVisible();
	await expect(page.locator(".whole-run")).toContainText("POST /token");
	await expect(page.getByRole("heading", { name: "Why it exists" })).toBeVisible();
	await context.close();
});

test("single letters can be switched off", async ({ page }) => {
	await open(page, FLOW);
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("button", { name: "Settings" }).click();
	await page.getByRole("radiogroup", { name: "Single-letter keys" }).getByText("Off").click();
	await page.keyboard.press("Escape");
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("1");
	await page.keyboard.press("PageDown");
	await expect(currentHop(page)).toHaveText("2");
});

test("the machine is drawn from itself, and a visited state is a way back", async ({ page }) => {
	await open(page, `${FLOW}?hop=15&view=machine`);
	await expect(page.locator('.machine-node[data-current="true"]')).toContainText("redeeming");
	await expect(page.getByText("TOKEN_REFUSED → tokenRefused")).toBeVisible();
	await page.getByRole("button", { name: /consenting/ }).click();
	await expect(currentHop(page)).toHaveText("11");
	await expect(page.locator('.machine-node[data-current="true"]')).toContainText("consenting");
	await stepTo(page, "12", "n");
});
