/** A server of a test's own, which can be stopped and started again at the same address. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { PRESENTER_KEY } from "./presenter-key";

export interface OwnServer {
	readonly url: string;
	stop(): Promise<void>;
	start(): Promise<void>;
}

/** Starts the built site with its relay at a free port of this machine. */
export async function ownServer(): Promise<OwnServer> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	let running: ChildProcess | undefined;
	const stop = async () => {
		if (!running) return;
		const over = once(running, "close");
		running.kill();
		running = undefined;
		await over;
	};
	const start = async () => {
		running = spawn(process.execPath, ["scripts/serve.mjs"], {
			stdio: "ignore",
			env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), PRESENTER_KEY, NEXT_TELEMETRY_DISABLED: "1" },
		});
		while (running && !(await answers(`${url}/workshop/relay`))) await new Promise((done) => setTimeout(done, 100));
	};
	await start();
	return { url, stop, start };
}

const answers = (url: string): Promise<boolean> =>
	fetch(url).then(
		({ ok }) => ok,
		() => false,
	);

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	return typeof address === "object" && address ? address.port : 0;
}
