/** Builds and serves what the bench looks at: the site, and the empty page beside it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, runPackage, stop } from "../tools/setup.mjs";

const FLOOR = join(root, "scripts", "bench", "floor");
const next = "next/dist/bin/next";

/** Builds the empty page. */
export async function buildFloor() {
	const code = await runPackage(next, ["build", FLOOR], { silent: true });
	if (code !== 0) stop(`The empty page could not be built: npx next build ${FLOOR} says why.`);
}

/** @returns the address, and what ends the server */
export const serveSite = (port) => serve(root, port);
export const serveFloor = (port) => serve(FLOOR, port);

async function serve(folder, port) {
	const server = spawn(
		process.execPath,
		[join(root, "node_modules", next), "start", folder, "-H", "127.0.0.1", "-p", String(port)],
		{ cwd: root, stdio: "ignore", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
	);
	const url = `http://127.0.0.1:${port}`;
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
