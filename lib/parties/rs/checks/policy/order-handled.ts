import type { Check } from "../../../guard";
import { relationRule } from "../../policy/relation";
import { decided, type ToolCall } from "./subject";

export const orderHandled: Check<ToolCall> = {
	id: "relation.order-handled",
	title: "Order is the caller's to handle",
	specs: ["RFC 9110 §15.5.4"],
	without: "Everybody with the scope could reach the orders of everybody.",
	policy: "relation",
	control: { id: "relationRules", from: "on" },
	run: (call) => decided(relationRule, call, "the caller does not handle this order"),
};
