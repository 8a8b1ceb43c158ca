/** The names of the kinds of rule, and of what they may say besides a yes and a no. */
import type { Said } from "@/lib/flow/read/decisions";
import type { RuleKind } from "@/lib/vocabulary/decision";
import { mark, type Text } from "../words/text";

export const kindNames: Readonly<Record<RuleKind, Text>> = {
	task: mark("Task"),
	role: mark("Role"),
	relation: mark("Relation"),
	attribute: mark("Attribute"),
};

export const saidNames: Readonly<Record<Said, Text>> = {
	PERMIT: mark("PERMIT"),
	DENY: mark("DENY"),
	off: mark("not asked"),
	none: mark("no rule"),
	late: mark("not reached"),
};
