import { jsonObject } from "@/lib/crypto/json";
import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

const bodyOf = ({ message }: Hop) => (message.kind === "response" ? jsonObject(message.response.body) : undefined);
const saidNo = ({ refusal, message }: Hop, kind: string): boolean =>
	refusal !== undefined && message.kind === "checks" && (message.refusal?.check.startsWith(`${kind}.`) ?? false);
const permitted = ({ refusal }: Hop): boolean => refusal === undefined;

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"own.response": {
		question: "The agent's own token is good, and its scope covers the call. What will the tool server answer?",
		answers: [
			{ text: "200, with the list of orders", holds: (hop) => statusOf(hop) === 200 },
			{ text: "403 insufficient_scope", holds: (hop) => bodyOf(hop)?.error === "insufficient_scope" },
			{ text: "403, with a reason of its own", holds: (hop) => bodyOf(hop)?.rule !== undefined },
			{
				text: "Something else",
				holds: (hop) =>
					statusOf(hop) !== 200 && bodyOf(hop)?.error !== "insufficient_scope" && bodyOf(hop)?.rule === undefined,
			},
		],
	},
	"exchange.response": {
		question: "Ada's token lives five minutes. How long will the one for the task live?",
		answers: [
			{ text: "One minute", holds: (hop) => bodyOf(hop)?.expires_in === 60 },
			{ text: "Five minutes", holds: (hop) => bodyOf(hop)?.expires_in === 300 },
			{
				text: "As long as the agent needs it, with a refresh token",
				holds: (hop) => bodyOf(hop)?.refresh_token !== undefined,
			},
			{ text: "There will be none", holds: (hop) => statusOf(hop) !== 200 },
		],
	},
	"other.checks": {
		question: "Ada is a clerk, and Ben handles order-40. What will decide about reading it?",
		answers: [
			{ text: "A rule about her role says no", holds: (hop) => saidNo(hop, "role") },
			{ text: "A rule about her relation to the order says no", holds: (hop) => saidNo(hop, "relation") },
			{
				text: "It will not come to that: something before says no",
				holds: (hop) => !permitted(hop) && !saidNo(hop, "role") && !saidNo(hop, "relation"),
			},
			{ text: "No rule says no: it is permitted", holds: permitted },
		],
	},
	"high.checks": {
		question: "Ada could set this price herself. May the agent set it to 250 EUR for her?",
		answers: [
			{ text: "Yes", holds: permitted },
			{ text: "No: the order is not hers", holds: (hop) => saidNo(hop, "relation") },
			{ text: "No: the amount is too high for an agent", holds: (hop) => saidNo(hop, "attribute") },
			{
				text: "No, for another reason",
				holds: (hop) => !permitted(hop) && !saidNo(hop, "relation") && !saidNo(hop, "attribute"),
			},
		],
	},
};
