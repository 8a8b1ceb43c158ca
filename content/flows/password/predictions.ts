import { callAnswersOrElse } from "@/content/words/call-answers";
import { jsonObject } from "@/lib/crypto/json";
import type { FlowDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";

const bringsToken = ({ message }: Hop) =>
	message.kind === "response" && jsonObject(message.response.body)?.access_token !== undefined;
const receiverOf = ({ message }: Hop) => (message.kind === "request" ? message.to : "");

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"handOver.request": {
		question: "Ada types her password and presses the button. Who receives it?",
		answers: [
			{ text: "The client", holds: (hop) => receiverOf(hop) === "client" },
			{ text: "Her authorization server", holds: (hop) => receiverOf(hop) === "as" },
			{ text: "Somebody else", holds: (hop) => !["client", "as", ""].includes(receiverOf(hop)) },
		],
	},
	"token.response": {
		question: "What will the server do next?",
		answers: [
			{ text: "Return a token", holds: bringsToken },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with unsupported_grant_type", holds: (hop) => hop.refusal?.error === "unsupported_grant_type" },
			{
				text: "Something else: another error, or no answer",
				holds: (hop) =>
					!bringsToken(hop) && !["invalid_grant", "unsupported_grant_type"].includes(hop.refusal?.error ?? ""),
			},
		],
	},
	"api.response": {
		question: "Ada has never been asked whether she agrees. What will the API do with this token?",
		answers: callAnswersOrElse,
	},
};
