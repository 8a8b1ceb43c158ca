/** Puts the service worker into a build: our program with the library's in one file, and the list of what it keeps. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** More than a thousand pages, of which hardly anybody sees ten: they are kept when they are visited. */
const COMPARISONS = "server/app/compare/**";

/** The address of a file of a build. */
function addressOf(file) {
	if (file.startsWith("static/")) return `/_next/${file}`;
	const page = file.replace(/^server\/app/, "").replace(/\.(html|body)$/, "");
	return page === "/index" ? "/" : page;
}

/** @returns what the worker keeps: each file by its address, with a revision where its name does not change with its content */
export async function filesOf(build) {
	const { getManifest } = await import("@serwist/build");
	const { manifestEntries = [] } = await getManifest({
		globDirectory: build,
		globPatterns: [
			"static/**/*.{js,css,woff2,svg}",
			"server/app/**/*.html",
			"server/app/icon.svg.body",
			"server/app/search.json.body",
			"server/app/lab/recorded.json.body",
		],
		globIgnores: [COMPARISONS, "server/app/_*"],
		dontCacheBustURLsMatching: /^static\//,
		maximumFileSizeToCacheInBytes: 20_000_000,
	});
	return manifestEntries.map(({ url, revision }) => ({ url: addressOf(url), revision }));
}

/** @returns the worker as one script */
export async function workerOf(root, files) {
	const { build } = await import("vite");
	const made = await build({
		root,
		configFile: false,
		logLevel: "error",
		define: { "self.FILES": JSON.stringify(files), "process.env.NODE_ENV": '"production"' },
		build: {
			write: false,
			copyPublicDir: false,
			lib: { entry: join(root, "components/offline/worker.ts"), formats: ["iife"], name: "worker" },
		},
	});
	const [{ output }] = [made].flat();
	return output[0].code;
}

/** @param build the folder `.next`, whose pages have their policies already */
export async function addWorker(root, build) {
	const body = join(build, "server", "app", "sw.js.body");
	readFileSync(body);
	writeFileSync(body, await workerOf(root, await filesOf(build)));
}
