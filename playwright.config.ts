import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { PRESENTER_KEY } from "./e2e/presenter-key";

/** `E2E_PORT` lets two checkouts on one machine be tested at the same time. */
const PORT = Number(process.env.E2E_PORT || 3417);

/** A lab of its own: one that somebody left open would answer in its place. */
const LAB_PORT = PORT + 1000;

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results/browser",
	fullyParallel: true,
	// While one browser waits for a picture, another computes: two on two cores take four fifths of the time of one.
	workers: Math.min(4, availableParallelism()),
	forbidOnly: true,
	retries: 0,
	// Twice and more what they take on two busy cores: these tests are of what happens, and the bench is of how fast.
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [["list"], ["json"]],
	use: {
		...devices["Desktop Chrome"],
		baseURL: `http://127.0.0.1:${PORT}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			// A name that is not loopback, so that its pages are not a secure context, and yet is this machine.
			args: ["--host-resolver-rules=MAP classroom.test 127.0.0.1"],
		},
		// No traces: their recorder runs script inside the user's screen, which the sandbox reports as an error.
		screenshot: "only-on-failure",
		// It would fetch the whole site in every test. Those that are about it allow it.
		serviceWorkers: "block",
	},
	webServer: {
		command: "node scripts/serve.mjs",
		url: `http://127.0.0.1:${PORT}`,
		reuseExistingServer: false,
		env: { HOST: "127.0.0.1", PORT: String(PORT), LAB_PORT: String(LAB_PORT), PRESENTER_KEY },
	},
});
