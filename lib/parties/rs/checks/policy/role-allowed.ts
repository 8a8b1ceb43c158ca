import type { Check } from "../../../guard";
import { roleRule } from "../../policy/role";
import { decided, type ToolCall } from "./subject";

export const roleAllowed: Check<ToolCall> = {
	id: "role.tool-allowed",
	title: "Role may use this tool",
	specs: ["RFC 9110 §15.5.4"],
	without: "Whoever has the scope could use every tool behind it.",
	policy: "role",
	control: { id: "roleRules", from: "on" },
	run: (call) => decided(roleRule, call, "the role does not allow this tool"),
};
