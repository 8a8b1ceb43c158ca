import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { occursIn } from "@/lib/flow/read/holdings";
import type { Hop, Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { resultOf } from "@/lib/parties/client/mcp-agent";

const saysWhere = ({ message }: Hop): boolean =>
	message.kind === "response" &&
	(header(message.response.headers, "www-authenticate") ?? "").includes("resource_metadata=");
const worked = ({ message }: Hop): boolean => message.kind === "response" && resultOf(message.response) !== undefined;

/** Whether this call carries the token that the agent sent to the tool server. */
function isReceived({ message }: Hop, run: Run): boolean {
	const call = run.hops.find((hop) => hop.message.kind === "request" && hop.message.note === "call")?.message;
	return run.values.some(
		(value) => value.kind === "access_token" && call !== undefined && occursIn(call, value) && occursIn(message, value),
	);
}

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"bare.response": {
		question: "The agent calls a tool and has no token. What will the tool server answer?",
		answers: [
			{
				text: "401, with the address of its metadata",
				holds: (hop) => statusOf(hop) === 401 && saysWhere(hop),
			},
			{ text: "403, the scope is missing", holds: (hop) => statusOf(hop) === 403 },
			{ text: "A redirect to the sign-in page", holds: (hop) => statusOf(hop) === 303 },
			{
				text: "Something else",
				holds: (hop) => ![303, 403].includes(statusOf(hop)) && !(statusOf(hop) === 401 && saysWhere(hop)),
			},
		],
	},
	"api.request": {
		question: "Which token will the tool server send to the photo API?",
		answers: [
			{ text: "The one that the agent sent", holds: isReceived },
			{ text: "Another one, issued for the photo API", holds: (hop, run) => !isReceived(hop, run) },
		],
	},
	"next.response": {
		question: "The token is valid, and was granted for reading. The tool orders a print. What will the server answer?",
		answers: [
			{ text: "The result", holds: worked },
			{ text: "401: get a new token", holds: (hop) => statusOf(hop) === 401 },
			{ text: "403: the scope is too small", holds: (hop) => statusOf(hop) === 403 },
			{ text: "Something else", holds: (hop) => !worked(hop) && ![401, 403].includes(statusOf(hop)) },
		],
	},
};
