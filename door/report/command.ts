/** Runs the program of a client, and waits until it ends. */
import { spawn } from "node:child_process";

export interface Ended {
	/** Absent where it was ended because it took too long, or by a signal. */
	readonly code?: number;
	readonly tookTooLong: boolean;
	/** The end of what it printed. */
	readonly output: string;
}

/** Characters of its output that are kept. */
const KEPT = 2000;

/**
 * Runs a command in the folder of whoever asks for the report.
 * @param seconds after which it is ended, with all that it has started
 * @returns rejects where there is no such program
 */
export function runCommand(
	[program, ...args]: readonly [string, ...string[]],
	env: Readonly<Record<string, string>>,
	seconds: number,
): Promise<Ended> {
	return new Promise((resolve, reject) => {
		// A group of its own, so that what it has started ends with it.
		const child = spawn(program, args, {
			cwd: process.env.INIT_CWD ?? process.cwd(),
			env: { ...process.env, ...env },
			stdio: ["ignore", "pipe", "pipe"],
			detached: process.platform !== "win32",
		});
		let output = "";
		let tookTooLong = false;
		const keep = (text: string) => {
			output = `${output}${text}`.slice(-KEPT);
		};
		child.stdout.setEncoding("utf8").on("data", keep);
		child.stderr.setEncoding("utf8").on("data", keep);
		const timer = setTimeout(() => {
			tookTooLong = true;
			end(child.pid, () => child.kill("SIGKILL"));
		}, seconds * 1000);
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(error);
		});
		child.once("close", (code) => {
			clearTimeout(timer);
			resolve({ ...(code === null ? {} : { code }), tookTooLong, output });
		});
	});
}

function end(pid: number | undefined, alone: () => void): void {
	try {
		if (pid === undefined || process.platform === "win32") alone();
		else process.kill(-pid, "SIGKILL");
	} catch {
		alone();
	}
}
