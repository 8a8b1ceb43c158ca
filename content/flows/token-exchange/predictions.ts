import type { FlowDefinition } from "@/lib/flow/define";
import { occursIn } from "@/lib/flow/read/holdings";
import type { Hop, Run } from "@/lib/flow/run";
import { actorsIn, issuedClaims } from "../../words/issued";

const issued = ({ message }: Hop): boolean => issuedClaims(message) !== undefined;
const actorCount = ({ message }: Hop): number => actorsIn(issuedClaims(message)).length;

/** Which access tokens a message carries: the one that the app sent in the first hop, and others. */
function tokensIn({ message }: Hop, run: Run): { readonly received: boolean; readonly other: boolean } {
	const carried = run.values.filter((value) => value.kind === "access_token" && occursIn(message, value));
	const first = run.hops[0]?.message;
	const isReceived = (value: (typeof carried)[number]) => first !== undefined && occursIn(first, value);
	return { received: carried.some(isReceived), other: carried.some((value) => !isReceived(value)) };
}

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"exchange.response": {
		question: "The print service shows a token that is not for the image service. What will the server do?",
		answers: [
			{ text: "Issue a new token", holds: issued },
			{ text: "Refuse with invalid_request", holds: (hop) => hop.refusal?.error === "invalid_request" },
			{
				text: "Refuse with another error",
				holds: (hop) => !issued(hop) && hop.refusal?.error !== "invalid_request",
			},
		],
	},
	"images.request": {
		question: "Which token will the print service send to the image service?",
		answers: [
			{
				text: "The one that it received from the app",
				holds: (hop, run) => tokensIn(hop, run).received && !tokensIn(hop, run).other,
			},
			{
				text: "The one that it just got from the server",
				holds: (hop, run) => tokensIn(hop, run).other && !tokensIn(hop, run).received,
			},
			{ text: "Both", holds: (hop, run) => tokensIn(hop, run).received && tokensIn(hop, run).other },
			{ text: "None", holds: (hop, run) => !tokensIn(hop, run).received && !tokensIn(hop, run).other },
		],
	},
	"again.response": {
		question: "A second service exchanges the token. Whom will the new one name as acting for Ada?",
		answers: [
			{ text: "Nobody", holds: (hop) => issued(hop) && actorCount(hop) === 0 },
			{ text: "The image service only", holds: (hop) => actorCount(hop) === 1 },
			{ text: "The image service, and inside it the print service", holds: (hop) => actorCount(hop) === 2 },
			{ text: "It issues none", holds: (hop) => !issued(hop) },
		],
	},
};
