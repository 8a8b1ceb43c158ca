import { brings } from "@/content/words/refresh";
import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"late.checks": {
		question: "Five minutes have passed. What will the API say to the same token?",
		answers: [
			{ text: "It is still good", holds: ({ refusal }) => refusal === undefined },
			{ text: "401: not valid any more", holds: ({ refusal }) => refusal?.status === 401 },
			{ text: "403: not enough scope", holds: ({ refusal }) => refusal?.status === 403 },
			{
				text: "Something else",
				holds: ({ refusal }) => refusal !== undefined && ![401, 403].includes(refusal.status),
			},
		],
	},
	"refresh.response": {
		question: "What will the server send back for this refresh token?",
		answers: [
			{
				text: "An access token and a new refresh token",
				holds: ({ message }) => brings(message, "access_token") && brings(message, "refresh_token"),
			},
			{
				text: "An access token only",
				holds: ({ message }) => brings(message, "access_token") && !brings(message, "refresh_token"),
			},
			{ text: "An error", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"retry.checks": {
		question: "Now the client sends the refresh token that it holds. Will the server accept it?",
		answers: [
			{ text: "Yes", holds: ({ refusal }) => refusal === undefined },
			{ text: "No", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"last.response": {
		question: "The server will not refresh any more. Will the API still accept the access token?",
		answers: [
			{ text: "Yes, until it expires", holds: (hop) => statusOf(hop) === 200 },
			{ text: "No", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
};
