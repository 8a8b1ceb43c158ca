/** A line of a log of decisions, in words. */
import type { ToolLog } from "../../vocabulary/decision";
import { timeOfDay } from "../../world/clock";

/** What a call is about: `order-17, 40 EUR`; `undefined` where it is about no single thing. */
export function resourceOf({ order, amount }: ToolLog): string | undefined {
	const parts = [order, amount === undefined ? undefined : `${amount} EUR`].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : parts.join(", ");
}

/** The whole line: "18:00:05, user ada, agent agent-7, refund, order-17: DENY by attribute.opening-hours." */
export function lineInWords(line: ToolLog): string {
	const { user = "none", agent = "none", tool, decision, rules } = line;
	const what = [timeOfDay(line.at), `user ${user}`, `agent ${agent}`, tool, resourceOf(line)]
		.filter(Boolean)
		.join(", ");
	return `${what}: ${decision}${rules.length > 0 ? ` by ${rules.join(", ")}` : ", and no rule was asked"}.`;
}
