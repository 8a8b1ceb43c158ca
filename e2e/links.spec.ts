import { currentHop, expect, fingerprintOf, fresh, open, stepTo, test, visit } from "./fixtures";

const FLOW = "/flows/code-pkce";

test("a deep link opens the exact place, and a reload stays there", async ({ page }) => {
	await open(page, `${FLOW}?v=1&hop=16&p=2.0&set=clientType.confidential&tab=checks&ask=1`);
	await expect(currentHop(page)).toHaveText("16");
	await expect(page.getByRole("tab", { name: /Checks/ })).toHaveAttribute("data-state", "active");
	await expect(page.getByRole("radio", { name: "OAuth 2.0" })).toBeChecked();
	await stepTo(page, "15", "ArrowLeft");
	await expect(page).toHaveURL(/hop=15/);
	const url = page.url();
	const fingerprint = await fingerprintOf(page);
	await page.reload();
	await expect(currentHop(page)).toHaveText("15");
	await expect(page.getByTestId("fingerprint")).toHaveText(fingerprint);
	expect(page.url()).toBe(url);
});

test("two browsers show identical bytes", async ({ browser, page, baseURL }) => {
	const path = `${FLOW}?v=1&hop=17&off=state&seed=workshop-7&c=wrong,right,allow&tab=raw`;
	await open(page, path);
	const context = await browser.newContext({
		...(baseURL ? { baseURL } : {}),
		colorScheme: "dark",
		viewport: { width: 1280, height: 720 },
	});
	const other = await context.newPage();
	await open(other, path);
	const fingerprint = await fingerprintOf(page);
	await expect(other.getByTestId("fingerprint")).toHaveText(fingerprint);
	expect(await other.locator(".inspector pre.raw").textContent()).toBe(
		await page.locator(".inspector pre.raw").textContent(),
	);
	await context.close();
});

test("the run that Node computed and the run that this browser computes have the same fingerprint", async ({
	page,
}) => {
	for (const path of [FLOW, "/attacks/code-interception"]) {
		const served = await (await page.request.get(path)).text();
		const fromNode = /data-testid="fingerprint"[^>]*>([0-9a-f]{64})</.exec(served)?.[1];
		await open(page, `${path}?seed=b`);
		await expect(page.getByTestId("fingerprint")).not.toHaveText(fromNode ?? "");
		await page.getByRole("button", { name: "Menu" }).click();
		await page.getByRole("button", { name: "Back to hop 1, everything as it was" }).click();
		await expect(page.getByTestId("fingerprint")).toHaveText(fromNode ?? "nothing was served");
	}
});

test("a page that is not a secure context computes the same bytes without crypto.subtle", async ({ page, baseURL }) => {
	const { port } = new URL(baseURL ?? "");
	const path = `${FLOW}?v=1&hop=17&seed=b`;
	await open(page, path);
	const fingerprint = await fingerprintOf(page);
	await open(page, `http://classroom.test:${port}${path}`);
	expect(await page.evaluate(() => [window.isSecureContext, typeof crypto.subtle])).toEqual([false, "undefined"]);
	await expect(page.getByTestId("fingerprint")).toHaveText(fingerprint);
	await expect(page.locator(".letter")).toContainText("access_token");
	await page.keyboard.press("End");
	await expect(page.frameLocator(".screen iframe").getByText("lighthouse.jpg")).toBeVisible();
});

const hostile: readonly (readonly [string, string, RegExp])[] = [
	["an impossible hop", "hop=999", /This run ends at hop 21/],
	["a hop that is no number", "hop=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", /not a number/],
	["protections that do not exist", "set=magic.on,pkce.<script>&off=__proto__,constructor", /do not exist here/],
	["edits that are no edits", 'e={"a":[1,2,{"x":"<svg onload=alert(1)>"}]}', /could not be read/],
	["edits of nothing", 'e=[["77.7",["s","form",0,"a","b"]]]', /no longer has a message/],
	["a version of the future", "v=99&hop=3&future=1", /another version/],
	[
		"nonsense in every key",
		"p=9&seed=<b>&c=%E0%A4%A,%00&tab=x&view=y&act=z&follow=<i>&skip=<u>&ask=yes",
		/Left out.* profile “9”, seed “<b>”, check to skip “<u>”, value to follow “<i>”, tab “x”, view “y”, .*act “z”/,
	],
	["a very long link", `c=${"x".repeat(9_000)}`, /Choice 1 in this link cannot be read/],
	["a tab and an act of another lesson", "tab=lab&act=defend", /tab “lab”, act “defend”/],
	["a check that there is not", "skip=token.no-such-check", /check to skip “token.no-such-check”/],
	["a choice that there is not", "c=banana", /Not used, because this run does not have it: choice “banana”/],
	["half of a character", "c=%25F0%259F&scope=%ED%A0%80", /no text that can be read.*cannot be read/s],
	["a cut through a character", `c=${"a".repeat(3999)}%25F0%259F%2598%2580`, /choice “a{40}…”/],
	["octets in the wrong place", `c=${"a".repeat(4000)}%25F0%259F%2598%2580`, /Choice 1 in this link cannot be read/],
];

for (const [name, query, sentence] of hostile) {
	test(`hostile link: ${name}`, async ({ page }) => {
		let alerts = 0;
		page.on("dialog", (dialog) => {
			alerts += 1;
			void dialog.dismiss();
		});
		await open(page, `${FLOW}?${query}`);
		await expect(currentHop(page)).toBeVisible();
		if (sentence.source !== "^$") await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
		await page.keyboard.press("End");
		await page.keyboard.press("Home");
		await expect(currentHop(page)).toHaveText("1");
		expect(alerts).toBe(0);
		expect(await page.locator("img, script[src*='alert'], svg[onload]").count()).toBe(0);
	});
}

test("markup in an edit is shown as text and runs nowhere", async ({ page }) => {
	const markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
	const edit = JSON.stringify([["2.0", ["s", "form", 2, "username", markup]]]);
	await open(page, `${FLOW}?hop=7&e=${encodeURIComponent(edit)}`);
	await expect(page.locator(".story")).toContainText("<img src=x");
	await stepTo(page, "8e");
	await page.getByRole("button", { name: "Inspect hop" }).click();
	expect(await page.locator("img").count()).toBe(0);
	await expect(page.getByRole("dialog").frameLocator("iframe").getByRole("alert")).toBeVisible();
});

test("an unknown lesson is a page with a way on", async ({ page, request }) => {
	expect((await request.get("/flows/no-such-flow")).status()).toBe(404);
	await visit(page, "/flows");
	await page.getByRole("link", { name: "Authorization code + PKCE" }).click();
	await expect(page).toHaveURL(/code-pkce/);
});

test("call-out codes lead from one machine to another without a network between them", async ({ page }) => {
	await open(page, "/attacks/code-interception?hop=12&p=2.1&view=projector");
	const code = (await page.locator(".projector-code").textContent()) ?? "";
	await visit(page, "/");
	await page.getByRole("button", { name: /Join/ }).click();
	const field = page.getByRole("textbox", { name: /code on the screen/ });
	const join = async (typed: string) => {
		await field.fill(typed);
		await page.getByRole("button", { name: "Go there" }).click();
	};
	await join("1RB0-01JX");
	await expect(page.getByRole("alert").filter({ hasText: "not one of ours" })).toBeVisible();
	await join("0Z0-006");
	await expect(page.getByRole("alert").filter({ hasText: "had six characters" })).toBeVisible();
	await expect(field).toHaveValue("0Z0-006");
	await join(code.toLowerCase().replace("-", " "));
	await expect(page).toHaveURL(/attacks\/code-interception\?.*hop=12/);
});

test("a run in which Ada denies has a code, and so has a middle level", async ({ page }) => {
	await open(page, `${FLOW}?hop=9&set=pkce.guarded&c=right,deny`);
	await page.getByRole("button", { name: "Share" }).click();
	const code = (await page.getByRole("dialog").locator("span.raw").textContent()) ?? "";
	await visit(page, "/");
	await page.getByRole("button", { name: /Join/ }).click();
	await page.getByRole("textbox", { name: /code on the screen/ }).fill(code);
	await page.getByRole("button", { name: "Go there" }).click();
	await expect(page).toHaveURL(/flows\/code-pkce\?.*hop=9/);
	await expect(page).toHaveURL(/set=pkce\.guarded/);
	await page.keyboard.press("End");
	await expect(page.locator(".stage-column .stage")).toContainText("access_denied");
});

test("a choice that cannot be read keeps its place: a reload shows the same run", async ({ page }) => {
	await open(page, `${FLOW}?hop=9&c=%25E0%25A4%25A,deny`);
	await expect(page.getByRole("alert").filter({ hasText: "Choice 1 in this link cannot be read." })).toBeVisible();
	const fingerprint = await fingerprintOf(page);
	await expect(page).toHaveURL(/c=%2Cdeny/);
	await page.reload();
	await expect(page.getByTestId("fingerprint")).toHaveText(fingerprint);
	await page.keyboard.press("End");
	await expect(page.locator(".stage-column .stage")).toContainText("access_denied");
});

test("a notice is read in the projector's view, too, and put away", async ({ page }) => {
	await open(page, `${FLOW}?view=projector&seed=%3Cb%3E&c=banana`);
	const notice = page.getByRole("alert").filter({ hasText: "seed “<b>”" });
	await expect(notice).toBeVisible();
	await notice.getByRole("button", { name: "OK" }).click();
	await expect(notice).toBeHidden();
});

test("a comparison names what it leaves out", async ({ page }) => {
	await page.goto(`/compare/code-2.0/code-pkce?hop=900&utm=1&a=${encodeURIComponent("off=tls&c=deny")}`);
	const notice = page.getByRole("alert").filter({ hasText: "Left out" });
	await expect(notice).toContainText("utm “1”");
	await expect(notice).toContainText("do not exist here (tls)");
	await expect(notice).toContainText(/This comparison has \d+ hops\. Opened the last one\./);
});

test("a long value goes behind the #, and the link opens what it was made from", async ({ page, request }) => {
	await open(page, `${FLOW}?hop=15`);
	await page.keyboard.press("e");
	const sheet = page.getByRole("dialog", { name: "Edit before sending" });
	const field = sheet.getByRole("textbox", { name: "code_verifier" });
	await field.fill("\u{1F600}".repeat(4001));
	await expect(sheet.getByRole("button", { name: "Send edited" })).toBeDisabled();
	await expect(sheet.getByRole("alert")).toHaveText(
		"The value of code_verifier has 4,001 characters. The most is 4,000.",
	);
	await field.fill("\u{1F600}".repeat(4000));
	await expect(sheet.getByRole("alert")).toHaveText("");
	await sheet.getByRole("button", { name: "Send edited" }).click();
	await expect(page.getByText("Edited at hop 15")).toBeVisible();
	await expect(page).toHaveURL(/\?v=1&hop=15#e=/);
	const { search } = new URL(page.url());
	expect(search.length).toBeLessThan(2001);
	expect((await request.get(`${FLOW}${search}`)).status()).toBe(200);
	const fingerprint = await fingerprintOf(page);
	await page.reload();
	await expect(page.getByText("Edited at hop 15")).toBeVisible();
	await expect(page.getByTestId("fingerprint")).toHaveText(fingerprint);
	// A place inside the page is no link: the state stays, and so does its address.
	await page.evaluate(() => {
		window.location.hash = "text";
	});
	await expect(page).toHaveURL(/#e=/);
	await expect(page.getByText("Edited at hop 15")).toBeVisible();
	// And the other page of the same link.
	await page.getByRole("button", { name: "Share" }).click();
	const link = (await page.getByRole("dialog").locator("p.raw").textContent()) ?? "";
	expect(link).toBe(page.url());
});

test("a link that the server once could not answer has all of it behind the #", async ({ page }) => {
	const value = "x".repeat(3900);
	const edits = ["6.0", "7.0"].map((exchange) => [
		exchange,
		...Array.from({ length: 4 }, () => ["a", "form", "x", value]),
	]);
	await open(page, `${FLOW}?v=1#hop=3&e=${encodeURIComponent(JSON.stringify(edits))}`);
	await expect(currentHop(page)).toHaveText(/^3/);
	expect(page.url().length).toBeGreaterThan(31_000);
	await expect(page).toHaveURL(/\?v=1&hop=3#e=/);
});

fresh("where the browser refuses a new address, the page goes on", async ({ page }) => {
	await page.addInitScript(() => {
		const { replaceState } = history;
		let refused = false;
		history.replaceState = function (...args) {
			if (!refused && String(args[2]).includes("hop=2")) {
				refused = true;
				throw new DOMException("too often", "SecurityError");
			}
			replaceState.apply(this, args);
		};
	});
	await open(page, FLOW);
	await page.keyboard.press("ArrowRight");
	await expect(currentHop(page)).toHaveText("2");
	await expect(page).toHaveURL(/hop=2/);
});

test("a code for the lesson that is open leads there, too", async ({ page }) => {
	await open(page, `${FLOW}?hop=9`);
	await page.getByRole("button", { name: "Share" }).click();
	const code = (await page.getByRole("dialog").locator("span.raw").textContent()) ?? "";
	await page.keyboard.press("Escape");
	await page.keyboard.press("Home");
	await expect(currentHop(page)).toHaveText("1");
	await page.keyboard.press("j");
	await page.getByRole("textbox", { name: /code on the screen/ }).fill(code);
	await page.getByRole("button", { name: "Go there" }).click();
	await expect(currentHop(page)).toHaveText("9");
});

test("the last place of a lesson with a point in its name is offered again", async ({ page }) => {
	await open(page, "/flows/code-2.0?hop=4");
	await expect.poll(() => page.evaluate(() => localStorage.getItem("last-place"))).toContain("hop=4");
	await page.goto("/");
	await page.getByRole("link", { name: "Resume" }).click();
	await expect(currentHop(page)).toHaveText("4");
});
