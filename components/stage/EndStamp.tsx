import type { Ending } from "@/lib/flow/read/ending";

/** How an attack ended, as one large stamp: what landed, or which decision stopped it, with its clause. */
export function EndStamp({
	ending,
	onlyThisWay = false,
}: {
	readonly ending: Ending;
	/** Whether the attacker still lands it in another way: then this run was stopped, and the attack is not. */
	readonly onlyThisWay?: boolean;
}) {
	const { word, hop, cause, spec } = ending;
	const lead = [...(onlyThisWay ? ["this way only"] : []), ...(hop ? [`at hop ${hop.number}`] : [])];
	return (
		<p className="end-stamp" data-word={word} lang="en">
			<b>{word}</b>
			<span>
				{lead.length > 0 ? `${lead.join(", ")}: ` : ""}
				{cause.replace(/\.$/, "")}. {spec ? <span className="font-mono">{spec}</span> : null}
			</span>
		</p>
	);
}
