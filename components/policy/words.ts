/** The names of the kinds of rule, and of what they may say besides a yes and a no. */
import type { Said } from "@/lib/flow/read/decisions";
import type { RuleKind } from "@/lib/vocabulary/decision";

export const kindNames: Readonly<Record<RuleKind, string>> = {
	task: "Task",
	role: "Role",
	relation: "Relation",
	attribute: "Attribute",
};

export const saidNames: Readonly<Record<Said, string>> = {
	PERMIT: "PERMIT",
	DENY: "DENY",
	off: "not asked",
	none: "no rule",
	late: "not reached",
};
