import type { Check } from "../../../guard";
import { hoursRule } from "../../policy/attribute";
import { decided, type ToolCall } from "./subject";

export const openingHours: Check<ToolCall> = {
	id: "attribute.opening-hours",
	title: "Shop is open",
	specs: ["RFC 9110 §15.5.4"],
	without: "A call could come when nobody is there to notice.",
	policy: "attribute",
	control: { id: "attributeRules", from: "on" },
	run: (call) => decided(hoursRule, call, "this tool works in opening hours only"),
};
