/** A client is run once without faults, and once with each: what it makes of them. */
import type { FaultId } from "../../lib/lab/fault-ids";
import { faultWords } from "../../lib/lab/faults/words";
import type { Exchange } from "../../lib/lab/log";
import { type Observation, reportOf } from "../../lib/lab/report";
import { type Pooled, pooledOf } from "../../lib/lab/report/pooled";
import { applySettings, type Sandbox } from "../../lib/lab/sandbox";
import { type FaultVerdict, verdictOf } from "../../lib/lab/verdict";
import { type Ended, runCommand } from "./command";
import type { ReportOptions } from "./options";

export interface Trial extends FaultVerdict {
	readonly fault: FaultId;
	readonly ended: Ended;
	/** Milliseconds that its run took. */
	readonly took: number;
	/** The messages of its run. */
	readonly exchanges: readonly Exchange[];
}

export interface Trials {
	/** The run without faults. */
	readonly first: { readonly ended: Ended; readonly exchanges: readonly Exchange[] };
	/** None where that one failed: then nothing can be compared. */
	readonly trials: readonly Trial[];
	readonly observations: readonly Observation[];
	/** Whose messages the observations are about. */
	readonly pooled: Pooled;
}

/**
 * Runs the command again and again.
 * @param origin of the lab
 * @param tell hears of each run when it is over
 */
export async function tryClient(
	sandbox: Sandbox,
	origin: string,
	options: ReportOptions,
	tell: (trial: Trial) => void,
): Promise<Trials> {
	set(sandbox, { consent: "auto", redirectUris: [options.redirectUri] });
	const once = async (fault?: FaultId) => {
		set(sandbox, { faults: fault === undefined ? [] : [fault] });
		const [from, begun] = [sandbox.log.next, Date.now()];
		const ended = await runCommand(options.command, surroundingsOf(sandbox, origin, options, fault), options.time);
		const exchanges = sandbox.log.exchanges.filter(({ n }) => n >= from);
		return { ended, exchanges, took: Date.now() - begun };
	};
	const first = await once();
	const trials: Trial[] = [];
	if (first.ended.code === 0)
		for (const fault of options.faults) {
			const run = await once(fault);
			const { code } = run.ended;
			const known = { isOver: true, ...(code === undefined ? {} : { exitCode: code }) };
			const trial = { fault, ...run, ...verdictOf(fault, [...first.exchanges, ...run.exchanges], known) };
			trials.push(trial);
			tell(trial);
		}
	return { first, trials, ...observed(first.exchanges, trials) };
}

function set(sandbox: Sandbox, change: Partial<Sandbox["settings"]>): void {
	sandbox.settings = { ...sandbox.settings, ...change };
	applySettings(sandbox);
}

function observed(first: readonly Exchange[], trials: readonly Trial[]): Pick<Trials, "observations" | "pooled"> {
	const all = [...first, ...trials.flatMap(({ exchanges }) => exchanges)];
	const judge = (fault: FaultId): FaultVerdict =>
		trials.find((trial) => trial.fault === fault) ?? verdictOf(fault, first);
	return { observations: reportOf(all, judge), pooled: pooledOf(all) };
}

/** What the command is told. A client is pointed at the second server for the fault that is there. */
function surroundingsOf(
	{ id, addresses, secrets }: Sandbox,
	origin: string,
	{ client, redirectUri, scope }: ReportOptions,
	fault: FaultId | undefined,
): Readonly<Record<string, string>> {
	const secret = secrets[client];
	return {
		OIDC_ISSUER: fault === "mix-up" ? addresses.other : addresses.issuer,
		OIDC_CLIENT_ID: client,
		...(secret === undefined ? {} : { OIDC_CLIENT_SECRET: secret }),
		OIDC_REDIRECT_URI: redirectUri,
		OIDC_SCOPE: scope,
		LAB_API: addresses.api,
		LAB_MCP: addresses.mcp,
		LAB_SANDBOX: `${origin}/sandboxes/${id}`,
	};
}

export const titleOf = (fault: FaultId): string => `${faultWords[fault].place}: ${faultWords[fault].title}`;
