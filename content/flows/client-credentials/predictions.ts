import type { FlowDefinition } from "@/lib/flow/define";
import { responseOf, statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

const bodyHas = (hop: Hop, text: string) => responseOf(hop)?.body.includes(text) ?? false;

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"token.response": {
		question: "What will the server answer?",
		answers: [
			{ text: "An access token", holds: (hop) => statusOf(hop) === 200 && !bodyHas(hop, '"refresh_token"') },
			{
				text: "An access token and a refresh token",
				holds: (hop) => statusOf(hop) === 200 && bodyHas(hop, '"refresh_token"'),
			},
			{ text: "An error", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"api.response": {
		question: "The call is GET /photos. Whose photos will come?",
		answers: [
			{ text: "Ada's", holds: (hop) => statusOf(hop) === 200 && bodyHas(hop, "harbour.jpg") },
			{ text: "The program's own", holds: (hop) => statusOf(hop) === 200 && bodyHas(hop, "cover-2026.jpg") },
			{ text: "None: the API refuses", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
};
