/** What the page costs: JavaScript that is sent, time from a key to a painted hop, scripting for a seek. */
import { gzipSync } from "node:zlib";

const PRESSES = 60;
const SEEKS = 40;

/** @returns gzip sizes in KB (1024 octets) of every script that a page loads until it is quiet */
export async function scriptSizes(browser, url) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const bodies = new Map();
	page.on("response", (response) => {
		if (response.request().resourceType() === "script") bodies.set(response.url(), response.body());
	});
	const html = await (await page.goto(url, { waitUntil: "networkidle" })).text();
	const sizes = await Promise.all(
		[...bodies].map(async ([address, body]) => ({ address, size: gzipSync(await body).length / 1024 })),
	);
	await context.close();
	const first = sizes.filter(({ address }) => html.includes(new URL(address).pathname));
	const sum = (list) => list.reduce((all, { size }) => all + size, 0);
	return { all: sum(sizes), first: sum(first), html: gzipSync(html).length / 1024 };
}

/** Milliseconds from a key press to the frame after which the new hop stands on the screen. */
export async function pressTimes(browser, url, slowdown) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: "networkidle" });
	const session = await context.newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
	await page.evaluate(() => {
		window.times = [];
		const current = () => document.querySelector('.tick[aria-current="step"]')?.textContent;
		addEventListener(
			"keydown",
			() => {
				const start = performance.now();
				const before = current();
				const look = () =>
					requestAnimationFrame(() => {
						const channel = new MessageChannel();
						channel.port1.onmessage = () => {
							if (current() === before) look();
							else window.times.push(performance.now() - start);
						};
						channel.port2.postMessage(0);
					});
				look();
			},
			true,
		);
	});
	for (let i = 0; i < PRESSES; i++) {
		await page.keyboard.press(Math.floor(i / 18) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
		await page.waitForFunction((n) => window.times.length === n, i + 1);
	}
	const times = await page.evaluate(() => window.times);
	await context.close();
	return times;
}

/** Milliseconds of scripting for one jump inside a run of about three hundred hops. */
export async function seekTimes(browser, url) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.goto(`${url}?c=${Array.from({ length: 141 }, () => "wrong").join(",")}`, { waitUntil: "networkidle" });
	const session = await context.newCDPSession(page);
	await session.send("Performance.enable");
	const scripting = async () => {
		const { metrics } = await session.send("Performance.getMetrics");
		return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
	};
	const hops = await page.evaluate(() => document.querySelector(".letter-count, .inspector p")?.textContent ?? "");
	const times = [];
	for (let i = 0; i < SEEKS; i++) {
		await page.waitForTimeout(160);
		const before = await scripting();
		await page.evaluate((n) => {
			const ticks = [...document.querySelectorAll(".tick:not([aria-current])")];
			ticks[(n * 7919) % ticks.length]?.click();
		}, i);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		times.push((await scripting()) - before);
	}
	await context.close();
	return { times, hops: Number(/of (\d+)/.exec(hops)?.[1] ?? 0) };
}

/** Seconds from opening the attack grid to its last run, as the page itself counts them. */
export async function gridSeconds(browser, url) {
	const page = await browser.newPage();
	await page.goto(url);
	const said = page.getByText(/Computed in this page in [\d.]+ s/).first();
	await said.waitFor({ timeout: 60_000 });
	const seconds = Number(/in ([\d.]+) s/.exec((await said.textContent()) ?? "")?.[1]);
	await page.close();
	return seconds;
}
