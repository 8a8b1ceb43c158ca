import { lineInWords } from "@/lib/flow/read/log-line";
import type { ToolLog } from "@/lib/vocabulary/decision";

/** What a party wrote into its log at one hop, for the transcript. */
export function Logged({ lines }: { readonly lines: readonly ToolLog[] }) {
	return lines.map((line) => (
		<p key={line.at} className="measure">
			Written to the log: {lineInWords(line)}
		</p>
	));
}
