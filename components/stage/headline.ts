/** The comparison that the stage spells out, in two short lines. */
import type { Compared } from "@/lib/vocabulary/message";

/** What came, and what it was compared with: each with its value. */
export function comparedLines({ left, right }: Compared): readonly (readonly [label: string, value: string])[] {
	return [left, right].map(({ label, text }) => [label, ` = ${abbreviated(text)}`]);
}

/** Long values by their last four characters, as everywhere on the stage. */
export const abbreviated = (text: string): string => (text.length > 26 ? text.slice(-4) : text);
