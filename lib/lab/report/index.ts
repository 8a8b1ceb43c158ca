/** What was seen of a client, as a list of what it does. "Not seen" is never "failed". */
import type { Exchange } from "../log";
import { verdictOf } from "../verdict";
import { checkedLines, type Judge } from "./checked";
import type { Observation } from "./observation";
import { materialOf, sentLines } from "./sent";

export type { Observation };

/**
 * Every line, whether anything was seen or not, in an order that stays.
 * @param judge what is known of each fault, where that is more than the messages say
 */
export function reportOf(
	exchanges: readonly Exchange[],
	judge: Judge = (fault) => verdictOf(fault, exchanges),
): readonly Observation[] {
	const material = materialOf(exchanges);
	const sent = sentLines.map(({ find, ...line }) => ({ ...line, ...find(material) }));
	return [...sent, ...checkedLines(judge)];
}
