import type { WrittenCheck } from "@/lib/practice/write";
import { mark } from "../../words/text";
import { t } from "../../words/words";

const words = { passed: mark("Passed:"), failed: mark("Refused:"), "not reached": mark("Not reached:") };

/** A tick, a bar in a filled square, or a broken ring: told apart by their shape. */
export function CheckMark({ verdict }: Pick<WrittenCheck, "verdict">) {
	return (
		<>
			<span className="sr-only">{t(words[verdict])} </span>
			<svg
				width="16"
				height="16"
				viewBox="0 0 16 16"
				fill="none"
				stroke="currentColor"
				strokeWidth="2"
				aria-hidden="true"
			>
				{verdict === "passed" ? <path d="M2.5 8.5L6.5 12.5L14 4" /> : null}
				{verdict === "failed" ? (
					<>
						<rect x="1" y="1" width="14" height="14" fill="currentColor" />
						<path d="M4 8H12" stroke="var(--sheet)" />
					</>
				) : null}
				{verdict === "not reached" ? <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" strokeWidth="1.5" /> : null}
			</svg>
		</>
	);
}
