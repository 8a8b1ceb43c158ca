import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: { tsconfigPaths: true },
	test: {
		environment: "node",
		include: ["lib/**/*.test.ts", "content/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
		passWithNoTests: false,
		// The tests share nothing that one could spoil for another, so a process for each file would be waste.
		isolate: false,
		maxWorkers: 2,
	},
});
