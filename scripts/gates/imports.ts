/** What imports what, read from the sources themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An import of one source file by another; both are paths from the root. */
export interface Edge {
	readonly from: string;
	readonly to: string;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The TypeScript files and style sheets in these folders, by their paths from the root. */
export const sourcesIn = (folders: readonly string[]): readonly string[] =>
	folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.(tsx?|css)$/.test(name))
			.map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
	);

/** Every import of a file in `files` by another, of types, too, and also where it is loaded only when it is needed. */
export function edgesAmong(
	files: readonly string[],
	textOf: (path: string) => string = (path) => readFileSync(join(ROOT, path), "utf8"),
): readonly Edge[] {
	const known = new Set(files);
	const resolved = (from: string, specifier: string) => {
		const base = specifier.startsWith("@/") ? specifier.slice(2) : posix.join(posix.dirname(from), specifier);
		return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => known.has(path));
	};
	return files.flatMap((from) =>
		[...textOf(from).matchAll(/\b(?:from|import)\s*\(?\s*["']((?:\.{1,2}|@)\/[^"']+)["']/g)].flatMap(
			([, specifier]) => {
				const to = resolved(from, specifier ?? "");
				return to === undefined || to === from ? [] : [{ from, to }];
			},
		),
	);
}
