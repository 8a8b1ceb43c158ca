/** Finds a Chromium for the browser tests, or gets one. */
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, runPackage } from "./setup.mjs";

/** Chromium without its windows comes first: the same engine, and a quarter less work for two cores (measured). */
const SYSTEM_NAMES = [
	"chromium-headless-shell",
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
];
const SYSTEM_PATHS = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * In this order: CHROMIUM_PATH; Playwright's own, downloaded if that is possible and wanted
 * (PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD says no); the system's; Debian's package.
 * @returns the path of the program, or `undefined` where Playwright knows it by itself
 */
export async function findBrowser() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	const { chromium } = await import("@playwright/test");
	if (existsSync(chromium.executablePath())) return undefined;
	if (!process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) {
		console.log("Getting a browser for the tests…");
		await runPackage("@playwright/test/cli.js", ["install", "chromium", "--only-shell"], {
			env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
		}).catch(() => 1);
		if (existsSync(chromium.executablePath())) return undefined;
	}
	return systemBrowser() ?? (await debianBrowser());
}

function systemBrowser() {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const candidates = [...folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name))), ...SYSTEM_PATHS];
	return candidates.find((path) => existsSync(path));
}

async function debianBrowser() {
	const isDebian = existsSync("/etc/debian_version");
	if (!isDebian || process.getuid?.() !== 0)
		throw new Error("No Chromium was found. Install one, or name it in CHROMIUM_PATH.");
	console.log(`Installing Debian's Chromium (${readFileSync("/etc/debian_version", "utf8").trim()})…`);
	const install = ["install", "-y", "--no-install-recommends", "chromium-headless-shell"];
	const first = await run("apt-get", install, { silent: true });
	if (first !== 0) {
		await run("apt-get", ["update"], { silent: true });
		await run("apt-get", install, { silent: true });
	}
	const found = systemBrowser();
	if (!found) throw new Error("Debian's Chromium could not be installed. Name one in CHROMIUM_PATH.");
	return found;
}
