/** Gates on gates: the linter and the compiler see the files, and the import rules bite. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Probe {
	readonly path: string;
	/** The probe is a test. */
	readonly test?: true;
	readonly text: string;
	/** The rule that must speak; `undefined` where none may. */
	readonly rule: string | undefined;
}

const importing = (rule: string | undefined, path: string, from: string): Probe => ({
	path,
	rule,
	text: `import { x } from "${from}";\n\nexport const y = x;\n`,
});
const refused = (path: string, from: string) => importing("noRestrictedImports", path, from);
const allowed = (path: string, from: string) => importing(undefined, path, from);
const testRefused = (path: string, from: string): Probe => ({ ...refused(path, from), test: true });
const testAllowed = (path: string, from: string): Probe => ({ ...allowed(path, from), test: true });
const naming = (rule: string | undefined, path: string, name: string): Probe => ({
	path,
	rule,
	text: `export const y = String(${name});\n`,
});
const signing = (rule: string | undefined, path: string, from: string, name: string): Probe => ({
	path,
	rule,
	text: `import { ${name} } from "../../crypto/${from}";\n\nexport const y = String(${name});\n`,
});
const globals = ["window", "document", "Date", "Buffer", "process", "performance"];

const probes: readonly Probe[] = [
	refused("lib/http", "../parties/guard"),
	refused("lib/crypto", "xstate"),
	refused("lib/world", "node:fs"),
	refused("lib/vocabulary", "../flow/engine"),
	refused("lib/parties/as", "../../flow/engine"),
	refused("lib/parties", "xstate"),
	refused("lib/flow", "@/content/catalog"),
	refused("lib/flow", "react"),
	refused("lib/flow", "../cast/cast"),
	refused("lib/flow", "../inspect/token"),
	refused("lib/cast", "@/content/catalog"),
	refused("lib/cast", "../inspect/token"),
	refused("lib/inspect", "@/content/catalog"),
	refused("lib/parties", "../cast/cast"),
	refused("lib/parties/as", "../../world/dice"),
	signing("noRestrictedImports", "lib/parties/as", "keys", "demonstrationKey"),
	signing("noRestrictedImports", "lib/parties/client", "proof-keys", "proofDemonstrationKey"),
	signing(undefined, "lib/parties/as", "keys", "publicJwk"),
	refused("lib/world", "../inspect/token"),
	refused("lib/crypto", "../testing/vectors"),
	refused("lib/parties", "@/testing/lessons"),
	refused("lib/flow", "@/testing/lessons"),
	refused("lib/testing", "@/content/catalog"),
	refused("lib/testing", "@/testing/lessons"),
	refused("lib/testing", "../../testing/lessons"),
	testRefused("lib/parties/as", "@/content/catalog"),
	testRefused("components/stage", "@/lib/parties/guard"),
	refused("content/flows/probe", "@/components/stage/Stage"),
	refused("content/flows/probe", "@/testing/lessons"),
	refused("testing", "@/components/stage/Stage"),
	refused("components/stage", "@/lib/parties/guard"),
	refused("components/stage", "@/content/flows/code-pkce/flow"),
	refused("components/stage", "@/testing/lessons"),
	refused("app", "@/lib/parties/guard"),
	refused("app", "@/testing/lessons"),
	allowed("lib/parties/as", "../../world/world"),
	allowed("lib/flow", "../parties/guard"),
	allowed("lib/cast", "../flow/define"),
	allowed("lib/inspect", "../cast/cast"),
	allowed("content/flows/probe", "@/lib/flow/define"),
	allowed("lib/testing", "../parties/guard"),
	allowed("testing", "@/content/catalog"),
	testAllowed("lib/parties/as", "@/testing/lessons"),
	testAllowed("lib/parties/as", "../../testing/bench"),
	testAllowed("content/flows/probe", "@/testing/lessons"),
	testAllowed("components/stage", "@/testing/lessons"),
	allowed("components/stage", "@/lib/flow/run"),
	...globals.map((name) => naming("noRestrictedGlobals", "lib/flow", name)),
	...globals.map((name) => naming("noRestrictedGlobals", "content/flows/probe", name)),
	naming(undefined, "components/stage", "window"),
	{ path: "lib/flow", rule: "noExplicitAny", text: "export const y = (x: any) => String(x);\n" },
];

const fileOf = (i: number, test?: true): string => `probe${i}${test ? ".test" : ""}.ts`;

/** The rules that speak of each probe, when the linter reads all of them under this project's configuration. */
function lintedProbes(): readonly (readonly string[])[] {
	const root = mkdtempSync(join(tmpdir(), "gates-"));
	for (const name of ["biome.json", ".gitignore"]) copyFileSync(join(ROOT, name), join(root, name));
	probes.forEach(({ path, text, test }, i) => {
		mkdirSync(join(root, path), { recursive: true });
		writeFileSync(join(root, path, fileOf(i, test)), text);
	});
	const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
	const options = ["lint", "--reporter=json", "--max-diagnostics=none"];
	const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: root, encoding: "utf8" });
	rmSync(root, { recursive: true });
	const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: unknown } }[] };
	return probes.map((_, i) =>
		diagnostics.flatMap(({ category, location }) =>
			JSON.stringify(location.path).includes(`probe${i}.`) ? [category.replace(/^.*\//, "")] : [],
		),
	);
}

describe("the linter reads every folder by its rules", () => {
	const linted = lintedProbes();

	test.each(
		probes.map(
			({ path, test, text, rule }, i) =>
				[test ? `a test in ${path}` : path, text.split("\n", 1)[0], rule ?? "nothing", i] as const,
		),
	)("%s: %s gives %s", (_path, _text, _rule, i) => {
		const rule = probes[i]?.rule;
		expect(linted[i]).toEqual(rule === undefined ? [] : [rule]);
	});
});

const sources = ["app", "components", "content", "door", "e2e", "lib", "scripts", "testing"].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.m?tsx?$/.test(name))
		// What a build of the bench's empty page wrote is no source.
		.filter((name) => !name.split(/[\\/]/).includes(".next"))
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

test("no luck but the dice's", () => {
	const own = sources.filter((name) => /^(lib|content)\//.test(name) && !name.endsWith(".test.ts"));
	const lucky = own.filter((name) => /Math\.random|getRandomValues/.test(readFileSync(join(ROOT, name), "utf8")));
	expect(lucky).toEqual([]);
	expect(own.length).toBeGreaterThan(100);
});

test("no party reads a seed, the dice's counters or the clock of the world", () => {
	const own = sources.filter((name) => name.startsWith("lib/parties/") && !name.endsWith(".test.ts"));
	const looks = own.filter((name) => /\.seed\b|world\.draws|world\.clock/.test(readFileSync(join(ROOT, name), "utf8")));
	expect(looks).toEqual([]);
	expect(own.length).toBeGreaterThan(100);
});

test("no party names a host, or a path of another one", () => {
	const own = sources.filter((name) => name.startsWith("lib/parties/") && !name.endsWith(".test.ts"));
	const code = (name: string) => readFileSync(join(ROOT, name), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
	expect(own.filter((name) => /\.example\b|\}\/\.well-known\/oauth-authorization-server/.test(code(name)))).toEqual([]);
});

test("the compiler reads every source file", () => {
	const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
	const { stdout } = spawnSync(process.execPath, [tsc, "--listFilesOnly"], { cwd: ROOT, encoding: "utf8" });
	const read = stdout.replaceAll("\\", "/").split(/\r?\n/);
	expect(sources.filter((name) => !read.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
	expect(sources.length).toBeGreaterThan(200);
});
