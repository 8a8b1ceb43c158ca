import type { Observation } from "@/lib/lab/report";

/** A tick, a tick before a bar, a block, or an open ring: never colour alone. */
export function StatusSign({ status }: { readonly status: Observation["status"] }) {
	return (
		<svg
			width="18"
			height="18"
			viewBox="0 0 18 18"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			aria-hidden="true"
		>
			{status === "yes" ? <path d="M4 9L8 13L14 5" /> : null}
			{status === "stopped" ? <path d="M2 9L5 12L10 6M15 3V15" /> : null}
			{status === "no" ? (
				<>
					<rect x="2" y="2" width="14" height="14" fill="currentColor" stroke="none" />
					<path d="M5 9H13" stroke="var(--sheet)" />
				</>
			) : null}
			{status === "not seen" ? <circle cx="9" cy="9" r="6.5" strokeDasharray="2.5 2.5" /> : null}
		</svg>
	);
}
