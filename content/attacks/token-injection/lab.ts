import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { answeredPairs } from "@/lib/http/form";
import { header } from "@/lib/http/message";

export const hints: AttackDefinition["hints"] = [
	"Look at the address that the attacker opens. Which of its values are its own, and which is Ada's?",
	"state belongs to the tab, and the token to nobody. An ID Token can say which access token came with it, and which request both answer: two claims, two questions.",
	"Either the client compares at_hash and nonce. Or no token stands in an address at all: raise the control that takes the grant away.",
];

const isTaken = ({ message }: Hop) => message.kind === "checks" && message.note === "swapId" && !message.refusal;

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isTaken),
	opensWhere:
		"It is about a run in which the client checks at_hash, and takes the attacker's answer all the same. Raise at_hash alone, choose the variant that swaps the ID Token, too, and play that run.",
	question: "at_hash fits, and the ID Token is genuine. What is still wrong with the answer?",
	answers: [
		{
			text: "The ID Token was not signed by the server",
			right: false,
			because: "It was. The attacker has copied it, and has changed nothing in it.",
		},
		{
			text: "It answers another request than the one of this tab",
			right: true,
			because:
				"Both tokens come from Ada's answer, so they fit each other. The nonce in the ID Token is that of Ada's request, and this tab has sent another one.",
		},
		{
			text: "state is not the one of this tab",
			right: false,
			because: "state is the attacker's own, and this is its own tab. It fits, where it is sent at all.",
		},
	],
	summary:
		"Pure OAuth has no way to notice a swapped access token (RFC 9700 §4.6.1). With OpenID Connect, at_hash ties the access token to the ID Token, and nonce ties the ID Token to the request (OpenID Core §3.2.2.9, §3.2.2.11). In the code grant no token stands in an address, and there is nothing to swap (RFC 9700 §2.1.2).",
};

/** Whether an answer carries something, in the query or behind the #. */
const answers = ({ message }: Hop, name: string): boolean =>
	message.kind === "response" &&
	answeredPairs(header(message.response.headers, "location") ?? "").some(([key]) => key === name);

/** In the slide show the answer to her decision is a token, and the API is called by its script. */
export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"decide.response": {
		question: "Ada has decided. What will the server send through her browser?",
		answers: [
			{ text: "An access token", holds: (hop) => answers(hop, "access_token") },
			{ text: "A code", holds: (hop) => answers(hop, "code") },
			{ text: "An error", holds: (hop) => answers(hop, "error") },
			{ text: "Nothing: it shows a page", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"swapCall.response": {
		question: "The script calls the API with the token from the changed address. What will the API do?",
		answers: [
			{ text: "Send Ada's photos", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse the token", holds: (hop) => statusOf(hop) !== 200 },
		],
	},
};
