import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { MALLORYS_PHOTOS } from "./world";

const bodyOf = ({ message }: Hop) => (message.kind === "response" ? message.response.body : "");
const showsMallorys = (hop: Hop) => MALLORYS_PHOTOS.every((photo) => bodyOf(hop).includes(photo));

export const predictions: FlowDefinition["predictions"] = {
	"forged.checks": {
		question: "Ada's browser brings an answer that Ada did not ask for. What will the client do?",
		answers: [
			{ text: "Take the code", holds: (hop) => hop.refusal === undefined },
			{ text: "Stop: the state is not that of this session", holds: (hop) => hop.refusal?.error === "state_mismatch" },
			{
				text: "Stop for another reason",
				holds: (hop) => hop.refusal !== undefined && hop.refusal.error !== "state_mismatch",
			},
		],
	},
	"planted.response": {
		question: "The client redeems Mallory's code in Ada's session. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{
				text: "Something else: no token comes back",
				holds: (hop) => statusOf(hop) !== 200 && hop.refusal?.error !== "invalid_grant",
			},
		],
	},
	"forged.response": {
		question: "What will Ada's window show?",
		answers: [
			{ text: "Mallory's photos", holds: (hop) => statusOf(hop) === 200 && showsMallorys(hop) },
			{ text: "Her own photos", holds: (hop) => statusOf(hop) === 200 && !showsMallorys(hop) },
			{ text: "That the client stopped", holds: (hop) => statusOf(hop) === 400 },
			{ text: "Something else", holds: (hop) => ![200, 400].includes(statusOf(hop)) },
		],
	},
};
