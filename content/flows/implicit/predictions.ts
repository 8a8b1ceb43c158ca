import { callAnswersOrElse } from "@/content/words/call-answers";
import type { FlowDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";
import { fragmentPairs, type Pairs, parsePairs, queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";

const TOKEN = "access_token";
const has = (pairs: Pairs, name: string) => pairs.some(([key]) => key === name);
const locationOf = ({ message }: Hop) =>
	message.kind === "response" ? (header(message.response.headers, "location") ?? "") : "";
const urlOf = ({ message }: Hop) => (message.kind === "request" ? message.request.url : "");
const keptOf = ({ message }: Hop) => (message.kind === "request" ? parsePairs(message.fragment ?? "") : []);

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"authorize.checks": {
		question: "The client asks for response_type=token. What will the server say?",
		answers: [
			{ text: "Accept: it shows its sign-in page", holds: ({ refusal }) => refusal === undefined },
			{
				text: "Refuse with unsupported_response_type",
				holds: ({ refusal }) => refusal?.error === "unsupported_response_type",
			},
			{
				text: "Refuse for another reason",
				holds: ({ refusal }) => refusal !== undefined && refusal.error !== "unsupported_response_type",
			},
		],
	},
	"decide.response": {
		question: "Ada has decided. Where will the token travel?",
		answers: [
			{ text: "In the query of the redirect", holds: (hop) => has(queryOf(locationOf(hop)), TOKEN) },
			{ text: "Behind the # of the redirect", holds: (hop) => has(fragmentPairs(locationOf(hop)), TOKEN) },
			{
				text: "Nowhere: there is no token",
				holds: (hop) => !has([...queryOf(locationOf(hop)), ...fragmentPairs(locationOf(hop))], TOKEN),
			},
		],
	},
	"callback.request": {
		question: "The browser opens the address of the redirect. Will the token reach the server of that address?",
		answers: [
			{ text: "Yes, it stands in the request line", holds: (hop) => has(queryOf(urlOf(hop)), TOKEN) },
			{
				text: "No, the browser keeps it",
				holds: (hop) => !has(queryOf(urlOf(hop)), TOKEN) && has(keptOf(hop), TOKEN),
			},
			{
				text: "There is no token",
				holds: (hop) => !has([...queryOf(urlOf(hop)), ...keptOf(hop)], TOKEN),
			},
		],
	},
	"api.response": {
		question: "The API cannot tell who sends this call. What will it do?",
		answers: callAnswersOrElse,
	},
};
