import { jsonObject } from "@/lib/crypto/json";
import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

/** The names of the members of a JSON answer. */
const membersOf = ({ message }: Hop): readonly string[] =>
	message.kind === "response" ? Object.keys(jsonObject(message.response.body) ?? {}) : [];

const saysActive = ({ message }: Hop) =>
	message.kind === "response" && message.response.body.startsWith('{"active":true');

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"revoke.response": {
		question: "What will the server send back when a client ends a token?",
		answers: [
			{ text: "200 and an empty body", holds: (hop) => statusOf(hop) === 200 && membersOf(hop).length === 0 },
			{
				text: "200 and how many tokens were ended",
				holds: (hop) => statusOf(hop) === 200 && membersOf(hop).length > 0,
			},
			{ text: "An error", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"askAgain.response": {
		question: "The client has asked for the end of this token. What will the server tell the API?",
		answers: [
			{ text: "The token is active, and what it opens", holds: saysActive },
			{
				text: "The token is not active, and why",
				holds: (hop) => statusOf(hop) === 200 && !saysActive(hop) && membersOf(hop).length > 1,
			},
			{
				text: "The token is not active, and nothing more",
				holds: (hop) => statusOf(hop) === 200 && !saysActive(hop) && membersOf(hop).length === 1,
			},
			{ text: "An error", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"other.response": {
		question: "The same token goes to an API that asks nobody. What will it do?",
		answers: [
			{ text: "Send the photos", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with 401", holds: (hop) => statusOf(hop) === 401 },
			{ text: "Refuse with 403", holds: (hop) => statusOf(hop) === 403 },
		],
	},
};
