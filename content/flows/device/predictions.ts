import { callAnswers } from "@/content/words/call-answers";
import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { readForms } from "@/lib/parties/browser/forms";

const errorOf = ({ refusal }: Hop) => refusal?.error;
const asksAgain = ({ message }: Hop) =>
	message.kind === "response" && readForms(message.response.body)[0]?.action === "/device";

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"poll.response": {
		question: "Nobody has typed the code yet, and the television asks for its token. What will the server say?",
		answers: [
			{ text: "200, with a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "authorization_pending: not yet", holds: (hop) => errorOf(hop) === "authorization_pending" },
			{ text: "slow_down: not yet, and you ask too often", holds: (hop) => errorOf(hop) === "slow_down" },
			{
				text: "An error that ends the polling",
				holds: (hop) => !["authorization_pending", "slow_down", undefined].includes(errorOf(hop)),
			},
		],
	},
	"enter.response": {
		question: "A code was typed. What will the server show?",
		answers: [
			{ text: "The same form again", holds: asksAgain },
			{ text: "The next page", holds: (hop) => statusOf(hop) === 200 && !asksAgain(hop) },
			{ text: "That this is not possible", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"token.response": {
		question: "The television asks again. It does not know what happened on the phone. What will it read?",
		answers: [
			{ text: "A token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "access_denied", holds: (hop) => errorOf(hop) === "access_denied" },
			{ text: "expired_token", holds: (hop) => errorOf(hop) === "expired_token" },
			{
				text: "Another error",
				holds: (hop) => statusOf(hop) >= 400 && !["access_denied", "expired_token"].includes(errorOf(hop) ?? ""),
			},
		],
	},
	"api.response": {
		question: "Ada signed in on her phone, and the television calls. What will the API do?",
		answers: [{ text: "Send Ada's photos", holds: (hop) => statusOf(hop) === 200 }, ...callAnswers.slice(1)],
	},
};
