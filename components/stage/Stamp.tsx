/** Verdicts, in words. */

export function Stamp({ accepted, code }: { readonly accepted: boolean; readonly code?: string | undefined }) {
	return (
		<span className="stamp">
			{accepted ? "ACCEPTED" : "REFUSED"}
			{!accepted && code ? <small>{code}</small> : null}
		</span>
	);
}

export type VerdictWord = "passed" | "failed" | "skipped";

/** The small, upright one for lists. */
export function SmallStamp({
	verdict,
	detail,
}: {
	readonly verdict: VerdictWord;
	readonly detail?: string | undefined;
}) {
	const word = { passed: "ACCEPTED", failed: "REFUSED", skipped: "SKIPPED" }[verdict];
	return (
		<span className="st" data-verdict={verdict}>
			{word}
			{verdict === "skipped" && detail ? `, ${detail}` : ""}
		</span>
	);
}
