/** Looks for what breaks a clean install: platform packages that are missing, and download addresses. */
import { readFileSync } from "node:fs";

/** @returns one line for each problem */
export function problemsOfLock(path) {
	const { packages } = JSON.parse(readFileSync(path, "utf8"));
	const present = new Set(Object.keys(packages).map((key) => key.split("node_modules/").at(-1)));
	return Object.entries(packages).flatMap(([key, entry]) => [
		...(entry.resolved ? [`${key} records a download address: ${entry.resolved}`] : []),
		...Object.keys(entry.optionalDependencies ?? {})
			.filter((name) => !present.has(name))
			.map((name) => `${key} wants ${name}, which the lock file lacks`),
	]);
}
