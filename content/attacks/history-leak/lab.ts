import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import { answeredHow } from "@/content/moves/posted-predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look at the address that the attacker copies. What stands in it, and for how long is that of use?",
	"A code can be worth nothing once it was redeemed, or without a verifier that only the client has. A token cannot. Choose the variants with a token, and look who has put it into an address.",
	"Three addresses, three protections: one that makes an old code useless or keeps it out of the address, an API that takes no token from a query, and a server that puts no token behind a #.",
];

/** The code from the history was refused to whoever redeems it last: the attacker, or the client for it. */
const isRefused = ({ message, refusal }: Hop) => message.note === "injected" && refusal !== undefined;

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isRefused),
	opensWhere:
		"It is about a run in which the code from the history was refused. Raise a protection that makes an old code useless, and play that run.",
	question: "The code in the history is worth nothing now. Why is a token that stands there another matter?",
	answers: [
		{
			text: "A token is longer than a code, so it can be read more easily",
			right: false,
			because: "Both stand there in full. The attacker copies them.",
		},
		{
			text: "A code has to be redeemed at the server, and a bearer token works as it is until it expires",
			right: true,
			because:
				"At the token endpoint the server can ask whether the code was used, and for a verifier. A bearer token is taken from whoever brings it, as often as they like.",
		},
		{
			text: "A token works only in Ada's browser",
			right: false,
			because: "Nothing ties a bearer token to a browser. The attacker calls the API from wherever it likes.",
		},
	],
	summary:
		"Addresses are written down. A code may stand in one, since it can be made useless to others: it works once (OAuth 2.1 §4.1.3), and only with the client's verifier (RFC 9700 §4.5.3). An access token must not: clients must not send it in a query (RFC 9700 §4.3.2), and the code grant brings it without putting it into an address.",
};

const called = { question: "The attacker calls the API with what it has found. What will the API do?" };

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	...answeredHow,
	"theft.response": {
		question: "The attacker tries to redeem the code from the history. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: ({ refusal }) => refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: ({ refusal }) => refusal?.error === "invalid_client" },
			{
				text: "Refuse for another reason",
				holds: (hop) =>
					statusOf(hop) !== 200 && !["invalid_grant", "invalid_client"].includes(hop.refusal?.error ?? ""),
			},
		],
	},
	"loot.response": {
		...called,
		answers: [
			{ text: "Send the photos", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse the token", holds: (hop) => statusOf(hop) !== 200 },
		],
	},
};
