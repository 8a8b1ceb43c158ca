/** Relation: what somebody has to do with this one thing decides. Here, clerks work on the orders that they handle. */
import { compare } from "../../guard";
import { principalOf, type Rule, ruleOf } from "./ruling";

export const relationRule: Rule = (asked, tools) => {
	const { order = "" } = asked;
	if (!ruleOf(tools, asked.tool)?.order) return undefined;
	const principal = principalOf(asked);
	// An order that does not exist is nobody's: the answer does not tell the two apart.
	const clerk = Object.hasOwn(tools.orders, order) ? (tools.orders[order]?.clerk ?? "nobody") : "nobody";
	const permits = principal === clerk && clerk !== "nobody";
	return { permits, compared: compare(["caller", principal], permits ? "=" : "≠", [`clerk of ${order}`, clerk]) };
};
