/** What a jump inside a long run costs, beside one inside a run of a third of its length. */

const BATCHES = 5;
const BATCH = 10;
const VIEWPORT = { width: 1440, height: 900 };
/** Two hops for each time that the password is mistyped, and those that every run has. */
const WRONG = { long: 141, short: 41 };

/** @returns milliseconds of scripting for each jump, and how many hops the two runs have */
export async function seekTimes(browser, url) {
	const open = async (wrong) => {
		const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
		const page = await context.newPage();
		await page.goto(`${url}?c=${Array.from({ length: wrong }, () => "wrong").join(",")}`, { waitUntil: "networkidle" });
		// The run of the link is computed in the page, in place of the one that it was served with.
		await page.waitForFunction(
			(least) => Number(/\d+$/.exec(document.querySelector(".tick:last-of-type")?.textContent)) > least,
			2 * wrong,
		);
		const session = await context.newCDPSession(page);
		await session.send("Performance.enable");
		return { page, session, hops: await hopsOf(page), times: [] };
	};
	const long = await open(WRONG.long);
	const short = await open(WRONG.short);
	// The first jumps are the compiler's.
	for (const run of [long, short]) await seeks(run);
	for (let batch = 0; batch < BATCHES; batch++) for (const run of [long, short]) run.times.push(...(await seeks(run)));
	await long.page.context().close();
	await short.page.context().close();
	return { long, short };
}

/** The last number in the transport: the ticks of far hops are folded into one, `279–300`. */
async function hopsOf(page) {
	const text = await page.locator(".tick").last().textContent();
	return Number(/\d+$/.exec(text ?? "")?.[0] ?? 0);
}

async function seeks({ page, session }) {
	await page.bringToFront();
	const times = [];
	for (let i = 0; i < BATCH; i++) {
		// The address is written a moment after a jump; that belongs to none of them.
		await page.waitForTimeout(160);
		const before = await scripting(session);
		await page.evaluate((n) => {
			const ticks = [...document.querySelectorAll(".tick:not([aria-current])")];
			ticks[(n * 7919) % ticks.length]?.click();
		}, i);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		times.push((await scripting(session)) - before);
	}
	return times;
}

/** Milliseconds of scripting so far. */
async function scripting(session) {
	const { metrics } = await session.send("Performance.getMetrics");
	return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}
