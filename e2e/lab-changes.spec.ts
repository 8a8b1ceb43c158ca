/** What somebody changes about a sandbox from the page, and in which order it holds. */
import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { CONTROL, login, type Sandbox, watched } from "./lab-client";

test("a change that nobody answers is said to have changed nothing", async ({ page, request }) => {
	await watched(page, request);
	await page.route("**/lab/door/**", (route) => route.abort());
	await page
		.getByRole("button", { name: "Let Ada do it by herself" })
		.or(page.getByRole("button", { name: "Ask on pages" }))
		.click();
	await expect(page.getByText("The lab did not answer. Nothing was changed.")).toBeVisible();
});

interface Held {
	/** How many answers wait. */
	count(): number;
	/** Lets them through, and is done when the page has them. */
	release(): Promise<void>;
}

/** Keeps back what the sandbox has answered about itself. @param but so many that go through before */
async function held(page: Page, id: string, method: string, but = 0): Promise<Held> {
	const waiting: (() => Promise<void>)[] = [];
	let holds = true;
	let left = but;
	await page.route(`**${CONTROL}/${id}`, async (route) => {
		if (!holds || route.request().method() !== method || left-- > 0) return route.continue();
		const response = await route.fetch();
		// Who is answered when all may go no longer waits for anybody.
		if (!holds) return route.fulfill({ response });
		waiting.push(() => route.fulfill({ response }));
	});
	const release = async () => {
		holds = false;
		for (const go of waiting.splice(0)) await go();
	};
	return { count: () => waiting.length, release };
}

test("what was asked for before a change and comes after it takes nothing back", async ({ page, request }) => {
	const { id }: Sandbox = await (await request.post(CONTROL, { data: {} })).json();
	// The page asks how the sandbox stands when it comes, and once more when events reach it.
	const { count, release } = await held(page, id, "GET", 1);
	await visit(page, `/lab?sandbox=${id}`);
	await expect.poll(count).toBeGreaterThan(0);
	await page.getByRole("button", { name: "Run all faults in order" }).click();
	await expect(page.locator(".lab-in-order")).toBeVisible();
	await release();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	await expect(page.locator(".lab-in-order")).toBeVisible({ timeout: 1 });
});

test("of two switches in quick succession both are on", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	const { count, release } = await held(page, sandbox.id, "PATCH");
	for (const at of [0, 1]) await page.getByRole("switch").nth(at).click();
	await expect.poll(count).toBe(1);
	await release();
	await expect(page.getByText("2 on")).toBeVisible();
});

test("what is set in one window shows in another one", async ({ page, request, context }) => {
	const sandbox = await watched(page, request);
	const other = await context.newPage();
	await visit(other, `/lab?sandbox=${sandbox.id}`);
	await expect(other.getByText("Waiting for the first request on")).toBeVisible();
	await page.getByRole("switch").first().click();
	await expect(other.locator(".lab-on")).toHaveText("Wrong state waits for the next run.");
});

test("a lifetime that is emptied is as in the lessons again", async ({ page, request }) => {
	const { id } = await watched(page, request);
	const set = async () => (await (await request.get(`${CONTROL}/${id}`)).json()).settings.lifetimes;
	await page.getByRole("button", { name: "Sandbox" }).click();
	const field = page.getByLabel("Access token", { exact: true });
	await field.fill("25");
	await field.press("Enter");
	await expect.poll(set).toEqual({ accessToken: 25 });
	await field.fill("");
	await page.keyboard.press("Escape");
	await expect.poll(set).toEqual({});
});

test("a fault is switched on, a careless client goes on, and that is said", async ({ page, request }) => {
	const sandbox = await watched(page, request);
	await page.keyboard.press("Shift+F");
	await expect(page.getByRole("switch").first()).toBeFocused();
	await page.keyboard.press(" ");
	await expect(page.locator(".lab-on")).toHaveText("Wrong state waits for the next run.");
	const token = await (await login(sandbox)).json();
	await fetch(`${sandbox.api}/photos`, { headers: { Authorization: `Bearer ${token.access_token}` } });
	await expect(page.locator(".lab-tried")).toContainText("Did not notice: Wrong state");
	await expect(page.locator(".lab-report")).toContainText("Yes: Uses PKCE with S256");
	// Its run goes on, and nothing is said of a next one.
	await expect(page.locator(".lab-on")).toContainText("has struck in run 1, and goes off when the next run begins");
	// The next run begins: the fault is off, and the switch says so.
	await login(sandbox);
	await expect(page.getByText("none on")).toBeVisible();
});

test("faults come in order after a run without one, and the second server's address is there with its fault", async ({
	page,
	request,
}) => {
	const sandbox = await watched(page, request);
	await page.getByRole("button", { name: "Run all faults in order" }).click();
	await expect(page.locator(".lab-in-order")).toContainText("First run your client without a fault");
	await login(sandbox);
	await expect(page.locator(".lab-in-order")).toContainText("Fault 1 of 40 goes on when you run your client.");
	await login(sandbox);
	await expect(page.locator(".lab-in-order")).toContainText("Fault 1 of 40: run your client again for the next one.");
	await expect(page.locator(".lab-on")).toContainText("Wrong state has struck in run 2");
	for (let next = 2; next <= 6; next++) {
		await page.getByRole("button", { name: "Next fault" }).click();
		await expect(page.locator(".lab-in-order")).toContainText(`Fault ${next} of 40 is on`);
	}
	await expect(page.locator(".lab-on")).toContainText(`Its issuer: ${sandbox.issuer.replace(/as$/, "other")}`);
	await page.getByRole("button", { name: "Stop", exact: true }).click();
	await expect(page.getByText("none on")).toBeVisible();
});
