/** Builds and serves what the bench looks at: the site, and the empty page beside it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, runPackage, stop } from "../tools/setup.mjs";

const FLOOR = join(root, "scripts", "bench", "floor");
const next = "next/dist/bin/next";
const HOST = "127.0.0.1";

/** Builds the empty page. */
export async function buildFloor() {
	const code = await runPackage(next, ["build", FLOOR], { silent: true });
	if (code !== 0) stop(`The empty page could not be built: npx next build ${FLOOR} says why.`);
}

/** @returns the address, and what ends the server */
export const serveSite = (port) =>
	serve(port, [join(root, "scripts", "serve.mjs")], {
		HOST,
		PORT: String(port),
		PRESENTER_KEY: "key-of-the-bench-only",
	});
export const serveFloor = (port) =>
	serve(port, [join(root, "node_modules", next), "start", FLOOR, "-H", HOST, "-p", String(port)], {});

async function serve(port, args, env) {
	const server = spawn(process.execPath, args, {
		cwd: root,
		stdio: "ignore",
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
	});
	const url = `http://${HOST}:${port}`;
	for (let i = 0; i < 200; i++) {
		const answers = await fetch(url).then(
			() => true,
			() => false,
		);
		if (answers) return { url, close: () => server.kill() };
		await new Promise((done) => setTimeout(done, 100));
	}
	server.kill();
	throw new Error(`The server at ${url} does not answer`);
}
