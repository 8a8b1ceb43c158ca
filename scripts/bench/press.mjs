/** From a key to the painted answer, on a page and on an empty one in turns. */

const BATCHES = 4;
/** Fewer than the hops of the lesson: there and back again. */
const BATCH = 15;
/** Milliseconds between two presses. What one leaves for later, such as a letter on its way, is no part of the next. */
const PAUSE = 750;
const VIEWPORT = { width: 1440, height: 900 };

/**
 * Milliseconds from each press until the frame is done in which the answer stands.
 * @param slowdown how many times slower the processor is made
 * @returns the times on the page, and the floor: those on the empty page, from the same minutes
 */
export async function pressTimes(browser, { page: url, empty }, slowdown) {
	const page = await opened(browser, url, slowdown);
	const floor = await opened(browser, empty, slowdown);
	const times = { page: [], floor: [] };
	// Of each page the first press is its compiler's.
	await press(page, "ArrowRight");
	await press(floor, "ArrowRight");
	for (let batch = 0; batch < BATCHES; batch++) {
		const key = batch % 2 === 0 ? "ArrowRight" : "ArrowLeft";
		times.page.push(...(await presses(page, key)));
		times.floor.push(...(await presses(floor, key)));
	}
	await page.context().close();
	await floor.context().close();
	return times;
}

async function opened(browser, url, slowdown) {
	const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: "networkidle" });
	// What a page fetches when it is quiet is no part of a press.
	await page.waitForSelector("html[data-fetched]", { state: "attached", timeout: 120_000 });
	const session = await context.newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
	await page.evaluate(watchPresses);
	return page;
}

/** In the page: notes for each key how long it takes until another tick is the current one, and painted. */
function watchPresses() {
	window.pressTimes = [];
	const current = () => document.querySelector('.tick[aria-current="step"]')?.textContent;
	const onKey = () => {
		const start = performance.now();
		const before = current();
		const look = () =>
			requestAnimationFrame(() => {
				// A message that is posted before a frame is painted arrives after it.
				const channel = new MessageChannel();
				channel.port1.onmessage = () => {
					if (current() === before) look();
					else window.pressTimes.push(performance.now() - start);
				};
				channel.port2.postMessage(0);
			});
		look();
	};
	addEventListener("keydown", onKey, true);
}

async function presses(page, key) {
	// Only one page is in front, as for a person; the other is not drawn.
	await page.bringToFront();
	const times = [];
	for (let i = 0; i < BATCH; i++) times.push(await press(page, key));
	return times;
}

async function press(page, key) {
	await page.waitForTimeout(PAUSE);
	const before = await page.evaluate(() => window.pressTimes.length);
	await page.keyboard.press(key);
	await page.waitForFunction((n) => window.pressTimes.length > n, before);
	return page.evaluate(() => window.pressTimes.at(-1));
}
