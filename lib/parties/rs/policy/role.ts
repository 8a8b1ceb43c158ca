/** Role: what somebody is in this company decides which tools they may use. */
import { compare } from "../../guard";
import { principalOf, type Rule, ruleOf } from "./ruling";

export const roleRule: Rule = (asked, tools) => {
	const rule = ruleOf(tools, asked.tool);
	if (!rule) return undefined;
	const principal = principalOf(asked);
	const roles = Object.hasOwn(tools.roles, principal) ? (tools.roles[principal] ?? []) : [];
	const permits = roles.includes(rule.role);
	const right = [`roles of ${principal}`, roles.join(" ") || "none"] as const;
	return { permits, compared: compare(["needed role", rule.role], permits ? "is in" : "is not in", right) };
};
