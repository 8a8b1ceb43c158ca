/** What every command needs first: packages, and a build that is not stale. Only Node itself is used here. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressAssets } from "./assets.mjs";
import { addPolicies, withPolicies } from "./content-security.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Settings that every child process gets: nothing is reported to anybody. */
const quiet = {
	NEXT_TELEMETRY_DISABLED: "1",
	DISABLE_OPENCOLLECTIVE: "1",
	npm_config_fund: "false",
	npm_config_audit: "false",
};

/**
 * Runs a program and shows what it prints.
 * @returns its exit code
 */
export function run(command, args, { env = {}, silent = false, shell = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: silent ? "ignore" : "inherit",
			shell,
			env: { ...process.env, ...quiet, ...env },
		});
		child.on("error", reject);
		child.on("close", (code) => resolve(code ?? 1));
	});
}

/** A program out of `node_modules`, started by Node itself, so that it works on Windows too. */
export const runPackage = (file, args, options) =>
	run(process.execPath, [join(root, "node_modules", file), ...args], options);

/** Ends with a sentence instead of a stack. */
export function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** Installs exactly what the lock file says, if that is not installed already. */
export async function ensurePackages() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 19))
		stop(`Par Avion needs Node 20.19 or newer; this is ${process.versions.node}.`);
	const mark = join(root, "node_modules", ".par-avion-lock");
	const wanted = hashOf([readFileSync(join(root, "package-lock.json"))]);
	if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
	console.log("Installing packages…");
	const npm = process.env.npm_execpath;
	const code = npm
		? await run(process.execPath, [npm, "ci", "--no-fund", "--no-audit"])
		: await run("npm", ["ci", "--no-fund", "--no-audit"], { shell: process.platform === "win32" });
	if (code !== 0) stop("The packages could not be installed. Is the package registry reachable?");
	writeFileSync(mark, wanted);
}

/** Builds if any source has changed since the last build. */
export async function ensureBuild() {
	const mark = join(root, ".next", "par-avion-build");
	// The address of a published copy stands in its pages.
	const wanted = hashOf([...sourceFiles().map((file) => fingerprint(file)), `origin ${process.env.SITE_ORIGIN ?? ""}`]);
	if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
	console.log("Building…");
	const code = await runPackage("next/dist/bin/next", ["build"]);
	if (code !== 0) stop("The build failed; the lines above say where.");
	secure(join(root, ".next"));
	// The packages are there by now; this file is read before they are.
	const { addWorker } = await import("./offline.mjs");
	await addWorker(root, join(root, ".next"));
	compressAssets(join(root, ".next", "static"));
	mkdirSync(dirname(mark), { recursive: true });
	writeFileSync(mark, wanted);
}

/** Adds the policies to a build: to its pages, and to the headers with which they are sent. */
function secure(build) {
	addPolicies(join(build, "server", "pages"));
	const policies = addPolicies(join(build, "server", "app"));
	const routes = join(build, "routes-manifest.json");
	writeFileSync(routes, JSON.stringify(withPolicies(JSON.parse(readFileSync(routes, "utf8")), policies)));
}

// The grid of attacks is a page, too, and so is what can be looked up.
const SOURCES = ["app", "components", "content", "lib", "public", "docs/grid", "docs/index"];
const SOURCE_FILES = [
	"package-lock.json",
	"next.config.mjs",
	"postcss.config.mjs",
	"tsconfig.json",
	"mdx-components.tsx",
];

const sourceFiles = () => [
	...SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.includes(".test."))
			.map((entry) => join(entry.parentPath, entry.name)),
	),
	...SOURCE_FILES.map((file) => join(root, file)),
	join(root, "scripts", "tools", "assets.mjs"),
	join(root, "scripts", "tools", "content-security.mjs"),
	join(root, "scripts", "tools", "late-scripts.mjs"),
	join(root, "scripts", "tools", "offline.mjs"),
];

/** Size and time of change are enough to notice an edit, and quick. */
function fingerprint(file) {
	const { size, mtimeMs } = statSync(file);
	return `${file} ${size} ${mtimeMs}`;
}

function hashOf(parts) {
	const hash = createHash("sha256");
	for (const part of [...parts].sort()) hash.update(part).update("\n");
	return hash.digest("hex");
}

/** Ends with a sentence where somebody else already listens at the port. */
export function ensurePortFree() {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", ({ code, message }) =>
			stop(
				code === "EADDRINUSE"
					? `Port ${port} is in use. Another one: PORT=${port + 1} npm start`
					: `Cannot listen at ${host}:${port}: ${message}`,
			),
		);
		probe.listen(port, host, () => probe.close(resolve));
	});
}

/** Where the site is served. Loopback only, unless HOST says otherwise. */
export const host = process.env.HOST || "127.0.0.1";
export const port = Number(process.env.PORT || 3000);
