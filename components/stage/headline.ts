/** The comparison that the stage spells out, in two short lines. */
import { endOf } from "@/lib/http/text";
import type { Compared } from "@/lib/vocabulary/message";

/** What came, and what it was compared with. */
export function comparedLines({ left, right }: Compared): readonly [string, string] {
	return [`${left.label} = ${abbreviated(left.text)}`, `${right.label} = ${abbreviated(right.text)}`];
}

/** Long values by their last four characters, as everywhere on the stage. */
export const abbreviated = (text: string): string => (text.length > 26 ? endOf(text, 4) : text);
