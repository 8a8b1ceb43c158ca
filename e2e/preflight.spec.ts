/** The page that looks at a room before a workshop: each check is made for real, and each that fails says what to do. */
import type { Page } from "@playwright/test";
import { violationsOfThemes } from "./axe";
import { expect, open, fresh as test, visit } from "./fixtures";

const PREFLIGHT = "/workshop/preflight";

const row = (page: Page, name: string) =>
	page.locator(".preflight-row", { has: page.getByRole("heading", { name, exact: true }) });

const state = (page: Page, name: string) => row(page, name).locator(".preflight-state");

async function fails(page: Page, name: string, says: string | RegExp, todo: string | RegExp): Promise<void> {
	await expect(state(page, name)).toHaveText("Fails");
	await expect(row(page, name)).toContainText(says);
	await expect(row(page, name).locator(".preflight-todo")).toContainText(todo);
}

/** At an address that is no secure context, and no loopback by its name. */
const classroom = (baseURL: string | undefined, query = "") =>
	`http://classroom.test:${new URL(baseURL ?? "").port}${PREFLIGHT}${query}`;

const LINES = "The back row can read it";
const CLICKER = "The clicker's keys arrive";
const OFFLINE = "The site works without a network";
const SECURE = "The address is safe for the browser";
const AWAKE = "The screen stays awake";
const STORE = "The browser remembers";
const WINDOWS = "Two windows hear each other";
const RELAY = "A relay is there for followers";
const REACH = "Another device reaches this machine";

test("the lines are as large as the text of the projector view, and what the back row reads decides", async ({
	page,
}) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await visit(page, PREFLIGHT);
	await expect(page.locator("[data-sample]")).toHaveCount(6);
	const sizes = await page
		.locator("[data-sample]")
		.evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
	expect(sizes).toEqual([30, 31.5, 33, 36, 45, 48]);
	await expect(state(page, LINES)).toHaveText("Not tried");
	await row(page, LINES).getByRole("radio", { name: /^C,/ }).check();
	await fails(page, LINES, "Too small from there: the longest captions, values on the stage.", "theme Proof");
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	await expect(state(page, LINES)).toHaveText("Good");
	await row(page, LINES).getByRole("button").click();
	await expect(page.locator("fieldset:fullscreen [data-sample=F]")).toBeVisible();

	await open(page, "/attacks/code-interception?hop=14&view=projector");
	const drawn = () =>
		page.locator(".projector").evaluate((view) => {
			const found = new Set<number>();
			for (const one of view.querySelectorAll("*")) {
				if (![...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue;
				const zoomed = one.closest(".projector-zoom");
				const scale = zoomed ? new DOMMatrix(getComputedStyle(zoomed).transform).a : 1;
				found.add(Number.parseFloat(getComputedStyle(one).fontSize) * scale);
			}
			return [...found];
		});
	for (const size of sizes.slice(1, 5)) await expect.poll(drawn).toContain(size);
	const { length } = (await drawn()).filter((size) => size < (sizes[0] ?? 0));
	expect(length).toBe(0);
});

test("each key is listed as it arrives, with what the stage does for it, and by keyboard alone", async ({ page }) => {
	await visit(page, PREFLIGHT);
	await row(page, CLICKER).getByRole("button", { name: "Listen for keys" }).focus();
	await page.keyboard.press("Enter");
	const keys = row(page, CLICKER).getByRole("listitem");
	await page.keyboard.press("F9");
	await expect(keys.first()).toHaveText("F9 (F9) Nothing: the stage does not know this key.");
	await fails(page, CLICKER, "F9 does nothing on the stage.", "Page Up and Page Down");
	await page.keyboard.press("PageDown");
	await expect(keys.first()).toHaveText("PageDown (PageDown) next hop");
	await page.keyboard.press("Shift+Space");
	await expect(keys.first()).toHaveText("Space (Space) back");
	await expect(state(page, CLICKER)).toHaveText("Good");
	await page.keyboard.press(".");
	await expect(keys.first()).toHaveText(". (Period) black screen");
	await page.keyboard.press("F5");
	await expect(keys.first()).toContainText("it reloads the page");
	await expect(keys).toHaveCount(5);
	await page.keyboard.press("Tab");
	await page.keyboard.press("PageDown");
	await expect(keys).toHaveCount(5);
});

test("single letters that are off do nothing on the stage, and it says where to switch them on", async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem("keys", "off"));
	await visit(page, PREFLIGHT);
	await row(page, CLICKER).getByRole("button").click();
	await page.keyboard.press("b");
	await expect(row(page, CLICKER).getByRole("listitem")).toContainText("Switch them on in the settings.");
});

test("on loopback: the address is safe, things are stored, and no other device can come", async ({ page }) => {
	await page.addInitScript(() => {
		const lock = Object.assign(new EventTarget(), { release: () => Promise.resolve() });
		Object.defineProperty(navigator, "wakeLock", { value: { request: () => Promise.resolve(lock) } });
		Object.assign(navigator.clipboard, {
			writeText: async (text: string) => document.body.setAttribute("data-copied", text),
		});
	});
	await visit(page, PREFLIGHT);
	for (const name of [SECURE, STORE, AWAKE, RELAY]) await expect(state(page, name)).toHaveText("Good");
	await fails(page, REACH, "127.0.0.1 is each device itself", "HOST=0.0.0.0 npm start");
	await expect(row(page, REACH).getByRole("img")).toHaveCount(0);
	await expect(page.getByRole("status").first()).toContainText(/\d good, \d fail/);
	await page.getByRole("button", { name: "Copy as text" }).click();
	await expect(page.locator("body")).toHaveAttribute(
		"data-copied",
		/Fails: Another device reaches this machine\. .+\n {2}What to do: Start the site with HOST=0\.0\.0\.0/,
	);
});

test("at localhost the code for a phone has the address that others type", async ({ page }) => {
	await page.route("**/workshop/relay", (route) =>
		route.fulfill({ json: { relay: "par-avion", addresses: ["http://192.0.2.7:3000"] } }),
	);
	await visit(page, PREFLIGHT);
	await expect(state(page, REACH)).toHaveText("Not tried");
	await expect(row(page, REACH).locator(".raw")).toHaveText("http://192.0.2.7:3000/workshop/preflight?phone=1");
	await row(page, REACH).getByText("The phone says so").click();
	await expect(row(page, REACH)).toContainText("A device has opened 192.0.2.7:3000.");
});

test("what a browser refuses or has not is said, with what to do", async ({ page, context }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, "wakeLock", { value: { request: () => Promise.reject(new Error("no")) } });
		Storage.prototype.setItem = () => {
			throw new Error("full");
		};
		delete (window as { BroadcastChannel?: unknown }).BroadcastChannel;
		delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
	});
	await visit(page, PREFLIGHT);
	await fails(page, AWAKE, "Refused by the browser or the system.", "battery saving");
	await fails(page, STORE, "Nothing can be stored", "private window");
	await fails(page, WINDOWS, "windows cannot talk to each other", "call-out code");
	await fails(page, OFFLINE, "This browser cannot.", "ordinary window");
	const other = await context.newPage();
	await other.addInitScript(() => {
		delete (Navigator.prototype as { wakeLock?: unknown }).wakeLock;
	});
	await visit(other, PREFLIGHT);
	await fails(other, AWAKE, "This browser cannot hold a screen awake.", "display never sleep");
});

test("an address that is not safe says what that costs, and shows a code for a phone to scan", async ({
	page,
	baseURL,
}) => {
	await visit(page, classroom(baseURL));
	await fails(page, SECURE, "It is not a secure context.", "by localhost");
	await fails(page, AWAKE, "at safe addresses only", "display never sleep");
	await fails(page, OFFLINE, "Not kept offline.", "by https");
	await expect(state(page, REACH)).toHaveText("Not tried");
	const address = classroom(baseURL, "?phone=1");
	await expect(row(page, REACH).getByRole("img", { name: `QR code of ${address}` })).toBeVisible();
	await row(page, REACH).getByText("It does not").click();
	await fails(page, REACH, "No other device has reached classroom.test:", "firewall");
	await row(page, REACH).getByText("The phone says so").click();
	await expect(state(page, REACH)).toHaveText("Good");
});

test("a second window answers, one that is closed is gone, and one that does not open is said", async ({ page }) => {
	await visit(page, PREFLIGHT);
	await expect(state(page, WINDOWS)).toHaveText("Not tried");
	const popup = page.waitForEvent("popup");
	await row(page, WINDOWS).getByRole("button").click();
	const second = await popup;
	await expect(state(page, WINDOWS)).toHaveText("Good");
	await page.reload();
	await expect(state(page, WINDOWS)).toHaveText("Good");
	await expect(second.getByRole("status")).toHaveText("Answered: 1");
	await second.close({ runBeforeUnload: false });
	await page.evaluate(() => {
		window.open = () => null;
	});
	await row(page, WINDOWS).getByRole("button").click();
	await fails(page, WINDOWS, "did not open a second window", "Allow pop-up windows");
	await page.evaluate(() => {
		window.open = () => window;
	});
	await row(page, WINDOWS).getByRole("button").click();
	await expect(state(page, WINDOWS)).toHaveText("Asking");
	await fails(page, WINDOWS, "none answers", "localhost and 127.0.0.1 are two");
});

const RELAY_PATH = "**/workshop/relay";

test("the relay is asked by the network: there, a page in its place, or nothing at all", async ({ page }) => {
	await page.route(RELAY_PATH, (route) => route.fulfill({ json: { relay: "par-avion", server: "x" } }));
	await visit(page, PREFLIGHT);
	await expect(state(page, RELAY)).toHaveText("Good");
	const again = () => row(page, RELAY).getByRole("button", { name: "Ask again" }).click();
	await page.route(RELAY_PATH, (route) => route.fulfill({ contentType: "text/html", body: "<p>no" }));
	await again();
	await fails(page, RELAY, "two windows, a QR code, the call-out code", "npm start");
	await page.context().setOffline(true);
	await again();
	await fails(page, RELAY, "does not answer", "server still runs");
});

test("a phone says that it reaches the machine only where it does", async ({ page, baseURL }) => {
	await page.route(RELAY_PATH, (route) => route.fulfill({ json: { relay: "par-avion", server: "x" } }));
	await page.setViewportSize({ width: 390, height: 844 });
	await visit(page, classroom(baseURL, "?phone=1"));
	const says = page.getByRole("status");
	const REACHES = "This device reaches the teacher's machine.";
	await expect(says).toHaveText(REACHES);
	const again = () => page.getByRole("button", { name: "Ask again" }).click();
	await page.unroute(RELAY_PATH);
	await page.route(RELAY_PATH, (route) => route.fulfill({ status: 404 }));
	await again();
	await expect(page.getByText("It has no relay")).toBeVisible();
	await page.unroute(RELAY_PATH);
	await expect(says).toHaveText(REACHES);
	// A network that wants somebody to sign in answers everything with its own page.
	await page.route(/workshop\/relay|icon\.svg/, (route) =>
		route.fulfill({ contentType: "text/html", body: "Sign in" }),
	);
	await again();
	await expect(says).toContainText("does not reach the teacher's machine now");
	await page.goto(`${PREFLIGHT}?phone=1`);
	await expect(says).toContainText("127.0.0.1 is this device itself");
});

test("axe finds nothing where a phone is led, and in the second window; nothing scrolls sideways", async ({
	page,
	baseURL,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const query of ["", "?phone=1", "?echo=1"]) {
		await visit(page, classroom(baseURL, query));
		expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	}
});
