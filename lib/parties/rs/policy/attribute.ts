/** Attributes: what this one call is like decides. How much, at what time, and whether an agent acts. */
import { timeOfDay } from "../../../world/clock";
import { compare } from "../../guard";
import { type Rule, ruleOf } from "./ruling";

/** An agent may change less than its user could. Where the token names no actor, there is no agent to see. */
export const amountRule: Rule = (asked, tools) => {
	const { agentLimit } = ruleOf(tools, asked.tool) ?? {};
	if (agentLimit === undefined || asked.agent === undefined) return undefined;
	const { amount = 0 } = asked;
	const permits = amount <= agentLimit;
	const right = ["limit of an agent", `${agentLimit} EUR`] as const;
	return { permits, compared: compare(["amount", `${amount} EUR`], permits ? "at most" : "more than", right) };
};

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Some tools work in opening hours only, whoever calls. */
export const hoursRule: Rule = (asked, tools) => {
	const { hours } = ruleOf(tools, asked.tool) ?? {};
	if (hours === undefined) return undefined;
	const [from, to] = hours;
	const second = ((Math.floor(asked.at) % DAY) + DAY) % DAY;
	const now = ["now", timeOfDay(asked.at)] as const;
	const early = second < from * HOUR;
	if (early) return { permits: false, compared: compare(now, "before", ["opening", timeOfDay(from * HOUR)]) };
	const permits = second < to * HOUR;
	return { permits, compared: compare(now, permits ? "before" : "not before", ["closing", timeOfDay(to * HOUR)]) };
};
