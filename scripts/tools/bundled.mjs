/** TypeScript for Node, without a loader: bundled once, run at full speed. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

/** Bundles a TypeScript module of the project and loads it. */
export async function bundled(entry) {
	const { build } = await import("vite");
	const outDir = join(root, "node_modules", ".cache", "par-avion");
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
