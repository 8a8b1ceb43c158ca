/**
 * What every browser test also proves: no request leaves for another origin, and nothing is written to the
 * console as an error.
 */
import { test as base, type ConsoleMessage, expect, type Page, type Request, type Response } from "@playwright/test";

/** A test in a browser that has fetched nothing yet. It costs seconds, so only where that matters. */
export const fresh = base.extend<{ readonly quiet: undefined }>({
	quiet: [
		async ({ page, baseURL }, use) => {
			const { problems, stop } = listen(page, new URL(baseURL ?? "").port);
			await use(undefined);
			stop();
			expect(problems).toEqual([]);
		},
		{ auto: true },
	],
});

/** @returns what happens from now on and never should */
function listen(page: Page, ownPort: string) {
	const problems: string[] = [];
	const onRequest = (request: Request) => {
		const url = new URL(request.url());
		const isOwn = url.port === ownPort && ["127.0.0.1", "classroom.test"].includes(url.hostname);
		if (!isOwn && !["data:", "blob:", "about:"].includes(url.protocol)) problems.push(`request to ${request.url()}`);
	};
	const onResponse = (response: Response) => {
		// Whether a server has a relay, or a lab with such a sandbox, is asked, and "no" is an answer.
		const isAsked = /^\/(workshop\/relay|lab\/door)\b/.test(new URL(response.url()).pathname);
		if (response.status() >= 400 && response.request().resourceType() !== "document" && !isAsked)
			problems.push(`${response.status()} for ${response.url()}`);
	};
	const onConsole = (message: ConsoleMessage) => {
		const isLoad = message.text().startsWith("Failed to load resource");
		// A browser says as an error that this header means nothing over plain HTTP. It is sent with every answer.
		const isPlain = /^The Cross-Origin-Opener-Policy header has been ignored/.test(message.text());
		if (message.type() === "error" && !isLoad && !isPlain) problems.push(`console: ${message.text()}`);
	};
	const onError = (error: Error) => problems.push(`error: ${error.message}`);
	page.on("request", onRequest).on("response", onResponse).on("console", onConsole).on("pageerror", onError);
	const stop = () =>
		page.off("request", onRequest).off("response", onResponse).off("console", onConsole).off("pageerror", onError);
	return { problems, stop };
}

/**
 * A test in a browser that has been to the site before and remembers nothing of it but the files: what one test
 * fetched and compiled serves the next one, too.
 */
export const test = fresh.extend<object, { readonly returning: Page }>({
	returning: [
		async ({ browser }, use, { project }) => {
			const { baseURL = "", viewport = null, userAgent = "" } = project.use;
			const context = await browser.newContext({ baseURL, viewport, userAgent, serviceWorkers: "block" });
			const page = await context.newPage();
			page.addInitScript = () => {
				throw new Error("Other tests use this page, too, and a script stays for good. Take `fresh`.");
			};
			await use(page);
			await context.close();
		},
		{ scope: "worker" },
	],
	context: ({ returning }, use) => use(returning.context()),
	page: async ({ returning, viewport, baseURL }, use) => {
		if (viewport) await returning.setViewportSize(viewport);
		await use(returning);
		await forget(returning, new URL(baseURL ?? "").port);
	},
});

/** Takes back what a test opened, stored, allowed and pretended. */
async function forget(page: Page, port: string): Promise<void> {
	const context = page.context();
	const others = context.pages().filter((one) => one !== page);
	await Promise.all(others.map((one) => one.close()));
	page.removeAllListeners("dialog");
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await context.setOffline(false);
	await context.clearPermissions();
	await page.emulateMedia({ media: null, colorScheme: "light", reducedMotion: null, forcedColors: null });
	// A picture of the site runs nothing. At an address of no site the browser would start a new process for the next
	// page and compile all of it anew: half of the time that a test takes to open a lesson.
	await page.goto(`http://127.0.0.1:${port}/icon.svg`);
	await page.evaluate(() => sessionStorage.clear());
	const devtools = await context.newCDPSession(page);
	for (const host of ["127.0.0.1", "classroom.test"])
		await devtools.send("Storage.clearDataForOrigin", {
			origin: `http://${host}:${port}`,
			storageTypes: "cookies,local_storage,indexeddb,cache_storage,service_workers",
		});
	await devtools.detach();
}

export { expect };

/** The hop that the page says it is at, such as `9`. */
export const currentHop = (page: Page) => page.locator('.tick[aria-current="step"]');

export const next = (page: Page) => page.getByRole("button", { name: /^(Next hop|Predict hop|End)/ });

/** The fingerprint of the run that is shown, once it is computed. */
export async function fingerprintOf(page: Page): Promise<string> {
	const shown = page.getByTestId("fingerprint");
	await expect(shown).toHaveText(/^[0-9a-f]{64}$/);
	return (await shown.textContent()) ?? "";
}

/** Opens a page and waits until the player has taken the link over. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	// Asked at every picture: an assertion asks again after 100 ms, and then after 250.
	await page.waitForFunction(
		() => !document.documentElement.hasAttribute("data-arriving") && /[?&]v=1/.test(location.search),
	);
}

/** Opens a page and waits until React has taken it over: what is pressed before that is pressed in vain. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => {
		const all = [...document.querySelectorAll("main, main a, main button")];
		return all.length > 0 && all.every((one) => Object.keys(one).some((key) => key.startsWith("__reactFiber")));
	});
	// It listens to keys a moment after that: when it has painted, and what was to be done after it.
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
	);
}

/** Waits until what stands beside the stage is at its hop, too: it comes one picture later, and is said then. */
export async function besideIsHere(page: Page): Promise<void> {
	const hop = ((await currentHop(page).textContent()) ?? "").replace("e", "");
	await expect(page.getByRole("status").first()).toContainText(`Hop ${hop} of`);
}

/** Where the page says that it is: the hop, and what the next press does. */
const place = async (page: Page) => `${await currentHop(page).textContent()} ${await next(page).textContent()}`;

/**
 * Presses a key until the page says that it is at a hop. The next press waits for the answer to the last one: a
 * page that does not listen yet keeps presses and plays them all, and would run past the hop.
 */
export async function stepTo(page: Page, hop: string, key = "ArrowRight"): Promise<void> {
	for (let i = 0; i < 60; i++) {
		const before = await place(page);
		if ((await currentHop(page).textContent()) === hop) return besideIsHere(page);
		await page.keyboard.press(key);
		await expect.poll(() => place(page), { intervals: [10] }).not.toBe(before);
	}
	await expect(currentHop(page)).toHaveText(hop);
}

/**
 * The largest difference of two screenshots in any colour channel, from 0 to 255. The same page can be painted
 * with differences of 1, where a curved edge falls between two pixels.
 */
export async function largestDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
	const addresses = [one, other].map((picture) => `data:image/png;base64,${picture.toString("base64")}`);
	return page.evaluate(async (pictures) => {
		const [a, b] = await Promise.all(
			pictures.map(async (address) => {
				const image = new Image();
				image.src = address;
				await image.decode();
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext("2d");
				if (!context) throw new Error("no canvas");
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, image.width, image.height).data;
			}),
		);
		if (!a || a.length !== b?.length) return 255;
		return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] ?? 0))), 0);
	}, addresses);
}
