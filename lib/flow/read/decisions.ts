/** Reads the decisions of a policy out of a run, and the log that was written of them. Nothing after the cursor. */
import { judgesCall, type RuleKind, ruleKinds, type ToolLog } from "../../vocabulary/decision";
import type { CheckRecord } from "../../vocabulary/message";
import { timeOfDay } from "../../world/clock";
import type { Hop, Run } from "../run";
import { checksBefore, checksOf, isDecision } from "./stamp";

/**
 * What the rules of one kind said about one call. `off`: they were switched off. `none`: none of them concerns
 * this call. `late`: the token was no token for one task, so there was no call to decide.
 */
export type Said = "PERMIT" | "DENY" | "off" | "none" | "late";

export interface Decision {
	/** The hop at which it was taken. */
	readonly hop: Hop;
	/** The line of the log about it, where the party writes one. */
	readonly line: ToolLog | undefined;
	readonly permitted: boolean;
	readonly said: Readonly<Record<RuleKind, Said>>;
}

/** A line of the log, with the hop at which it was written. */
export interface LoggedLine {
	readonly hop: Hop;
	readonly line: ToolLog;
	readonly time: string;
}

/** Whether a policy decides anything in this run. */
export const hasDecisions = (run: Run): boolean => run.hops.some((hop) => isDecision(checksOf(hop)));

/** Whether a party writes a log in this run. */
export const hasLog = (run: Run): boolean => run.hops.some((hop) => hop.message.logged !== undefined);

/** Every call that a policy has decided, up to and with a hop. */
export const decisionsOf = (run: Run, until: number): readonly Decision[] =>
	run.hops.slice(0, until + 1).flatMap((hop): Decision[] => {
		const checks = checksOf(hop);
		if (!isDecision(checks)) return [];
		const said = Object.fromEntries(ruleKinds.map((kind) => [kind, saidBy(rulesOf(checks, kind))]));
		const permitted = checks.every(({ verdict }) => verdict !== "failed");
		return [{ hop, line: hop.message.logged?.at(-1), permitted, said: said as Decision["said"] }];
	});

/** The rules of one kind on a call, as they were recorded. */
export const rulesOf = (checks: readonly CheckRecord[], kind: RuleKind): readonly CheckRecord[] =>
	checks.filter(({ policy }) => policy === kind);

function saidBy(rules: readonly CheckRecord[]): Said {
	if (rules.length === 0) return "late";
	if (rules.some(({ verdict }) => verdict === "failed")) return "DENY";
	if (rules.some(({ verdict }) => verdict === "passed")) return "PERMIT";
	return rules.some(({ disabled }) => disabled) ? "off" : "none";
}

/**
 * The kinds of rule to show for these decisions, in order. Those about the token come first and are the same for
 * every call, so they are shown only where they decided one.
 */
export const kindsOf = (decisions: readonly Decision[]): readonly RuleKind[] =>
	ruleKinds.filter((kind) => judgesCall(kind) || decisions.some(({ said }) => said.task === "DENY"));

/** Every line that parties wrote into their logs, up to and with a hop. */
export const logOf = (run: Run, until: number): readonly LoggedLine[] =>
	run.hops
		.slice(0, until + 1)
		.flatMap((hop) => (hop.message.logged ?? []).map((line) => ({ hop, line, time: timeOfDay(line.at) })));

/** The hop whose decision or line a place is about: the place itself, or the checks that it is the answer of. */
export function decidedAt(run: Run, cursor: number): number | undefined {
	const hop = run.hops[cursor];
	if (!hop) return undefined;
	const own = checksOf(hop).length > 0 ? hop : checksBefore(run, hop);
	return own && (isDecision(checksOf(own)) || own.message.logged !== undefined) ? own.index : undefined;
}
