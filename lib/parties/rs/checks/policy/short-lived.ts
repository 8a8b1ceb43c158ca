import { type Check, compare, fail, pass, skip } from "../../../guard";
import { DENIED, type ToolCall } from "./subject";

/** Seconds that a user's rights may be lent for. */
export const TASK_SECONDS = 60;

export const shortLived: Check<ToolCall> = {
	id: "task.short-lived",
	title: "Rights are lent for a minute",
	specs: ["RFC 9700 §2.3", "RFC 9110 §15.5.4"],
	without: "An agent could collect tokens of people and use them long after their task.",
	policy: "task",
	run({ lent, lifetime }) {
		if (!lent) return skip("the rights of nobody else are in it");
		if (typeof lifetime !== "number")
			return fail(DENIED, lifetime.problem, { status: 403, compared: lifetime.compared });
		const short = lifetime <= TASK_SECONDS;
		const left = ["exp after iat", `${lifetime} s`] as const;
		const compared = compare(left, short ? "at most" : "more than", ["one task", `${TASK_SECONDS} s`]);
		if (short) return pass(undefined, compared);
		return fail(DENIED, "the token lives longer than one task", { status: 403, compared });
	},
};
