import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: { tsconfigPaths: true },
	test: {
		environment: "node",
		include: [
			"lib/**/*.test.ts",
			"content/**/*.test.ts",
			"components/**/*.test.{ts,tsx}",
			"scripts/**/*.test.ts",
			"door/**/*.test.ts",
		],
		passWithNoTests: false,
		// A slow machine is no failure: nothing here measures time.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// The tests share nothing that one could spoil for another, so a process for each file would be waste.
		isolate: false,
		maxWorkers: 2,
	},
});
