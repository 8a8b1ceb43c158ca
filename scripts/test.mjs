/** `npm test`: format, lint, types, unit tests, build, browser tests. The last line has the counts. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./tools/browser.mjs";
import { problemsOfLock } from "./tools/check-lock.mjs";
import { ensureBuild, ensurePackages, root, runPackage, stop } from "./tools/setup.mjs";

const results = join(root, "test-results");
const started = Date.now();

async function step(name, work) {
	console.log(`\n── ${name}`);
	const code = await work();
	if (code !== 0) stop(`\n${name} failed.`);
}

await ensurePackages();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await step("Lock file", () => {
	const problems = problemsOfLock(join(root, "package-lock.json"));
	for (const problem of problems) console.log(problem);
	return problems.length;
});
await step("Format and lint", () => runPackage("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]));
await step("Types", async () => {
	const typegen = await runPackage("next/dist/bin/next", ["typegen"]);
	return typegen || runPackage("typescript/bin/tsc", ["--noEmit"]);
});
const unitFile = join(results, "unit.json");
await step("Unit", () =>
	runPackage("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitFile}`]),
);
await step("Build", async () => {
	await ensureBuild();
	return 0;
});
const browser = await findBrowser();
const browserFile = join(results, "browser.json");
await step("Browser", () =>
	runPackage("@playwright/test/cli.js", ["test"], {
		env: { ...(browser ? { CHROMIUM_PATH: browser } : {}), PLAYWRIGHT_JSON_OUTPUT_NAME: browserFile },
	}),
);

const unit = JSON.parse(readFileSync(unitFile, "utf8")).numPassedTests;
const { expected: journeys } = JSON.parse(readFileSync(browserFile, "utf8")).stats;
if (!(unit > 0 && journeys > 0)) stop("\nNo tests ran, so nothing is proved.");
console.log(
	`\nAll passed: ${unit} unit tests, ${journeys} browser tests, in ${Math.round((Date.now() - started) / 1000)} s.`,
);
