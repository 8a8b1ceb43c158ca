import { predictions as asked } from "@/content/flows/dpop/predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the call of the attacker, and at that of the client. The token is the same. What in the client's call could be something that nobody can copy?",
	"A key that signs each call is not in the log. But what it has signed is, so try all variants: a whole call can be repeated, and another API may not look at keys at all.",
	"Three questions, and each needs its own protection: who may use the token, how often one proof counts, and at which API the token is good.",
];

const statusOf = ({ message }: Hop) => (message.kind === "response" ? message.response.status : 0);

/** Whether the client has proved that it holds the key of the token. */
const isProven = ({ message }: Hop) =>
	(message.kind === "checks" || message.kind === "response") &&
	message.checks.some(({ id, verdict }) => id === "dpop.key-bound" && verdict === "passed");

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(isProven) && hops.some((hop) => hop.message.note === "otherApi" && statusOf(hop) === 200),
	opensWhere:
		"It is about a run in which the token is bound to a key, and another API serves the attacker all the same. Raise Sender constraint, leave Audience off, choose the variant that goes to another API, and play that run.",
	question: "The token is bound to a key that the attacker does not have. Why did the other API serve it?",
	answers: [
		{
			text: "The binding ends when the client has used the token",
			right: false,
			because: "It stands in the token, as cnf.jkt, and stays there. At the first API it counts at every call.",
		},
		{
			text: "That API looks neither at the key nor at the audience",
			right: true,
			because:
				"A binding protects where somebody checks it. An API that knows nothing of DPoP can still see that a token was issued for another one.",
		},
		{
			text: "The attacker signed a proof with a key of its own",
			right: false,
			because: "It sent no proof at all. Where proofs are read, one by another key is refused.",
		},
	],
	summary:
		"Sender constraint says who may use a token (RFC 9700 §4.10.1), and the audience where (RFC 9700 §4.10.2). Neither takes the place of the other. And a proof that was copied with its call has to work once (RFC 9449 §11.1).",
};

const asking = (before: string, error: string) => ({
	question: `${before} What will the API do?`,
	answers: [
		{ text: "Send the photos", holds: (hop: Hop) => statusOf(hop) === 200 },
		{ text: `Refuse with ${error}`, holds: ({ refusal }: Hop) => refusal?.error === error },
		{ text: "Refuse for another reason", holds: (hop: Hop) => statusOf(hop) !== 200 && hop.refusal?.error !== error },
	],
});

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"replay.response": asking("The attacker repeats the client's call, byte for byte.", "invalid_dpop_proof"),
	"otherCall.response": asking("The attacker calls another address of the API.", "invalid_dpop_proof"),
	"otherApi.response": asking("The attacker brings the token to another API.", "invalid_token"),
};
