/** What a list of checks came to, in the words of whoever decided: OAuth accepts or refuses, a policy permits or denies. */
import type { CheckRecord } from "../../vocabulary/message";
import type { Hop, Run } from "../run";

export interface Stamped {
	readonly accepted: boolean;
	/** Whether rules of a policy decided it, after every check of OAuth had accepted. */
	readonly policy: boolean;
	/** The error code of a refusal, or the name of the rule that denied. */
	readonly code?: string | undefined;
}

/** Answers to a poll that is to be made again: the request itself is still pending (RFC 8628 §3.5). */
const NOT_YET = /^(authorization_pending|slow_down)$/;

/** The word on a stamp. */
export function stampWord({ accepted, policy, code = "" }: Stamped): string {
	if (policy) return accepted ? "PERMIT" : "DENY";
	if (accepted) return "ACCEPTED";
	return NOT_YET.test(code) ? "NOT YET" : "REFUSED";
}

/** What one check said, for a list in text: only a no and the words of a policy are in capitals. */
export function checkWord({ verdict, policy }: CheckRecord): string {
	if (verdict === "skipped") return verdict;
	const word = stampWord({ accepted: verdict === "passed", policy: policy !== undefined });
	return word === "ACCEPTED" ? "accepted" : word;
}

/**
 * Whether a list of checks is a decision of a policy: one of its rules said no, or the list came as far as its
 * rules. It is one where all of them are switched off, too: then nothing stands between the token and the call.
 */
export function isDecision(checks: readonly CheckRecord[]): boolean {
	const failed = checks.find(({ verdict }) => verdict === "failed");
	return failed ? failed.policy !== undefined : checks.some(({ policy }) => policy !== undefined);
}

/** The checks that a hop carries. */
export const checksOf = ({ message }: Pick<Hop, "message">): readonly CheckRecord[] =>
	message.kind === "checks" || message.kind === "response" ? message.checks : [];

/** What a hop's own checks came to; `undefined` where it has none. */
export function stampOf(hop: Hop): Stamped | undefined {
	const checks = checksOf(hop);
	if (checks.length === 0) return undefined;
	const { refusal } = hop;
	if (!isDecision(checks)) return { accepted: !refusal, policy: false, code: refusal?.error || undefined };
	const denied = checks.find(({ verdict }) => verdict === "failed");
	// `agent-limit` of `attribute.agent-limit`.
	return { accepted: !denied, policy: true, code: denied?.id.replace(/^\w+\./, "") };
}

/** The hop of checks that an answer is the answer of, if that is a hop of its own. */
export function checksBefore(run: Run, { index, message }: Hop): Hop | undefined {
	const before = run.hops[index - 1];
	const belongs =
		message.kind === "response" && before?.message.kind === "checks" && before.message.lane === message.from;
	return belongs ? before : undefined;
}

/** What is stamped on an answer: what its sender decided. `undefined` where nothing was checked, and where nobody answers. */
export function stampOnAnswer(run: Run, hop: Hop): Stamped | undefined {
	const before = checksBefore(run, hop);
	const decided = stampOf(before ?? hop);
	const { refusal } = hop;
	// A call may be permitted and fail all the same: what it is about does not exist.
	if (decided?.policy && !(decided.accepted && refusal)) return decided;
	// Where nobody answers, nobody has refused.
	if (refusal?.status) return { accepted: false, policy: false, code: refusal.error || String(refusal.status) };
	// A no that travels as a 200, such as the answer about a token that does not count.
	return before && decided;
}

/** What checks came to, counted, for a sentence: "11 accepted, 1 skipped, 3 permitted, 1 denied". */
export function tallyOf(checks: readonly CheckRecord[]): string {
	const counts: Record<string, number> = { accepted: 0, skipped: 0 };
	for (const { verdict, policy } of checks) {
		const [passed, failed] = policy === undefined ? ["accepted", "refused"] : ["permitted", "denied"];
		const word = verdict === "passed" ? passed : verdict === "failed" ? failed : verdict;
		counts[word] = (counts[word] ?? 0) + 1;
	}
	return Object.entries(counts)
		.map(([word, count]) => `${count} ${word}`)
		.join(", ");
}
