import type { Ending } from "@/lib/flow/read/ending";

/** How an attack ended, as one large stamp: what landed, or which decision stopped it, with its clause. */
export function EndStamp({ ending }: { readonly ending: Ending }) {
	const { word, hop, cause, spec } = ending;
	return (
		<p className="end-stamp" data-word={word} lang="en">
			<b>{word}</b>
			<span>
				{hop ? `at hop ${hop.number}: ` : ""}
				{cause.replace(/\.$/, "")}. {spec ? <span className="font-mono">{spec}</span> : null}
			</span>
		</p>
	);
}
