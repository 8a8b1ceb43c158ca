/** `npm run bench`: speed and size, each against a limit or beside a peer measured in the same run. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { gridSeconds, pressTimes, scriptSizes, seekTimes } from "./bench/page.mjs";
import { findBrowser } from "./tools/browser.mjs";
import { bundled } from "./tools/bundled.mjs";
import { ensureBuild, ensurePackages, root } from "./tools/setup.mjs";

const PORT = Number(process.env.BENCH_PORT || 3418);
/** An empty page of the same framework sends this much JavaScript, in KB gzip. */
const EMPTY_PAGE = 131.7;
const ALLOWANCE = 75;
/** And what the code + PKCE page sent when it was the only flow. More flows should not make it much larger. */
const FIRST_FLIGHT = 200.8;

await ensurePackages();
await ensureBuild();
let failed = 0;

function line(name, value, limit, unit, better = "at most") {
	const ok = better === "at most" ? value <= limit : value >= limit;
	if (!ok) failed += 1;
	console.log(`${ok ? "ok  " : "OVER"}  ${name}: ${value.toFixed(2)} ${unit} (${better} ${limit} ${unit})`);
}

const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;

console.log("\nThe engine, in Node");
const { benchEngine } = await bundled("scripts/bench/engine.ts");
const engine = await benchEngine();
console.log(`      whole runs: ${engine.runsPerSecond.toFixed(0)} a second`);
console.log(`      their signatures and ${engine.hashes} hashes alone: ${engine.cryptoPerSecond.toFixed(0)} a second`);
line("ratio", engine.ratio, 0.333, "", "at least");

console.log("\nThe page, in a browser");
const server = spawn(
	process.execPath,
	[join(root, "node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(PORT)],
	{
		cwd: root,
		stdio: "ignore",
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
	},
);
try {
	const base = `http://127.0.0.1:${PORT}`;
	await answers(base);
	const { chromium } = await import("@playwright/test");
	const executablePath = await findBrowser();
	const browser = await chromium.launch(executablePath ? { executablePath } : {});
	const flow = `${base}/flows/code-pkce`;
	const sizes = await scriptSizes(browser, flow);
	console.log(`      JavaScript in the page: ${sizes.first.toFixed(1)} KB gzip; HTML: ${sizes.html.toFixed(1)} KB`);
	line("JavaScript until the page is quiet", sizes.all, EMPTY_PAGE + ALLOWANCE, "KB");
	line("of it, beyond the first flight", sizes.all - FIRST_FLIGHT, 5, "KB");
	line("key to painted hop, p95", percentile(await pressTimes(browser, flow, 1), 0.95), 50, "ms");
	line("the same, CPU slowed four times", percentile(await pressTimes(browser, flow, 4), 0.95), 150, "ms");
	const seek = await seekTimes(browser, flow);
	line(`scripting for a seek in ${seek.hops} hops, p95`, percentile(seek.times, 0.95), 16, "ms");
	line("every run of the attack grid, in the page", await gridSeconds(browser, `${base}/attacks`), 3, "s");
	await browser.close();
} finally {
	server.kill();
}
console.log(failed === 0 ? "\nEverything is within its limit." : `\n${failed} over the limit.`);
process.exit(failed === 0 ? 0 : 1);

async function answers(base) {
	for (let i = 0; i < 100; i++) {
		if (
			await fetch(base).then(
				() => true,
				() => false,
			)
		)
			return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error("The server does not answer");
}
