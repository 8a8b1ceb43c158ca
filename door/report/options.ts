/** What somebody asks of `npm run lab -- --report`. */
import { type FaultId, faultIds, isFaultId } from "../../lib/lab/fault-ids";

export interface ReportOptions {
	/** The program of the client, and what it is given. */
	readonly command: readonly [string, ...string[]];
	/** As which of the ready clients it comes. */
	readonly client: string;
	readonly faults: readonly FaultId[];
	readonly redirectUri: string;
	readonly scope: string;
	/** Seconds that each run may take. */
	readonly time: number;
	/** Where to write, by kind. */
	readonly junit?: string;
	readonly json?: string;
}

export const USAGE = `npm run lab -- --report [--client lab-public] [--fault id,id] [--redirect-uri http://127.0.0.1:4181/cb]
  [--scope "openid profile photos.read"] [--time 30] [--junit file] [--json file] -- command …`;

const NAMES = ["client", "fault", "redirect-uri", "scope", "time", "junit", "json"];

/** @param args behind `--report` */
export function readOptions(args: readonly string[]): { readonly value: ReportOptions } | { readonly problem: string } {
	const end = args.indexOf("--");
	const [program, ...rest] = end < 0 ? [] : args.slice(end + 1);
	if (program === undefined) return { problem: `No command: it stands behind --.\n${USAGE}` };
	const given = new Map<string, string>();
	for (let i = 0; i < end; i += 2) {
		const [name = "", value] = [args[i]?.replace(/^--/, ""), args[i + 1]];
		if (!NAMES.includes(name)) return { problem: `There is no option "${args[i]}".\n${USAGE}` };
		if (value === undefined || i + 1 >= end) return { problem: `--${name} needs a value.` };
		given.set(name, value);
	}
	const faults = given.get("fault")?.split(",") ?? faultIds;
	const unknown = faults.find((id) => !isFaultId(id));
	if (unknown !== undefined) return { problem: `There is no fault "${unknown}". There are: ${faultIds.join(", ")}` };
	const time = Number(given.get("time") ?? 30);
	if (!(time > 0)) return { problem: "--time is a number of seconds." };
	const [junit, json] = [given.get("junit"), given.get("json")];
	return {
		value: {
			command: [program, ...rest],
			client: given.get("client") ?? "lab-public",
			faults: faults as readonly FaultId[],
			redirectUri: given.get("redirect-uri") ?? "http://127.0.0.1:4181/cb",
			scope: given.get("scope") ?? "openid profile photos.read",
			time,
			...(junit === undefined ? {} : { junit }),
			...(json === undefined ? {} : { json }),
		},
	};
}
