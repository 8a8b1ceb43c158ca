import type { Prediction } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

/** What an API may do with a call for the photos, as answers to a question before it. */
export const callAnswers: Prediction["answers"] = [
	{ text: "Send the photos", holds: (hop) => statusOf(hop) === 200 },
	{ text: "Refuse with 401: not valid here", holds: (hop) => statusOf(hop) === 401 },
	{ text: "Refuse with 403: not enough scope", holds: (hop) => statusOf(hop) === 403 },
];

/** The same, where something else can come as well. */
export const callAnswersOrElse: Prediction["answers"] = [
	...callAnswers,
	{ text: "Something else", holds: (hop) => ![200, 401, 403].includes(statusOf(hop)) },
];
