import type { Check } from "../../../guard";
import { amountRule } from "../../policy/attribute";
import { decided, type ToolCall } from "./subject";

export const agentLimit: Check<ToolCall> = {
	id: "attribute.agent-limit",
	title: "Amount is within the limit of an agent",
	specs: ["RFC 9110 §15.5.4", "RFC 8693 §4.1"],
	without: "An agent could do at any size what its user may do.",
	policy: "attribute",
	control: { id: "attributeRules", from: "on" },
	run: (call) => decided(amountRule, call, "the amount is above the limit of an agent"),
};
