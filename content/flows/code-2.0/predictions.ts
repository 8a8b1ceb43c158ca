import { jsonObject } from "@/lib/crypto/json";
import type { FlowDefinition } from "@/lib/flow/define";
import { carries, ran } from "@/lib/flow/read/labels";
import type { Hop } from "@/lib/flow/run";

const bringsToken = ({ message }: Hop) =>
	message.kind === "response" && jsonObject(message.response.body)?.access_token !== undefined;

/** Which of the two values that tie a code to its request the token request carries. */
const ties = ({ message }: Hop) => ({
	address: carries(message, "redirect_uri"),
	verifier: carries(message, "code_verifier"),
});

/** Which of its own values the client has compared with the answer. */
const compared = ({ message }: Hop) => ({
	state: ran(message, "callback.state-matches"),
	iss: ran(message, "callback.issuer-matches"),
});

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"callback.checks": {
		question: "The browser has brought the answer. What will the client compare before it uses it?",
		answers: [
			{ text: "state", holds: (hop) => compared(hop).state && !compared(hop).iss },
			{ text: "state and iss", holds: (hop) => compared(hop).state && compared(hop).iss },
			{ text: "iss", holds: (hop) => !compared(hop).state && compared(hop).iss },
			{ text: "Neither", holds: (hop) => !compared(hop).state && !compared(hop).iss },
		],
	},
	"token.request": {
		question: "The client redeems the code. What will it send besides, to tie it to the authorization request?",
		answers: [
			{ text: "The redirect_uri again", holds: (hop) => ties(hop).address && !ties(hop).verifier },
			{ text: "A verifier", holds: (hop) => !ties(hop).address && ties(hop).verifier },
			{ text: "Both", holds: (hop) => ties(hop).address && ties(hop).verifier },
			{ text: "Neither", holds: (hop) => !ties(hop).address && !ties(hop).verifier },
		],
	},
	"token.response": {
		question: "What will the server do next?",
		answers: [
			{ text: "Return a token", holds: bringsToken },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{
				text: "Something else: another error, or no answer",
				holds: (hop) => !bringsToken(hop) && hop.refusal?.error !== "invalid_grant",
			},
		],
	},
};
