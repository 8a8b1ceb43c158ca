/** A question before an answer: is it what was asked for, or an error, and which one? */
import type { Prediction } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

/** @param errors that it could be; any other one is the last answer */
export const whetherServed = (question: string, served: string, ...errors: readonly string[]): Prediction => ({
	question,
	answers: [
		{ text: served, holds: (hop) => statusOf(hop) === 200 },
		...errors.map((error) => ({ text: `Refuse with ${error}`, holds: ({ refusal }: Hop) => refusal?.error === error })),
		{
			text: "Refuse for another reason",
			holds: (hop) => statusOf(hop) !== 200 && !errors.includes(hop.refusal?.error ?? "none"),
		},
	],
});
