/** The tool server's log as a person reads it. */
import { resourceOf } from "@/lib/flow/read/log-line";
import type { ToolLog } from "@/lib/vocabulary/decision";
import type { WorkMessage } from "@/lib/vocabulary/message";
import { timeOfDay } from "@/lib/world/clock";

/** A column that has nothing to say is written, so that the others stay in their places. */
const NOTHING = "none";

/** One fact for each line, under a line that names the columns. */
export const auditLines = (lines: readonly ToolLog[]): WorkMessage["facts"] => [
	{ name: "time", text: "user | agent | tool | resource | decision | rules" },
	...lines.map((line) => ({
		name: timeOfDay(line.at),
		text: [
			line.user ?? NOTHING,
			line.agent ?? NOTHING,
			line.tool,
			resourceOf(line) ?? NOTHING,
			line.decision,
			line.rules.join(", ") || NOTHING,
		].join(" | "),
	})),
];
