/** Verdicts, in words. */
import { type Stamped, stampWord } from "@/lib/flow/read/stamp";

/** The large one. A policy permits or denies; everybody else accepts or refuses. */
export function Stamp({ accepted, policy = false, code }: Partial<Stamped> & Pick<Stamped, "accepted">) {
	return (
		<span className="stamp" lang="en">
			{stampWord({ accepted, policy, code })}
			{!accepted && code ? <small>{code}</small> : null}
		</span>
	);
}

export type VerdictWord = "passed" | "failed" | "skipped";

interface SmallProps {
	readonly verdict: VerdictWord;
	readonly detail?: string | undefined;
	/** Whether it is the word of a rule of a policy. */
	readonly policy?: boolean;
}

/** The small, upright one for lists. */
export function SmallStamp({ verdict, detail, policy = false }: SmallProps) {
	const skipped = verdict === "skipped";
	return (
		<span className="st" lang="en" data-verdict={verdict}>
			{skipped ? "SKIPPED" : stampWord({ accepted: verdict === "passed", policy })}
			{skipped && detail ? `, ${detail}` : ""}
		</span>
	);
}
