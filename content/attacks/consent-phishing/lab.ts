import { callAnswersOrElse } from "@/content/words/call-answers";
import type { AttackDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look for a value in the authorization request that is not the one of the client that asks. There is none. Who is that client?",
	"Three moments count: when the client is registered, when it asks, and when Ada reads the consent page. Look what the server knows in each of them.",
	"A page can tell Ada what the server knows, and she can still want the offer. Raise the controls that say who may register, or what a stranger may ask for.",
];

/** Ada has said no to what the page told her. */
const saidNo = ({ message }: Hop) =>
	message.note === "decide" && message.kind === "request" && /(^|&)decision=deny(&|$)/.test(message.request.body);

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(saidNo),
	opensWhere:
		"It is about a run in which Ada says no on the consent page. Raise Consent page, and play that run. Then play the variant in which the attacker offers something of its own.",
	question: "Ada said no, since the page told her more. Why is that page not enough by itself?",
	answers: [
		{
			text: "The attacker could change the page",
			right: false,
			because: "The page is the server's own, and it says what the server knows. The attacker cannot change it.",
		},
		{
			text: "An attacker who pretends to be nobody else leaves nothing on it to be surprised at",
			right: true,
			because:
				"Where name, host and offer belong together, the page is true and looks as expected. That the offer is a bad one does not stand on it.",
		},
		{
			text: "Ada's password was typed before the page was shown",
			right: false,
			because: "She typed it at the genuine server, and nobody else has it. The attack does not need it.",
		},
	],
	summary:
		"Consent phishing leaves sign-in alone and aims at the yes after it, so a sign-in that cannot be phished does not help (OAuth 2.1 §7.9). The server can find out who registers, limit what strangers may ask for, say on its page what it knows, and let people see and end what they have allowed. The first two stop it here, the others make it harder or shorter.",
};

export const predictions: AttackDefinition["predictions"] = {
	"register.response": {
		question: "The attacker asks the server to register its client. What will the server do?",
		answers: [
			{ text: "Register it", holds: ({ refusal }) => refusal === undefined },
			{ text: "Refuse", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"loot.response": {
		question: "The attacker's client calls the API. What will the API do?",
		answers: callAnswersOrElse,
	},
};
