/** A teacher and two followers, each in a browser of their own: only the relay of the server is between them. */
import type { Browser, Page } from "@playwright/test";
import { expect, fresh as test } from "./fixtures";
import { type OwnServer, ownServer } from "./own-server";
import { PRESENTER_KEY } from "./presenter-key";

let server: OwnServer;
test.beforeEach(async () => {
	server = await ownServer();
});
test.afterEach(() => server.stop());

const hopOf = (page: Page) => page.locator(".follow-hop .disc");
const banner = (page: Page) => page.locator(".follow-banner");

/** Somebody else's browser, which knows nothing of the others. */
async function follower(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ serviceWorkers: "block" });
	const page = await context.newPage();
	await page.goto(`${server.url}/workshop/follow`);
	return page;
}

/** A presenter with the key, at the first hop of code + PKCE. */
async function presenter(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.goto(`${server.url}/workshop/present`);
	await page.getByLabel("Presenter key").fill(PRESENTER_KEY);
	await page.getByRole("button", { name: "Use it" }).click();
	await expect(page.getByText("The relay is connected")).toBeVisible();
	await page.getByRole("button", { name: "The 30 minute plan" }).click();
	await expect(page.locator(".present-join")).toContainText("connected");
	return page;
}

test("followers wait, follow, break away and return; counts are hidden until they are revealed", async ({
	browser,
}) => {
	const [one, other] = [await follower(browser), await follower(browser)];
	await expect(one.locator("main")).toContainText("The presenter has not begun. You are in.");
	const teacher = await presenter(browser);
	const screen = await teacher.context().newPage();
	await screen.goto(`${server.url}/workshop/screen`);
	await expect(screen.locator(".projector-head .font-mono")).toContainText("hop 1 of");
	await expect(teacher.locator(".present-join")).toContainText("2 connected, 2 following");
	await expect(hopOf(one)).toHaveText("1");
	await teacher.keyboard.press("PageDown");
	await expect(hopOf(one)).toHaveText("2");
	await expect(hopOf(other)).toHaveText("2");

	await expect(one.getByRole("link", { name: "Practise it" })).toHaveAttribute("href", "/practice/code-pkce");
	await one.keyboard.press("ArrowRight");
	await expect(one.locator(".follow-said")).toContainText("The presenter moves this page");
	await one.keyboard.press("e");
	await expect(banner(one)).toContainText("Exploring.");
	await expect(teacher.locator(".present-join")).toContainText("2 connected, 1 following");
	await one.keyboard.press("ArrowRight");
	await expect(one.locator(".gate")).toContainText("PKCE");
	await one.keyboard.press("ArrowRight");
	await expect(hopOf(one)).toHaveText("3");

	await teacher.keyboard.press("PageDown");
	await expect(other.locator(".poll legend")).toHaveText(/PKCE/);
	await expect(one.locator(".poll")).toHaveCount(0);
	await other.keyboard.press("a");
	await other.keyboard.press("b");
	await expect(other.locator('.poll-answer[data-mine="true"]')).toContainText("B");
	await expect(teacher.locator(".present-counts li")).toHaveText([/A.*0/, /B.*1/, /C.*0/]);
	await expect(other.locator(".poll-says")).toHaveText(/^Sent, without a name\./);
	await expect(other.locator(".count-bar")).toHaveCount(0);

	await teacher.keyboard.press("Shift+S");
	await expect(banner(one)).toContainText("The presenter asks you to come back.");
	await expect(hopOf(one)).toHaveText("3");
	await one.keyboard.press("e");
	await expect(hopOf(one)).toHaveText("2");
	await one.keyboard.press("c");
	await expect(teacher.locator(".present-counts li")).toHaveText([/A.*0/, /B.*1/, /C.*1/]);
	await one.reload();
	await expect(one.locator('.poll-answer[data-mine="true"]')).toContainText("C");
	await one.keyboard.press("b");
	await expect(teacher.locator(".present-counts li")).toHaveText([/A.*0/, /B.*2/, /C.*0/]);

	await teacher.keyboard.press("r");
	await expect(one.locator('.poll-answer[data-holds="true"]')).toContainText("the run says so");
	await expect(one.locator(".poll-answer")).toHaveText([/A.*0/, /B.*2/, /C.*0/]);
	await teacher.keyboard.press("b");
	await expect(one.locator("main")).toContainText(/Look up\.\s*The presenter paused the screen\./);
	await teacher.keyboard.press("b");
	await expect(hopOf(one)).toHaveText("2");
});

test("a server that is started again and a presenter who reloads find everybody; a cut network keeps the place", async ({
	browser,
}) => {
	const one = await follower(browser);
	const teacher = await presenter(browser);
	await teacher.keyboard.press("PageDown");
	await expect(hopOf(one)).toHaveText("2");

	await server.stop();
	await expect(banner(one)).toContainText("Presenter not reachable. You keep your place.");
	await expect(hopOf(one)).toHaveText("2");
	await one.keyboard.press("e");
	await one.keyboard.press("ArrowRight");
	await expect(one.locator(".gate")).toContainText("PKCE");
	await one.keyboard.press("ArrowRight");
	await expect(hopOf(one)).toHaveText("3");
	await one.keyboard.press("e");
	await expect(hopOf(one)).toHaveText("2");
	await teacher.keyboard.press("End");
	await expect(teacher.locator(".present-now .present-title")).toContainText("hop 21 of");
	await one.getByLabel("The code on the screen").fill(await teacher.locator(".present-code").innerText());
	await one.getByRole("button", { name: "Go there" }).click();
	await expect(hopOf(one)).toHaveText("21");
	await one.locator(".follow-banner .btn").click();
	await expect(hopOf(one)).toHaveText("2");
	await teacher.keyboard.press("Home");
	await teacher.keyboard.press("PageDown");
	await server.start();
	await expect(teacher.locator(".present-join")).toContainText("1 connected, 1 following", { timeout: 30_000 });
	await expect(banner(one)).toContainText("Following the presenter");

	await teacher.reload();
	await expect(teacher.locator(".present-now .present-title")).toContainText("hop 2 of");
	await expect(teacher.locator(".present-join")).toContainText("1 connected");
	await teacher.keyboard.press("ArrowLeft");
	await expect(hopOf(one)).toHaveText("1");

	await one.context().setOffline(true);
	// What was on its way when the network went may still arrive.
	await expect(banner(one)).toContainText("Presenter not reachable. You keep your place.");
	await teacher.keyboard.press("PageDown");
	await expect(hopOf(one)).toHaveText("1");
	await one.context().setOffline(false);
	await expect(hopOf(one)).toHaveText("2", { timeout: 60_000 });
});

test("a message of the presenter that is late on its way moves nobody back", async ({ browser }) => {
	const one = await follower(browser);
	const teacher = await presenter(browser);
	await expect(hopOf(one)).toHaveText("1");
	const late: (() => void)[] = [];
	await teacher.route("**/workshop/relay/room", async (route) => {
		if (late.length === 0) await new Promise<void>((done) => late.push(done));
		await route.continue();
	});
	const title = teacher.locator(".present-now .present-title");
	await teacher.keyboard.press("PageDown");
	await expect.poll(() => late.length).toBe(1);
	await expect(title).toContainText("hop 2 of");
	await teacher.keyboard.press("ArrowLeft");
	await expect(title).toContainText("hop 1 of");
	await teacher.keyboard.press("PageDown");
	await expect(title).toContainText("hop 2 of");
	await teacher.keyboard.press("ArrowLeft");
	await expect(title).toContainText("hop 1 of");
	await teacher.keyboard.press("End");
	await expect(title).toContainText("hop 21 of");
	late[0]?.();
	await expect(hopOf(one)).toHaveText("21");
	await expect(title).toContainText("hop 21 of");
});

test("a wrong key drives nobody, and a second laptop goes on from where the first one is", async ({ browser }) => {
	const one = await follower(browser);
	const teacher = await presenter(browser);
	await teacher.keyboard.press("PageDown");
	await expect(hopOf(one)).toHaveText("2");

	const forger = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
	await forger.goto(`${server.url}/workshop/present`);
	await forger.getByLabel("Presenter key").fill("WRONG-WRONG-WRONG-WRONG");
	await forger.getByRole("button", { name: "Use it" }).click();
	await expect(forger.getByText("The relay takes the key")).toBeVisible();
	await forger.getByRole("button", { name: "The 60 minute plan" }).click();
	await expect(forger.locator(".present-now .present-title")).toContainText("hop 1 of");
	await forger.keyboard.press("PageDown");
	await expect(forger.locator(".present-now .present-title")).toContainText("hop 2 of");
	await expect(forger.locator(".present-join")).toContainText("no relay, use the code");

	const second = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
	await second.goto(`${server.url}/workshop/present`);
	await second.getByLabel("Presenter key").fill(PRESENTER_KEY);
	await second.getByRole("button", { name: "Use it" }).click();
	await expect(second.locator(".present-now .present-title")).toContainText("hop 2 of");
	await second.keyboard.press("PageUp");
	await expect(hopOf(one)).toHaveText("1");
	await expect(teacher.locator(".present-now .present-title")).toContainText("hop 1 of");
});
