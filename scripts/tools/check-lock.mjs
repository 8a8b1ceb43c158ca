/** Looks for what breaks a clean install: platform packages that are missing, download addresses, and versions that move. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @returns one line for each problem */
export function problemsOfLock(path) {
	const { packages } = JSON.parse(readFileSync(path, "utf8"));
	const { overrides = {} } = JSON.parse(readFileSync(join(dirname(path), "package.json"), "utf8"));
	const present = new Set(Object.keys(packages).map((key) => key.split("node_modules/").at(-1)));
	return Object.entries(packages).flatMap(([key, entry]) => [
		...(entry.resolved ? [`${key} records a download address: ${entry.resolved}`] : []),
		...Object.keys(entry.optionalDependencies ?? {})
			.filter((name) => !present.has(name))
			.map((name) => `${key} wants ${name}, which the lock file lacks`),
		// `npm ci` asks the registry what "latest" is today, and stops where it is no longer what the lock file has.
		...Object.entries(entry.dependencies ?? {})
			.filter(([name, range]) => range === "latest" && !overrides[key.split("node_modules/").at(-1)]?.[name])
			.map(([name]) => `${key} wants the latest ${name}: package.json has to override it`),
	]);
}
