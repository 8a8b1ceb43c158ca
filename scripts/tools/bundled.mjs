/** TypeScript for Node, without a loader: bundled once, run at full speed. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

/** Bundles a TypeScript module of the project and loads it. */
export async function bundled(entry) {
	const { build } = await import("vite");
	// A folder for each, so that one bundle is not taken for another that was loaded before it.
	const outDir = join(root, "node_modules", ".cache", "par-avion", entry.replace(/\W+/g, "-"));
	await build({
		root,
		logLevel: "error",
		configFile: false,
		publicDir: false,
		resolve: { tsconfigPaths: true },
		build: {
			ssr: join(root, entry),
			outDir,
			emptyOutDir: true,
			minify: false,
			rolldownOptions: { output: { entryFileNames: "bundle.mjs" } },
		},
	});
	return import(pathToFileURL(join(outDir, "bundle.mjs")).href);
}
