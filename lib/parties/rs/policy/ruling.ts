/** A policy rule is a pure function of a call and of the tool server's data. It knows of no token and no setting. */
import type { ToolLog } from "../../../vocabulary/decision";
import type { Compared } from "../../../vocabulary/message";
import type { ToolRule, ToolsMemory } from "../../../world/rs-memory";

/** What a rule is asked about: who wants which tool to do what, and when. */
export type Asked = Pick<ToolLog, "at" | "user" | "agent" | "tool" | "order" | "amount">;

/** What a rule says, and what it looked at. */
export interface Ruling {
	readonly permits: boolean;
	readonly compared: Compared;
}

/** `undefined` where the rule has nothing to say about this tool. */
export type Rule = (asked: Asked, tools: ToolsMemory) => Ruling | undefined;

/** Whose rights count: the user's where the agent acts for one, else the agent's own. */
export const principalOf = ({ user, agent }: Asked): string => user ?? agent ?? "nobody";

export const ruleOf = (tools: ToolsMemory, tool: string): ToolRule | undefined =>
	Object.hasOwn(tools.rules, tool) ? tools.rules[tool] : undefined;
