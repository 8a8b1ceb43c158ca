/** The shells of this machine, and what they hand to curl. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasTool = (name: string): boolean =>
	spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;

/** `sh`, and bash and zsh where they are. */
export const shells: readonly string[] = ["sh", "bash", "zsh"].filter(hasTool);

/** What one call of curl was given. */
export interface Call {
	readonly args: readonly string[];
	/** Its standard input, where it was told to read it. */
	readonly input: string | undefined;
}

/** In place of curl: writes down its arguments, and its input where it is to send that. */
const RECORD = `curl() { { printf '%s\\0' "$@"; case " $* " in *' @- '*) printf '\\2'; cat;; esac; printf '\\1'; } >> "$OUT"; }`;

/**
 * Runs commands with curl replaced by a function.
 * @param how `script` as a script; `prompt` as lines that are typed into an interactive shell, with the settings of
 * one that is new: zsh without comments, bash with history
 */
export function callsOf(shell: string, commands: string, how: "script" | "prompt" = "script"): readonly Call[] {
	const folder = mkdtempSync(join(tmpdir(), "calls-"));
	const out = join(folder, "out");
	try {
		const env = { ...process.env, HOME: folder, OUT: out, TERM: "dumb", LC_ALL: "C.UTF-8", HISTFILE: "" };
		if (how === "script") execFileSync(shell, ["-c", `: > "$OUT"\n${RECORD}\n${commands}`], { env });
		else {
			const plain: Readonly<Record<string, readonly string[]>> = { zsh: ["-f"], bash: ["--norc", "--noprofile"] };
			const input = `: > "$OUT"\n${RECORD}\n${commands}\nexit\n`;
			spawnSync(shell, [...(plain[shell] ?? []), "-i"], { env, input, encoding: "utf8" });
		}
		return readFileSync(out, "utf8").split("\u0001").slice(0, -1).map(callIn);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function callIn(record: string): Call {
	const end = record.indexOf("\u0002");
	const args = (end < 0 ? record : record.slice(0, end)).split("\0").slice(0, -1);
	return { args, input: end < 0 ? undefined : record.slice(end + 1) };
}
