import type { Outcome } from "@/lib/flow/proof/grid";
import { mark, type Text } from "../words/text";

/** What a mark says, also to those who do not see it. */
export const markNames: Readonly<Record<Outcome, Text>> = {
	stopped: mark("stopped, whatever the attacker tries"),
	weakened: mark("weakened: another way still lands"),
	lockedOut: mark("stopped, and Ada is locked out, too"),
	lands: mark("no effect on its own"),
};

/** Filled with a bar: stopped. Half: weakened. A bar alone: it costs the honest user as well. A ring: no effect. */
export function Mark({ outcome }: { readonly outcome: Outcome }) {
	return (
		<svg className="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
			{outcome === "lands" ? (
				<circle cx="10" cy="10" r="4" fill="none" style={{ stroke: "var(--edge)" }} strokeWidth="1.6" />
			) : (
				<>
					<rect
						x="1"
						y="1"
						width="18"
						height="18"
						style={{ fill: "var(--sheet)", stroke: "var(--ink)" }}
						strokeWidth="2"
					/>
					{outcome === "stopped" ? (
						<>
							<rect x="1" y="1" width="18" height="18" style={{ fill: "var(--ink)" }} />
							<rect x="5" y="8.5" width="10" height="3" style={{ fill: "var(--sheet)" }} />
						</>
					) : outcome === "weakened" ? (
						<path d="M1 1L19 19H1Z" style={{ fill: "var(--ink)" }} />
					) : (
						<rect x="5" y="8.5" width="10" height="3" style={{ fill: "var(--ink)" }} />
					)}
				</>
			)}
		</svg>
	);
}
