/** `npm run lab -- --report`: a lab for one command, and what that command's client misses. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type DoorOptions, openDoor } from "../door";
import { isFine, jsonOf, junitOf, lineOf, summaryOf } from "./formats";
import { type ReportOptions, readOptions } from "./options";
import { tryClient } from "./trial";

/** Exit codes: nothing was missed, something was, and nothing could be judged. */
const [FINE, MISSED, UNJUDGED] = [0, 1, 2];

/**
 * Runs a client against every fault.
 * @param args behind `--report`
 * @param print takes a line
 * @returns the exit code
 */
export async function report(
	args: readonly string[],
	door: DoorOptions = {},
	print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
	const read = readOptions(args);
	if ("problem" in read) {
		print(read.problem);
		return UNJUDGED;
	}
	const options = read.value;
	const lab = await openDoor(door);
	try {
		const sandbox = await lab.sandboxes.open();
		if (!sandbox) throw new Error("The lab opened no sandbox");
		const trials = await tryClient(sandbox, lab.origin, options, (trial) => print(lineOf(trial)));
		const { ended } = trials.first;
		if (ended.code !== 0) {
			print(`Without any fault the command ${failed(ended)}, so nothing can be judged.\n${ended.output}`);
			return UNJUDGED;
		}
		print(summaryOf(trials));
		write(options, { junit: junitOf(trials), json: jsonOf(trials) });
		return isFine(trials) ? FINE : MISSED;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
		print(`There is no program "${options.command[0]}".`);
		return UNJUDGED;
	} finally {
		await lab.close();
	}
}

const failed = ({ code, tookTooLong }: { readonly code?: number; readonly tookTooLong: boolean }): string =>
	tookTooLong ? "took too long" : `failed (exit code ${code ?? "none"})`;

function write(options: ReportOptions, texts: Readonly<Record<"junit" | "json", string>>): void {
	for (const kind of ["junit", "json"] as const) {
		const file = options[kind];
		if (file !== undefined) writeFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), texts[kind]);
	}
}
