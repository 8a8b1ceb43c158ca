import { callAnswersOrElse } from "@/content/words/call-answers";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

/** Which API the client is told: the attacker's, or none, so that it calls the one that it knows. */
export const variants = [
	{
		id: "counterfeit",
		name: "has an API of its own",
		does: "The attacker has Ada tell the client another address for her photos: its own (RFC 9700 §4.9.1).",
	},
	{
		id: "log",
		name: "reads the log of the API",
		does: "The client calls the genuine API, and the attacker reads that API's log (RFC 9700 §4.9.2).",
	},
] as const satisfies readonly AttackVariant[];

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the call of the client, and at that of the attacker. Does anything in the token say to which address the client meant to send it, or who may send it on?",
	"Let the client name the API that it will call: the control is Audience. Then play the other variant, where the token is used at the very API for which it was issued.",
	"Against a log it takes more than an address. A key has to sign each call, and what it has signed has to count once.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "reuse" && message.kind === "checks" && message.refusal?.check === "dpop.url-same",
		),
	opensWhere:
		"It is about a run in which the token is bound to a key and comes to the attacker's API. Raise Sender constraint, leave Audience off, choose the variant in which the attacker has an API of its own, and play that run.",
	question: "The attacker had a genuine token with a genuine proof, both from the client. Why did the API refuse them?",
	answers: [
		{
			text: "The proof had been used before",
			right: false,
			because: "The genuine API had never seen it. It had gone to the attacker's API only.",
		},
		{
			text: "The proof was made for the address of the attacker's API",
			right: true,
			because:
				"The client signs the address that it calls. It believed the wrong address, and its proof is good for that one alone.",
		},
		{
			text: "The client had found out that the API was not genuine",
			right: false,
			because: "It found out nothing, and need not. The server or the API decides, whatever the client believes.",
		},
	],
	summary:
		"An API that is called has the token, so what it can do with it elsewhere is decided when the token is issued. Audience says where it is good (RFC 9700 §4.10.2), sender constraint by whom (RFC 9700 §4.10.1). Where the API that leaked is the one that the token is for, only the second is left, and a proof has to count once (RFC 9449 §11.1).",
};

export const predictions: AttackDefinition["predictions"] = {
	"authorize.checks": {
		question: "The browser brings the request of the client. What will the server do?",
		answers: [
			{ text: "Go on", holds: ({ refusal }) => refusal === undefined },
			{ text: "Refuse with invalid_target", holds: ({ refusal }) => refusal?.error === "invalid_target" },
			{
				text: "Refuse for another reason",
				holds: ({ refusal }) => refusal !== undefined && refusal.error !== "invalid_target",
			},
		],
	},
	"reuse.response": {
		question: "The attacker calls the API of the photos. What will the API do?",
		answers: callAnswersOrElse,
	},
};
