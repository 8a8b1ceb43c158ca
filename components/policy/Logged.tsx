import { lineInWords } from "@/lib/flow/read/log-line";
import type { ToolLog } from "@/lib/vocabulary/decision";
import { rich } from "../words/words";

/** What a party wrote into its log at one hop, for the transcript. */
export function Logged({ lines }: { readonly lines: readonly ToolLog[] }) {
	return lines.map((line) => (
		<p key={line.at} className="measure">
			{rich("Written to the log: {line}", { line: <span lang="en">{lineInWords(line)}</span> })}
		</p>
	));
}
