import { callAnswers } from "@/content/words/call-answers";
import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";

const carries = ({ message }: Hop, name: string) =>
	message.kind === "response" &&
	queryOf(header(message.response.headers, "location") ?? "").some(([key]) => key === name);

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"connect.response": {
		question: "Which value for PKCE will the client send through the browser?",
		answers: [
			{ text: "The verifier", holds: (hop, run) => carriesValue(hop, run, "code_verifier") },
			{
				text: "The hash of a verifier",
				holds: (hop, run) => carries(hop, "code_challenge") && !carriesValue(hop, run, "code_verifier"),
			},
			{ text: "Neither", holds: (hop) => !carries(hop, "code_challenge") },
		],
	},
	"decide.response": {
		question: "Ada has decided. What will the server send through her browser?",
		answers: [
			{ text: "An access token", holds: (hop, run) => carriesValue(hop, run, "access_token") },
			{ text: "A code", holds: (hop) => carries(hop, "code") },
			{ text: "An error", holds: (hop) => carries(hop, "error") },
			{ text: "Nothing: it shows a page", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"token.response": {
		question: "What will the server do next?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{
				text: "Refuse with another error",
				holds: (hop) => statusOf(hop) >= 400 && hop.refusal?.error !== "invalid_grant",
			},
		],
	},
	"api.response": {
		question: "The API has never spoken with Ada. What will it do with this token?",
		answers: callAnswers,
	},
};

function carriesValue(
	{ message }: Hop,
	run: Parameters<FlowDefinition["predictions"][string]["answers"][number]["holds"]>[1],
	kind: string,
) {
	const value = run.values.find((one) => one.kind === kind);
	return value !== undefined && JSON.stringify(message).includes(value.text);
}
