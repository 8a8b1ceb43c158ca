/** Free play, in the hand: what is dropped is seen to be, keys and their list, the ledger, the projector, and two runs compared. */
import type { Page } from "@playwright/test";
import { violationsOfThemes } from "./axe";
import { currentHop, expect, open, test } from "./fixtures";

const CODE = "/attacks/free/code-pkce";
const DROPPED = `/attacks/free/app?at=scheme&hop=12&did=${encodeURIComponent('[[1,"4.0","drop"]]')}`;
const themes = ["light", "dark", "projector"];

const hand = (page: Page) => page.getByRole("region", { name: "In your hands" });
const ledger = (page: Page) => page.getByRole("region", { name: "What I did" });

/** Where the cross of a stopped message is and where its lane, in pixels of the picture, and the colour of the cross. */
const crossIn = (page: Page, picture: string) =>
	page.locator(picture).evaluate((svg) => {
		const cross = [...svg.querySelectorAll<SVGPathElement>('path[stroke-width="3"]')].at(-1);
		const box = cross?.getBBox();
		const lanes = [...svg.querySelectorAll<SVGPathElement>('path[d^="M"]')]
			.filter((path) => path.getBBox().width === 0 && path.getBBox().height > 30)
			.map((path) => path.getBBox().x);
		return {
			middle: (box?.x ?? 0) + (box?.width ?? 0) / 2,
			lanes,
			colour: cross ? getComputedStyle(cross).stroke : "",
		};
	});

test("what is dropped ends 16 pixels before its goal at a red cross, and it is said that nobody gets it", async ({
	page,
}) => {
	await open(page, "/attacks/free/app?at=scheme&hop=12");
	await hand(page).getByRole("button", { name: "Drop" }).click();
	await expect(hand(page).getByRole("button", { name: "Dropped" })).toBeDisabled();
	await expect(page.locator(".stage-column .stage-rows")).toContainText("nobody gets it");
	const { middle, lanes, colour } = await crossIn(page, ".stage-column .stage-lines");
	expect(lanes.map((lane) => Math.round(lane - middle))).toContain(16);
	const red = await page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement("i"));
		probe.style.color = "var(--atk)";
		const { color } = getComputedStyle(probe);
		probe.remove();
		return color;
	});
	expect(colour).toBe(red);
	await expect(page.getByRole("status").first()).toContainText("to the client, a link; nobody gets it");
	await expect(page.locator(".transcript")).toContainText("Stopped on its way to the client");
	await expect(hand(page)).toContainText("In your hands: your app answers to the same URL scheme.");
	await page.emulateMedia({ forcedColors: "active" });
	expect((await crossIn(page, ".stage-column .stage-lines")).colour).not.toBe("none");
});

test("on a phone the cross is in the strip of lanes, and the card says what became of the message", async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, DROPPED);
	const { middle, lanes } = await crossIn(page, ".lane-strip > svg");
	expect(lanes.map((lane) => Math.round(lane - middle))).toContain(16);
	await expect(page.locator(".phone-card")).toContainText("Stopped on its way to the client");
	const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(await wide()).toBeLessThanOrEqual(0);
});

for (const size of [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 },
])
	test(`a projector of ${size.width}×${size.height} shows the verdict, and no rack reaches over the caption`, async ({
		page,
	}) => {
		await page.setViewportSize(size);
		await open(
			page,
			`${CODE}?hop=21&at=redirect&did=${encodeURIComponent('[[1,"3.0","copy","answer"]]')}&view=projector`,
		);
		const caption = page.locator(".projector-caption");
		await expect(caption).toContainText(
			"You can read Ada's photos: no. What you lack: code_verifier. Ada is served: yes.",
		);
		const racks = await page.locator(".racks").boundingBox();
		const line = await caption.boundingBox();
		expect((racks?.y ?? 0) + (racks?.height ?? 0)).toBeLessThanOrEqual((line?.y ?? 0) + 0.5);
		expect(await caption.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
		// Before the end nobody knows.
		await page.keyboard.press("ArrowLeft");
		await expect(caption).not.toContainText("You can read");
	});

test("Z takes the last act back and Shift+Z does it again, on any page of letters, unless letters are off", async ({
	page,
}) => {
	await open(page, `${CODE}?hop=12&at=redirect`);
	await page.keyboard.press("c");
	await expect(ledger(page)).toContainText("Copy 303");
	await page.keyboard.press("z");
	await expect(ledger(page)).toContainText("Nothing yet.");
	await page.keyboard.press("Shift+Z");
	await expect(ledger(page)).toContainText("Copy 303");
	await expect(ledger(page).getByRole("button", { name: "Redo" })).toBeDisabled();
	await ledger(page).getByRole("button", { name: "Undo" }).click();
	await expect(ledger(page)).toContainText("Nothing yet.");
	// What is done instead is the last thing done: the act that was taken back is gone for good.
	await page.getByRole("checkbox", { name: /Own website/ }).click();
	await expect(ledger(page).getByRole("button", { name: "Redo" })).toBeDisabled();
	await page.evaluate(() => {
		document.documentElement.dataset.keys = "off";
	});
	await expect(hand(page).locator(".free-key").first()).toBeHidden();
	await page.keyboard.press("m");
	await expect(hand(page).getByRole("button", { name: /^Send without/ })).toBeHidden();
	await hand(page).getByRole("button", { name: "Send my own" }).click();
	await expect(hand(page).getByRole("button", { name: /^Send without/ })).toBeVisible();
});

test("the list of keys has those of free play, and each button says its own", async ({ page }) => {
	await open(page, "/attacks/free/app?at=scheme,site&hop=12");
	const buttons = await hand(page).locator("[aria-keyshortcuts]").all();
	const letters = await Promise.all(buttons.map((one) => one.getAttribute("aria-keyshortcuts")));
	expect(letters).toEqual(["N", "C", "E", "D", "K", "M", "L"]);
	await page.keyboard.press("?");
	const list = page.getByRole("dialog", { name: "Keys" });
	for (const letter of [...letters, "R", "S", "Shift + Z"])
		await expect(
			list
				.locator("dt")
				.filter({ hasText: new RegExp(`^${letter?.replace("+", "\\+")}$`) })
				.first(),
		).toBeVisible();
	await expect(list).not.toContainText("Let the attacker in");
	await page.keyboard.press("Escape");
	await open(page, "/flows/code-pkce");
	await page.keyboard.press("?");
	await expect(list).toContainText("Let the attacker in");
	await expect(list).not.toContainText("Drop it");
});

test("by keyboard alone: a link is kept, changed and sent again, and its form closes with Escape", async ({ page }) => {
	await open(page, "/attacks/free/app?at=scheme&hop=12");
	await page.keyboard.press("k");
	await expect(ledger(page)).toContainText("Keep example.photos:/cb?code=… for later");
	await page.keyboard.press("s");
	const again = hand(page).getByRole("button", { name: /^Send it again/ });
	await expect(again).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(again).toBeHidden();
	await expect(hand(page).getByRole("button", { name: "Send again" })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await expect(ledger(page)).toContainText("Send example.photos:/cb?code=… again");
	await page.keyboard.press("e");
	await expect(page.getByRole("dialog")).toBeHidden();
});

test("a slot names what is held, and says of an empty one that it can be typed", async ({ page }) => {
	await open(page, `${CODE}?hop=12&at=redirect`);
	await page.keyboard.press("c");
	await page.keyboard.press("m");
	const code = hand(page).getByLabel("code", { exact: true });
	await expect(code).toHaveAccessibleDescription("held since 12b");
	await expect(code.locator("option:checked")).toHaveText("code u9Xw");
	const verifier = hand(page).getByLabel("code_verifier", { exact: true });
	await expect(verifier).toHaveAccessibleDescription("not held: type or guess");
	await verifier.fill("a-guess");
	await expect(hand(page)).toContainText("No slot is empty.");
	await hand(page).getByRole("button", { name: "Send it", exact: true }).click();
	await expect(currentHop(page)).toHaveText("12c");
	await page.getByRole("tab", { name: "Raw" }).click();
	await expect(page.getByRole("tabpanel")).toContainText("code_verifier=a-guess");
});

test("twenty acts do not push everything away: the oldest fold, and the twenty-first is refused in words", async ({
	page,
}) => {
	const acts = Array.from({ length: 20 }, (_, i) => [i + 1, "3.0", "wait", 60]);
	await open(page, `${CODE}?hop=12&at=redirect&did=${encodeURIComponent(JSON.stringify(acts))}`);
	await expect(ledger(page).getByRole("listitem")).toHaveCount(4);
	await ledger(page).getByRole("button", { name: "16 earlier" }).click();
	await expect(ledger(page).getByRole("listitem")).toHaveCount(20);
	await page.keyboard.press("c");
	await expect(hand(page).getByRole("alert")).toHaveText("These are 21 acts of one run. The most is 20.");
});

test("a run is compared with nothing done, hop by hop, and the link of that carries what was done", async ({
	page,
}) => {
	await open(page, DROPPED);
	await ledger(page).getByText("Compare with").click();
	await page.getByRole("link", { name: "Nothing done" }).click();
	await expect(page).toHaveURL(/\/compare\/free-app\/free-app\?/);
	const between = page.getByRole("region", { name: "This hop" });
	await expect(between).toContainText("only in the second: nobody gets it");
	await expect(page.getByRole("button", { name: /^Protections of Free play, 1 act/ })).toBeVisible();
	await page.reload();
	await expect(between).toContainText("only in the second: nobody gets it");
	await page.keyboard.press("End");
	await expect(page.getByRole("region", { name: /^Free play, nothing done/ })).toContainText("Ada is served: yes.");
	await expect(page.locator(".letters")).toContainText("Ada is served: not this time, but at her next try.");
	expect(await violationsOfThemes(page, themes)).toEqual([]);
});

test("a run is compared with a known attack that somebody played by hand", async ({ page }) => {
	await open(page, `${CODE}?hop=12&at=redirect&did=${encodeURIComponent('[[1,"3.0","copy","answer"]]')}`);
	await ledger(page).getByText("Compare with").click();
	await page.getByRole("link", { name: "Code injection", exact: true }).click();
	await expect(page.locator('.compare-main[aria-busy="false"]')).toBeVisible();
	// A press that comes while the page still takes over its link is for the page before it.
	await expect(async () => {
		await page.keyboard.press("End");
		await expect(page.locator(".letters")).toContainText("yes, you have seen them", { timeout: 3000 });
	}).toPass();
});

test("a script in the client's page sends from Ada's browser, and only with that place", async ({ page }) => {
	await open(page, "/attacks/free/oidc-login?hop=22");
	await page.keyboard.press("m");
	await page.getByRole("radio", { name: "GET /connect" }).press("Space");
	const from = hand(page).getByLabel("sent from");
	await expect(from.getByRole("option")).toHaveText(["my program", "my browser"]);
	await page.keyboard.press("Escape");
	await page.getByRole("checkbox", { name: /^Script in the client's page/ }).press("Space");
	await page.keyboard.press("m");
	await page.getByRole("radio", { name: "GET /connect" }).press("Space");
	await from.selectOption("Ada's page");
	await expect(hand(page)).toContainText("her cookies at the client");
	await hand(page).getByRole("button", { name: "Send it", exact: true }).click();
	await expect(page.locator(".transcript")).toContainText("Ada's browser sends GET");
	await expect(ledger(page)).toContainText("Send GET /connect from Ada's page");
	await page.getByRole("tab", { name: "Raw" }).click();
	await expect(page.getByRole("tabpanel")).toContainText("Cookie:");
	await hand(page)
		.getByRole("button", { name: /^Let pass/ })
		.press("End");
	await expect(page.getByRole("region", { name: "Verdict" })).toContainText("You are signed in as Ada: no.");
});

test("axe has nothing to say of a dropped message, of an open form and of a sheet, in any theme", async ({ page }) => {
	await open(page, DROPPED);
	expect(await violationsOfThemes(page, themes)).toEqual([]);
	await page.keyboard.press("m");
	expect(await violationsOfThemes(page, themes)).toEqual([]);
	await page.keyboard.press("Escape");
	await page.keyboard.press("e");
	await expect(page.getByRole("dialog", { name: "Change it on its way" })).not.toContainText("branch");
	expect(await violationsOfThemes(page, themes)).toEqual([]);
});
