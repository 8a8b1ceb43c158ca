/** Reads the log against the written policy, as an auditor does afterwards: settings play no part in it. */
import type { ToolLog } from "../../../vocabulary/decision";
import type { ToolsMemory } from "../../../world/rs-memory";
import { amountRule, hoursRule } from "./attribute";
import { relationRule } from "./relation";
import { roleRule } from "./role";
import type { Rule } from "./ruling";

const rules: readonly Rule[] = [roleRule, relationRule, amountRule, hoursRule];

/** Calls that were permitted although a rule of the policy says no, whether it was asked or not. */
export const permittedAgainst = (log: readonly ToolLog[], tools: ToolsMemory): readonly ToolLog[] =>
	log.filter((line) => line.decision === "PERMIT" && rules.some((rule) => rule(line, tools)?.permits === false));
