import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { header } from "@/lib/http/message";

/** Whether the answer brings a nonce for the next try. */
const bringsNonce = ({ message }: Hop) =>
	message.kind === "response" && header(message.response.headers, "dpop-nonce") !== undefined;

const refusedBy = ({ message }: Hop) => (message.kind === "checks" ? message.refusal?.check : undefined);
const isAsked = ({ message }: Hop) => message.kind === "checks";

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"token.response": {
		question: "The client asks this server for the first time. What will the server answer?",
		answers: [
			{ text: "200, with tokens", holds: (hop) => statusOf(hop) === 200 },
			{ text: "400, and a nonce for the next try", holds: (hop) => statusOf(hop) === 400 && bringsNonce(hop) },
			{ text: "401, and a nonce for the next try", holds: (hop) => statusOf(hop) === 401 && bringsNonce(hop) },
			{ text: "An error, and no nonce", holds: (hop) => statusOf(hop) >= 400 && !bringsNonce(hop) },
		],
	},
	"bearer.response": {
		question: "Somebody sends the copied token with the scheme Bearer. What will the API answer?",
		answers: [
			{ text: "200, with the photos", holds: (hop) => statusOf(hop) === 200 },
			{ text: "401, invalid_token", holds: (hop) => statusOf(hop) === 401 && !bringsNonce(hop) },
			{ text: "401, and a nonce for the next try", holds: (hop) => statusOf(hop) === 401 && bringsNonce(hop) },
		],
	},
	"ownKey.checks": {
		question: "The attacker signs a perfect proof with a key of its own. At which check will the API stop?",
		answers: [
			{ text: "Signature fits the key in the proof", holds: (hop) => refusedBy(hop) === "dpop.signature-valid" },
			{ text: "Token is bound to this key", holds: (hop) => refusedBy(hop) === "dpop.key-bound" },
			{
				text: "Another one",
				holds: (hop) => !["dpop.signature-valid", "dpop.key-bound", undefined].includes(refusedBy(hop)),
			},
			{ text: "At none", holds: (hop) => isAsked(hop) && refusedBy(hop) === undefined },
		],
	},
};
