/**
 * `npm run bench`: speed and size. Machines differ, and one machine from minute to minute, so each time is measured beside
 * a floor or a peer in the same run, in turns, and the ratio is what has a limit. Bytes are the same everywhere, and the grid
 * has a time that a person waits for it on two cores: these have limits of their own.
 * `npm run bench -- relay` measures one part alone: engine, relay, lab or page.
 */
import { sandboxMemory, tokenRates } from "./bench/lab.mjs";
import { CATEGORIES, lighthouseLooks } from "./bench/lighthouse.mjs";
import { gridSeconds, scriptSizes } from "./bench/page.mjs";
import { pressTimes } from "./bench/press.mjs";
import { RELAY_FOLLOWERS, relayTimes } from "./bench/relay.mjs";
import { createReport, median, percentile } from "./bench/report.mjs";
import { seekTimes } from "./bench/seek.mjs";
import { buildFloor, serveFloor, serveSite } from "./bench/serve.mjs";
import { findBrowser } from "./tools/browser.mjs";
import { bundled } from "./tools/bundled.mjs";
import { ensureBuild, ensurePackages, stop } from "./tools/setup.mjs";

const PORT = Number(process.env.BENCH_PORT || 3418);

/** What is measured, in this order, each under its heading. */
const PARTS = {
	engine: { heading: "The engine, in Node", bench: benchEngine },
	relay: { heading: "The relay, on loopback", bench: benchRelay },
	lab: { heading: "The HTTP lab, on loopback", bench: benchLab },
	page: { heading: "The page, in a browser", bench: benchPages },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) stop(`There is no part ${unknown}: ${Object.keys(PARTS).join(", ")}.`);

await ensurePackages();
const report = createReport();
for (const [name, { heading, bench }] of Object.entries(PARTS)) {
	if (!wanted.includes(name)) continue;
	report.heading(heading);
	await bench();
}
console.log(report.over() === 0 ? "\nEverything is within its limit." : `\n${report.over()} over the limit.`);
process.exit(report.over() === 0 ? 0 : 1);

async function benchEngine() {
	const engine = await (await bundled("scripts/bench/engine.ts")).benchEngine();
	report.note(`alone: a signature, its verification and ${engine.hashes} hashes, as in one run`);
	report.compare({
		name: "whole runs",
		unit: "a second",
		value: engine.runsPerSecond,
		beside: "their cryptography alone",
		than: engine.cryptoPerSecond,
		ratio: engine.ratio,
		atLeast: 0.6,
	});
	const { inRun, alone } = engine.waits;
	report.note(
		`a run waits ${inRun.toFixed(0)} µs for its signature and the verification of it; alone these take ${alone.toFixed(0)} µs`,
	);
}

/** A hop to all who follow, and the same octets to as many by a server that does nothing else. */
async function benchRelay() {
	const { relay, bare } = await relayTimes();
	report.compare({
		name: `a hop reaches all of ${RELAY_FOLLOWERS} followers, p95`,
		unit: "ms",
		value: percentile(relay, 0.95),
		beside: "bare server-sent events",
		than: percentile(bare, 0.95),
		atMost: 2,
	});
	report.note(`median ${median(relay).toFixed(2)} ms; bare ${median(bare).toFixed(2)} ms`);
}

/** Tokens of a client that asks for itself, and of a current server in turns, with everything on that makes the lab a lab. */
async function benchLab() {
	const { lab, peer } = await tokenRates();
	const rates = (of) => [lab, peer].map((batches) => median(batches.map((batch) => batch[of])));
	for (const [of, unit] of [
		["perSecond", "a second"],
		["perCpuSecond", "a second of CPU"],
	]) {
		const [value, than] = rates(of);
		report.compare({
			name: `token requests, ${unit}`,
			unit,
			value,
			beside: "oidc-provider",
			than,
			ratio: value / than,
			atLeast: 1.2,
		});
	}
	const { sandboxes, exchanges, megabytes } = await sandboxMemory();
	report.limit({
		name: `${sandboxes} sandboxes after ${exchanges} exchanges, heap`,
		unit: "MB",
		value: megabytes,
		below: 512,
	});
}

async function benchPages() {
	await ensureBuild();
	await buildFloor();
	const [site, floor] = [await serveSite(PORT), await serveFloor(PORT + 1)];
	try {
		const { chromium } = await import("@playwright/test");
		const executablePath = await findBrowser();
		const browser = await chromium.launch(executablePath ? { executablePath } : {});
		const flow = `${site.url}/flows/code-pkce`;
		await benchSizes(browser, flow);
		for (const slowdown of [1, 4]) await benchPresses(browser, { page: flow, empty: floor.url }, slowdown);
		await benchSeek(browser, flow);
		await benchGrid(browser, `${site.url}/attacks`);
		await browser.close();
		await benchLooks(executablePath, site.url, floor.url);
	} finally {
		site.close();
		floor.close();
	}
}

async function benchSizes(browser, url) {
	const { before, later, html } = await scriptSizes(browser, url);
	report.limit({ name: "JavaScript before the page is quiet, gzip", unit: "KB", value: before, below: 195 });
	report.note(`fetched when it is: ${later.toFixed(1)} KB; HTML: ${html.toFixed(1)} KB`);
}

/** A press on the page, and the same press on an empty page of the same framework. */
async function benchPresses(browser, urls, slowdown) {
	const { page, floor } = await pressTimes(browser, urls, slowdown);
	const slowly = slowdown === 1 ? "" : `, CPU slowed ${slowdown} times`;
	const beside = "on the empty page";
	const at = (part) => ({ unit: "ms", beside, value: percentile(page, part), than: percentile(floor, part) });
	report.compare({ name: `key to painted hop, median${slowly}`, ...at(0.5), atMost: 2 });
	report.compare({ name: `key to painted hop, p95${slowly}`, ...at(0.95), atMost: 3 });
}

/** A jump in a long run, beside itself and beside one in a shorter run: the length is not to be felt. */
async function benchSeek(browser, url) {
	const { long, short } = await seekTimes(browser, url);
	const usual = median(long.times);
	report.compare({
		name: `scripting for a jump in ${long.hops} hops, p95`,
		unit: "ms",
		value: percentile(long.times, 0.95),
		beside: "its median",
		than: usual,
		atMost: 2,
	});
	report.compare({
		name: `the same, median`,
		unit: "ms",
		value: usual,
		beside: `in ${short.hops} hops`,
		than: median(short.times),
		// The same work; a quarter is for what two batches of jumps differ by themselves.
		atMost: 1.25,
	});
}

/** The largest paint within the time that a visitor's phone gives, and everything that Lighthouse looks for, beside an empty page. */
async function benchLooks(executablePath, site, floor) {
	const { chromium } = await import("@playwright/test");
	const port = PORT + 2;
	const args = [`--remote-debugging-port=${port}`];
	const launch = async () => {
		const browser = await chromium.launch(executablePath ? { executablePath, args } : { args });
		return () => browser.close();
	};
	const paths = ["/", "/flows/code-pkce", "/attacks/code-interception"];
	const [empty, ...looks] = await lighthouseLooks(launch, port, [floor, ...paths.map((path) => site + path)]);
	report.note(
		`Lighthouse finds this machine to be worth ${empty.machine.toFixed(0)} (benchmarkIndex); it takes a phone for four times slower`,
	);
	const beside = "the empty page";
	for (const [index, path] of paths.entries()) {
		const { points, paint, blocked, lost } = looks[index];
		for (const id of CATEGORIES)
			report.score({
				name: `Lighthouse, ${path}, ${id}`,
				value: points[id],
				beside,
				than: empty.points[id],
				atLeast: id === "performance" ? 95 : 100,
			});
		report.limit({ name: `largest paint of ${path}`, unit: "s", value: paint, below: 2, digits: 2 });
		report.note(
			`on ${beside} ${empty.paint.toFixed(2)} s; blocked ${blocked.toFixed(0)} ms, on ${beside} ${empty.blocked.toFixed(0)} ms`,
		);
		for (const title of lost) report.note(`points lost: ${title}`);
	}
}

/** The page plays the very runs of the grid in a worker for each core: with the messages and the drawing it may not be slower than Node with one. */
async function benchGrid(browser, url) {
	const { playGrid } = await bundled("scripts/grid/rows.ts");
	const [pages, engines] = [[], []];
	let counted = [];
	for (let turn = 0; turn < 3; turn++) {
		pages.push(await gridSeconds(browser, url));
		const start = performance.now();
		({ counted } = await playGrid());
		engines.push((performance.now() - start) / 1000);
	}
	const total = (of) => counted.reduce((sum, one) => sum + one[of], 0);
	const runs = `${total("runs")} runs, ${total("distinct")} of them distinct`;
	report.limit({ name: `the attack grid in the page, ${runs}`, unit: "s", value: median(pages), below: 10 });
	report.note(`they have ${total("steps")} steps, of which ${total("played")} are played`);
	report.compare({
		name: "the attack grid in the page",
		unit: "s",
		value: median(pages),
		beside: "the same runs in Node",
		than: median(engines),
		atMost: 1.5,
	});
}
